package org.wardcast.scheduler.recurrence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.SlotDraft;

/** The dates a slot falls on, and its hours on each. */
public final class Recurrence {
  private static final long MANY_DAYS = 3_000_000;

  private final ZoneId zone;
  private final LocalTime start;
  private final Duration length;
  private final LocalDate firstDay;
  private final @Nullable RecurrenceRule rule;

  private Recurrence(SlotDraft slot, ZoneId zone, @Nullable RecurrenceRule rule) {
    this.zone = zone;
    this.start = slot.start();
    this.length = slot.length();
    this.firstDay = slot.firstDay();
    this.rule = rule;
  }

  /** @throws Refusal on {@code recurrence} when the rule cannot be read or is finer than a day */
  public static Recurrence of(SlotDraft slot, ZoneId zone) {
    var text = slot.recurrence().strip();
    return new Recurrence(slot, zone, text.isEmpty() ? null : parse(text, slot, zone));
  }

  private static RecurrenceRule parse(String text, SlotDraft slot, ZoneId zone) {
    try {
      var rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
      var finer = switch (rule.getFreq()) {
        case HOURLY, MINUTELY, SECONDLY -> true;
        default -> Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND).anyMatch(rule::hasPart);
      };
      if (finer) {
        throw new Refusal("recurrence", "scheduler.slot.recurrence.fine", text);
      }
      var until = rule.getUntil();
      if (until != null && !until.isAllDay()) {
        rule.setUntil(allDay(lastDay(until, slot.start(), zone)));
      }
      return rule;
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw new Refusal("recurrence", "scheduler.slot.recurrence.broken", text);
    }
  }

  /** UNTIL with an hour bounds the start, and a rule over whole days takes only a day. */
  private static LocalDate lastDay(DateTime until, LocalTime start, ZoneId zone) {
    var local = until.isFloating()
        ? LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth())
            .atTime(until.getHours(), until.getMinutes(), until.getSeconds())
        : Instant.ofEpochMilli(until.getTimestamp()).atZone(zone).toLocalDateTime();
    var day = local.toLocalDate();
    return start.isAfter(local.toLocalTime()) ? day.minusDays(1) : day;
  }

  /** Both days included, in order. */
  public List<LocalDate> dates(LocalDate from, LocalDate to) {
    if (rule == null) {
      return firstDay.isBefore(from) || firstDay.isAfter(to) ? List.of() : List.of(firstDay);
    }
    var dates = new ArrayList<LocalDate>();
    try {
      var each = rule.iterator(allDay(firstDay));
      if (from.isAfter(firstDay)) {
        each.fastForward(allDay(from));
      }
      while (each.hasNext()) {
        var date = local(each.nextDateTime());
        if (date.isAfter(to)) {
          break;
        }
        if (!date.isBefore(from)) {
          dates.add(date);
        }
      }
    } catch (IllegalArgumentException ranDry) {
      // The library gives up on a rule that found no date in a thousand tries, like 30 February.
      return dates;
    }
    return dates;
  }

  /** The first date of all, if there is any within ten years of the first day. */
  public Optional<LocalDate> first() {
    var sooner = dates(firstDay, firstDay.plusDays(400)).stream().findFirst();
    return sooner.isPresent()
        ? sooner
        : dates(firstDay, firstDay.plusYears(10)).stream().findFirst();
  }

  /** Every how many days, weeks, months or years. */
  public int interval() {
    return rule == null ? 1 : rule.getInterval();
  }

  public boolean endless() {
    return rule != null && rule.isInfinite();
  }

  /** Whether no date comes after that day; false also where that cannot be told quickly. */
  public boolean overBy(LocalDate day) {
    if (rule == null) {
      return !firstDay.isAfter(day);
    }
    if (rule.getUntil() != null) {
      return !local(rule.getUntil()).isAfter(day);
    }
    return rule.getCount() != null && dates(firstDay, day).size() >= rule.getCount();
  }

  /** Its dates as a pattern; empty where they follow months, years or places in a list. */
  public Optional<Pattern> pattern() {
    if (rule == null) {
      return Optional.of(new Pattern(firstDay, firstDay, 1, new long[] {0}));
    }
    var weekly = rule.getFreq() == Freq.WEEKLY;
    var notPlain = Stream.of(
        Part.BYMONTH,
        Part.BYMONTHDAY,
        Part.BYYEARDAY,
        Part.BYWEEKNO,
        Part.BYSETPOS,
        Part.RSCALE,
        Part.SKIP);
    if ((!weekly && rule.getFreq() != Freq.DAILY) || notPlain.anyMatch(rule::hasPart)) {
      return Optional.empty();
    }
    var weekdays = weekdays(weekly);
    long interval = rule.getInterval();
    long period = weekly ? 7 * interval : weekdays.size() == 7 ? interval : lcm7(interval);
    var offsets = weekly ? weeks(interval, weekdays) : days(interval, period, weekdays);
    if (offsets.length == 0 || offsets[0] != 0) {
      return Optional.empty();
    }
    var last = Pattern.openEnd();
    if (rule.getUntil() != null) {
      last = local(rule.getUntil());
    } else if (rule.getCount() != null) {
      int before = rule.getCount() - 1;
      long turns = before / (long) offsets.length;
      long days = turns * period + offsets[before % offsets.length];
      last = days > MANY_DAYS ? last : firstDay.plusDays(days);
    }
    return Optional.of(new Pattern(firstDay, last, period, offsets));
  }

  private Set<DayOfWeek> weekdays(boolean weekly) {
    var said = Objects.requireNonNull(rule).getByDayPart();
    if (said == null || said.isEmpty()) {
      return weekly ? Set.of(firstDay.getDayOfWeek()) : EnumSet.allOf(DayOfWeek.class);
    }
    return said.stream().map(d -> weekday(d.weekday)).collect(Collectors.toSet());
  }

  private long[] weeks(long interval, Set<DayOfWeek> weekdays) {
    var start = weekday(Objects.requireNonNull(rule).getWeekStart());
    var week =
        firstDay.minusDays(Math.floorMod(firstDay.getDayOfWeek().getValue() - start.getValue(), 7));
    // The first week may have begun before the first day; its rest comes round at the end.
    return LongStream.of(0, 7 * interval)
        .flatMap(days -> LongStream.range(days, days + 7))
        .filter(d -> weekdays.contains(week.plusDays(d).getDayOfWeek()))
        .map(d -> week.toEpochDay() + d - firstDay.toEpochDay())
        .filter(d -> d >= 0 && d < 7 * interval)
        .distinct()
        .toArray();
  }

  private long[] days(long interval, long period, Set<DayOfWeek> weekdays) {
    return LongStream.range(0, period / interval)
        .map(i -> i * interval)
        .filter(d -> weekdays.contains(firstDay.plusDays(d).getDayOfWeek()))
        .toArray();
  }

  private static long lcm7(long interval) {
    return interval % 7 == 0 ? interval : 7 * interval;
  }

  private static DayOfWeek weekday(Weekday day) {
    return switch (day) {
      case MO -> DayOfWeek.MONDAY;
      case TU -> DayOfWeek.TUESDAY;
      case WE -> DayOfWeek.WEDNESDAY;
      case TH -> DayOfWeek.THURSDAY;
      case FR -> DayOfWeek.FRIDAY;
      case SA -> DayOfWeek.SATURDAY;
      case SU -> DayOfWeek.SUNDAY;
    };
  }

  /** Windows that overlap {@code [from, to)}, in order. */
  public List<Window> windows(Instant from, Instant to) {
    // Two days early: a day's length of slot begun late in the evening ends the day after next when
    // a skipped hour at midnight has moved it. Two days on: the next one may cut the last.
    return usual(
            from.atZone(zone).toLocalDate().minusDays(2),
            to.atZone(zone).toLocalDate().plusDays(2))
        .stream()
        .filter(w -> w.overlaps(from, to))
        .toList();
  }

  /** Its usual hours on each of its dates, both days included. */
  public List<Window> usual(LocalDate from, LocalDate to) {
    var days = dates(from, to.plusDays(1));
    var windows = new ArrayList<Window>(days.size());
    for (int i = 0; i < days.size() && !days.get(i).isAfter(to); i++) {
      var begin = startOn(days.get(i));
      var end = begin.plus(length);
      if (i + 1 < days.size()) {
        // On the short day of spring a slot of 24 hours meets itself.
        var next = startOn(days.get(i + 1));
        end = end.isAfter(next) ? next : end;
      }
      windows.add(new Window(days.get(i), begin, end));
    }
    return windows;
  }

  /**
   * An hour that is skipped moves the start on by the gap; an hour that comes twice counts the first
   * time.
   */
  public Instant startOn(LocalDate date) {
    return ZonedDateTime.of(date, start, zone).toInstant();
  }

  /** Its hours on that date with what was changed for it alone, whether it is cancelled or not. */
  public Window on(LocalDate date, @Nullable DayChange change) {
    if (change == null) {
      var usual = usual(date, date);
      return usual.isEmpty()
          ? new Window(date, startOn(date), startOn(date).plus(length))
          : usual.get(0);
    }
    var begin = ZonedDateTime.of(date, change.start() == null ? start : change.start(), zone)
        .toInstant();
    var end = begin.plus(change.length() == null ? length : change.length());
    return new Window(date, begin, end);
  }

  private static DateTime allDay(LocalDate date) {
    return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
  }

  private static LocalDate local(DateTime date) {
    return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
  }
}
