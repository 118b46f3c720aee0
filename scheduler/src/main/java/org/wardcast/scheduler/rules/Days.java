package org.wardcast.scheduler.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardcast.scheduler.outlook.Hours;

/**
 * Judges many days of one device. The same weekday with the same hours around it breaks the same limits,
 * so a year of weeks costs one week.
 */
final class Days {
  private static final long DAY = Duration.ofHours(24).toMillis();
  private static final int BEFORE = 3;
  private static final int AFTER = 2;

  private final List<Applied> rules;
  private final Windows.OnDevice windows;
  private final Air air;
  private final ZoneId zone;
  private final Map<Object, Known> known;

  /** @param known what was found for devices before, within one inspection of the same days */
  Days(
      List<Applied> rules,
      Windows.OnDevice windows,
      Air air,
      ZoneId zone,
      Map<Object, Known> known) {
    this.known = known;
    this.rules = rules;
    this.windows = windows;
    this.air = air;
    this.zone = zone;
  }

  /** @param to last day, included */
  List<Found> found(LocalDate from, LocalDate to) {
    var found = new ArrayList<Found>(remembered(from, to));
    if (rules.stream().anyMatch(a -> Judge.speaksOfContent(a.rule()))) {
      content(from, to, found);
    }
    return found;
  }

  private List<Found> remembered(LocalDate from, LocalDate to) {
    var like = windows.likeness();
    if (like.isEmpty()) {
      return hours(from, to);
    }
    var members = windows.members();
    var before =
        known.computeIfAbsent(List.of(rules, like), k -> new Known(members, hours(from, to)));
    return before.members.equals(members)
        ? before.found
        : before.found.stream().map(f -> f.with(before.members, members)).toList();
  }

  private List<Found> hours(LocalDate from, LocalDate to) {
    int days = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    var signs = new long[days + BEFORE + AFTER];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = windows.sign(from.plusDays(i - BEFORE));
    }
    var alike = new LinkedHashMap<Long, List<LocalDate>>();
    for (int i = 0; i < days; i++) {
      long around = from.plusDays(i).getDayOfWeek().getValue();
      for (int k = i; k <= i + BEFORE + AFTER; k++) {
        around = Hours.mix(around, signs[k]);
      }
      alike.computeIfAbsent(around, k -> new ArrayList<>()).add(from.plusDays(i));
    }
    var found = new ArrayList<Found>();
    for (var same : alike.values()) {
      var one = same.get(0);
      var around = windows.between(one.minusDays(BEFORE), one.plusDays(AFTER));
      if (Session.of(around, zone).stream().anyMatch(Days::lasts)) {
        // A session over days is not seen whole from any of them.
        var all = windows.between(from.minusDays(Windows.AROUND), to.plusDays(Windows.AROUND));
        return Judge.hours(rules, all, zone, from, to, true);
      }
      for (var each : Judge.hours(rules, around, zone, one, one, false)) {
        same.stream()
            .filter(day -> each.applied().holdsOn(day))
            .forEach(day -> found.add(each.on(day)));
      }
    }
    return found;
  }

  private static boolean lasts(Session session) {
    var windows = session.windows();
    long end = windows.stream().mapToLong(Sounding::end).max().orElse(0);
    return end - windows.get(0).start() > DAY;
  }

  private void content(LocalDate from, LocalDate to, List<Found> found) {
    var first = from;
    while (!first.isAfter(to) && !air.looksAt(first)) {
      first = first.plusDays(1);
    }
    var last = first;
    while (!last.isAfter(to) && air.looksAt(last)) {
      last = last.plusDays(1);
    }
    last = last.minusDays(1);
    if (!last.isBefore(first)) {
      var all = windows.between(first.minusDays(BEFORE), last.plusDays(AFTER));
      found.addAll(Judge.content(rules, all, air, zone, first, last));
    }
  }

  /** Found on a device with these series. */
  record Known(List<Integer> members, List<Found> found) {}
}
