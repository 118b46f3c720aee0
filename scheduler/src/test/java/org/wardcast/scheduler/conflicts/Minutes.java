package org.wardcast.scheduler.conflicts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;

/**
 * A second, simple-minded reading of a plan: every minute of every device is written down, and the
 * laws are read off. It knows records only, and works the recurrences out by itself.
 */
final class Minutes {
  /** A device as the laws see it: its number, and its units from the top. */
  record Box(long id, List<Long> path) {}

  private final ZoneId zone;
  private final Set<LocalDate> holidays;
  private final List<Box> boxes;

  Minutes(ZoneId zone, Set<LocalDate> holidays, List<Box> boxes) {
    this.zone = zone;
    this.holidays = holidays;
    this.boxes = boxes;
  }

  /** Dates between the two, both included. */
  List<LocalDate> dates(SlotDraft plan, LocalDate from, LocalDate to) {
    var parts = new HashMap<String, String>();
    for (var part : plan.recurrence().split(";", -1)) {
      if (!part.isEmpty()) {
        parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
      }
    }
    int count = Integer.parseInt(parts.getOrDefault("COUNT", "1000000"));
    var until = parts.containsKey("UNTIL")
        ? LocalDate.parse(
            Objects.requireNonNull(parts.get("UNTIL")),
            java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
        : LocalDate.MAX;
    var dates = new ArrayList<LocalDate>();
    for (var day = plan.firstDay(); !day.isAfter(to) && count > 0; day = day.plusDays(1)) {
      if (!day.isAfter(until) && falls(parts, plan.firstDay(), day)) {
        count--;
        var holiday = holidays.contains(day);
        var plays = switch (plan.onHolidays()) {
          case PLAY -> true;
          case SKIP -> !holiday;
          case ONLY -> holiday;
        };
        if (plays && !day.isBefore(from)) {
          dates.add(day);
        }
      }
    }
    return dates;
  }

  private static boolean falls(Map<String, String> parts, LocalDate first, LocalDate day) {
    if (parts.isEmpty()) {
      return day.equals(first);
    }
    int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
    var weekdays = new HashSet<DayOfWeek>();
    for (var code : parts.getOrDefault("BYDAY", "").split(",", -1)) {
      for (var each : DayOfWeek.values()) {
        if (!code.isEmpty() && each.name().startsWith(code)) {
          weekdays.add(each);
        }
      }
    }
    return switch (Objects.requireNonNull(parts.get("FREQ"))) {
      case "DAILY" ->
        ChronoUnit.DAYS.between(first, day) % interval == 0
            && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
      case "WEEKLY" ->
        ChronoUnit.WEEKS.between(monday(first), monday(day)) % interval == 0
            && (weekdays.isEmpty()
                ? day.getDayOfWeek() == first.getDayOfWeek()
                : weekdays.contains(day.getDayOfWeek()));
      case "MONTHLY" -> {
        var wanted = parts.containsKey("BYMONTHDAY")
            ? Integer.parseInt(parts.get("BYMONTHDAY"))
            : first.getDayOfMonth();
        yield wanted == -1
            ? day.equals(day.with(TemporalAdjusters.lastDayOfMonth()))
            : day.getDayOfMonth() == wanted;
      }
      default -> throw new IllegalArgumentException(parts.toString());
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Minutes since the epoch in which the slot of that date plays. */
  private Set<Long> minutes(SlotDraft plan, LocalDate date) {
    long start = date.atTime(plan.start()).atZone(zone).toEpochSecond() / 60;
    var minutes = new TreeSet<Long>();
    for (long i = 0; i < plan.length().toMinutes(); i++) {
      minutes.add(start + i);
    }
    return minutes;
  }

  private static boolean reaches(SlotDraft plan, Box box) {
    return plan.targets().deviceIds().contains(box.id())
        || box.path().stream().anyMatch(plan.targets().unitIds()::contains);
  }

  /** Two slots of one layer on one device in one minute. */
  boolean overlaps(Slot one, Slot other, LocalDate from, LocalDate to, Instant now) {
    if (!Objects.equals(one.plan().levelId(), other.plan().levelId())
        || boxes.stream().noneMatch(b -> reaches(one.plan(), b) && reaches(other.plan(), b))) {
      return false;
    }
    var mine = new HashSet<Long>();
    dates(one.plan(), from, to).forEach(d -> mine.addAll(minutes(one.plan(), d)));
    mine.removeIf(minute -> minute * 60 < now.getEpochSecond());
    return dates(other.plan(), from.minusDays(2), to.plusDays(2)).stream()
        .flatMap(d -> minutes(other.plan(), d).stream())
        .anyMatch(mine::contains);
  }

  /** Rules broken on the days between the two, and by which slots; every level tried. */
  Set<Breaking> breaks(
      List<Slot> slots,
      List<Rule> rules,
      List<Rule.Waiver> waivers,
      List<Level> levels,
      LocalDate from,
      LocalDate to) {
    var broken = new HashSet<Breaking>();
    for (var box : boxes) {
      breaks(box, null, slots, rules, waivers, from, to, broken);
      for (var level : levels) {
        if (box.path().contains(level.unitId())) {
          breaks(box, level, slots, rules, waivers, from, to, broken);
        }
      }
    }
    return broken;
  }

  /** One rule's limit on one device on one day. */
  record Breaking(long rule, Limit limit, long box, LocalDate day, Set<Long> slots) {}

  private void breaks(
      Box box,
      @Nullable Level level,
      List<Slot> slots,
      List<Rule> rules,
      List<Rule.Waiver> waivers,
      LocalDate from,
      LocalDate to,
      Set<Breaking> broken) {
    var air = air(box, level, slots, from.minusDays(2), to.plusDays(2));
    for (var rule : rules) {
      if (!box.path().contains(rule.unitId())) {
        continue;
      }
      var sessions = sessions(air);
      for (var limit : rule.limits()) {
        var perDay = new TreeMap<LocalDate, List<Map<Long, Set<Long>>>>();
        for (var session : sessions) {
          var day = day(session.keySet().iterator().next());
          perDay.computeIfAbsent(day, d -> new ArrayList<>()).add(session);
          if (limit instanceof Limit.MinutesPerSession most && session.size() > most.minutes()) {
            add(broken, rule, limit, box, day, List.of(session));
          }
        }
        perDay.forEach((day, all) -> {
          int minutes = all.stream().mapToInt(Map::size).sum();
          if ((limit instanceof Limit.MinutesPerDay most && minutes > most.minutes())
              || (limit instanceof Limit.SessionsPerDay s && all.size() > s.sessions())) {
            add(broken, rule, limit, box, day, all);
          }
        });
        air.forEach((minute, who) -> {
          var at = Instant.ofEpochSecond(minute * 60).atZone(zone);
          if ((limit instanceof Limit.Weekdays w && !w.allowed().contains(at.getDayOfWeek()))
              || (limit instanceof Limit.QuietHours q && quiet(q, at.toLocalTime()))) {
            add(broken, rule, limit, box, at.toLocalDate(), List.of(Map.of(minute, who)));
          }
        });
      }
    }
    broken.removeIf(
        b -> b.day.isBefore(from) || b.day.isAfter(to) || !holds(b, box, rules, waivers));
  }

  private static boolean holds(Breaking b, Box box, List<Rule> rules, List<Rule.Waiver> waivers) {
    if (b.box != box.id()) {
      return true;
    }
    var rule = rules.stream().filter(r -> r.id() == b.rule).findFirst().orElseThrow();
    var to = rule.validTo();
    return !b.day.isBefore(rule.validFrom())
        && (to == null || !b.day.isAfter(to))
        && waivers.stream()
            .noneMatch(w -> w.ruleId() == b.rule
                && box.path().contains(w.unitId())
                && !b.day.isBefore(w.from())
                && !b.day.isAfter(w.to()));
  }

  private static boolean quiet(Limit.QuietHours q, LocalTime at) {
    var in = !at.isBefore(q.from());
    var out = at.isBefore(q.to());
    return q.to().isAfter(q.from()) ? in && out : in || out;
  }

  private static void add(
      Set<Breaking> broken,
      Rule rule,
      Limit limit,
      Box box,
      LocalDate day,
      List<Map<Long, Set<Long>>> sessions) {
    var slots = new TreeSet<Long>();
    sessions.forEach(s -> s.values().forEach(slots::addAll));
    broken.add(new Breaking(rule.id(), limit, box.id(), day, slots));
  }

  private LocalDate day(long minute) {
    return Instant.ofEpochSecond(minute * 60).atZone(zone).toLocalDate();
  }

  /** Every minute with sound, and whose. */
  private SortedMap<Long, Set<Long>> air(
      Box box, @Nullable Level level, List<Slot> slots, LocalDate from, LocalDate to) {
    var air = new TreeMap<Long, Set<Long>>();
    var own = new HashSet<Long>();
    for (var slot : slots) {
      if (level != null
          && Objects.equals(slot.plan().levelId(), level.id())
          && reaches(slot.plan(), box)) {
        for (var date : dates(slot.plan(), from, to)) {
          own.addAll(minutes(slot.plan(), date));
          minutes(slot.plan(), date)
              .forEach(m -> air.computeIfAbsent(m, x -> new HashSet<>()).add(slot.id()));
        }
      }
    }
    for (var slot : slots) {
      if (slot.plan().levelId() == null
          && reaches(slot.plan(), box)
          && (level == null || !level.pausedSlots().contains(slot.id()))) {
        for (var date : dates(slot.plan(), from, to)) {
          var minutes = minutes(slot.plan(), date);
          if (minutes.stream().noneMatch(own::contains)) {
            minutes.forEach(m -> air.computeIfAbsent(m, x -> new HashSet<>()).add(slot.id()));
          }
        }
      }
    }
    return air;
  }

  private static List<Map<Long, Set<Long>>> sessions(SortedMap<Long, Set<Long>> air) {
    var sessions = new ArrayList<Map<Long, Set<Long>>>();
    long last = Long.MIN_VALUE;
    for (var minute : air.entrySet()) {
      // Fourteen silent minutes between two are less than a quarter of an hour.
      if (last == Long.MIN_VALUE || minute.getKey() - last > 15) {
        sessions.add(new LinkedHashMap<>());
      }
      sessions.get(sessions.size() - 1).put(minute.getKey(), minute.getValue());
      last = minute.getKey();
    }
    return sessions;
  }
}
