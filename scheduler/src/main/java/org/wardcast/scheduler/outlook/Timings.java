package org.wardcast.scheduler.outlook;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.recurrence.Recurrence;
import org.wardcast.scheduler.recurrence.Window;

/**
 * Unrolls hours between two days, both included, and two days more, which the last may reach into. It
 * remembers the usual ones: many slots share them.
 */
final class Timings {
  private static final int MANY = 5000;

  final LocalDate from;
  final LocalDate to;
  private final ZoneId zone;
  private final Map<Timing, Hours> known = new ConcurrentHashMap<>();

  Timings(LocalDate from, LocalDate to, ZoneId zone) {
    this.from = from;
    this.to = to;
    this.zone = zone;
  }

  /**
   * @param keep remember it: it is the plan's, and not one of many that are only tried
   * @param changes of single dates
   * @param leftOut dates without it, by the day book or because they are written down
   */
  Unrolled of(
      SlotDraft plan,
      boolean keep,
      Map<LocalDate, DayChange> changes,
      @Nullable Set<LocalDate> holidays,
      Set<LocalDate> leftOut) {
    var recurrence = Recurrence.of(plan, zone);
    var pattern = recurrence.pattern().orElse(null);
    var plain = changes.isEmpty() && holidays == null && leftOut.isEmpty();
    var lastChange = changes.keySet().stream().max(LocalDate::compareTo).orElse(null);
    var shape = new Shape(
        recurrence, pattern, plan.start(), plan.length(), plain, holidays != null, lastChange);
    if (plain) {
      if (!keep) {
        return new Unrolled(usual(shape), shape);
      }
      if (known.size() > MANY) {
        known.clear();
      }
      var timing = new Timing(plan.start(), plan.length(), plan.firstDay(), plan.recurrence());
      return new Unrolled(known.computeIfAbsent(timing, t -> usual(shape)), shape);
    }
    var windows = new ArrayList<Window>();
    for (var window : usualWindows(shape)) {
      var date = window.date();
      var change = changes.get(date);
      if (leftOut.contains(date) || !plays(plan, date, holidays)) {
        continue;
      }
      if (change == null) {
        windows.add(window);
      } else if (!change.cancelled()) {
        windows.add(recurrence.on(date, change));
      }
    }
    return new Unrolled(Hours.of(windows), shape);
  }

  private static boolean plays(SlotDraft plan, LocalDate date, @Nullable Set<LocalDate> holidays) {
    return holidays == null
        || holidays.contains(date) == (plan.onHolidays() == SlotDraft.OnHolidays.ONLY);
  }

  private Hours usual(Shape shape) {
    return Hours.of(usualWindows(shape));
  }

  private List<Window> usualWindows(Shape shape) {
    var recurrence = shape.recurrence();
    var dates = shape.pattern() == null
        ? recurrence.dates(from, to.plusDays(3))
        : shape.pattern().dates(from, to.plusDays(3));
    var windows = new ArrayList<Window>(dates.size());
    for (int i = 0; i < dates.size() && !dates.get(i).isAfter(to.plusDays(2)); i++) {
      var start = recurrence.startOn(dates.get(i));
      var end = start.plus(shape.length());
      if (i + 1 < dates.size()) {
        // On the short day of spring a slot of 24 hours meets itself.
        var next = recurrence.startOn(dates.get(i + 1));
        end = end.isAfter(next) ? next : end;
      }
      windows.add(new Window(dates.get(i), start, end));
    }
    return windows;
  }

  /** What they come to, and the law behind them. */
  record Unrolled(Hours hours, Shape shape) {}

  private record Timing(LocalTime start, Duration length, LocalDate firstDay, String recurrence) {}
}
