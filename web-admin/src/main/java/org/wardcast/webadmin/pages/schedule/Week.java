package org.wardcast.webadmin.pages.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wardcast.scheduler.Occurrence;

/**
 * One week, Monday first, laid out on a grid of hours.
 *
 * @param firstHour the first hour drawn: nights without slots are left out
 */
record Week(LocalDate monday, int firstHour, int lastHour, List<Day> days) {
  private static final int MORNING = 5;
  private static final int EVENING = 21;
  private static final Duration SHORTEST_DRAWN = Duration.ofMinutes(44);

  /** One day's column. */
  record Day(LocalDate date, boolean today, double nowPercent, List<Block> blocks) {}

  /**
   * One occurrence, or the part of it that lies on this day.
   *
   * @param state {@code past}, {@code now}, {@code coming} or {@code empty}
   */
  record Block(
      String occurrence,
      String name,
      Instant start,
      Instant end,
      double top,
      double height,
      String state,
      int items,
      Duration planned,
      int devices) {}

  static Week of(LocalDate monday, List<Occurrence> occurrences, Instant now, ZoneId zone) {
    int first = MORNING;
    int last = EVENING;
    for (var occurrence : occurrences) {
      var start = occurrence.start().atZone(zone);
      var end = occurrence.end().minusMillis(1).atZone(zone);
      first = Math.min(first, start.getHour());
      last = Math.max(last, end.getHour() + 1);
      if (!start.toLocalDate().equals(end.toLocalDate())) {
        first = 0;
        last = 24;
      }
    }
    var days = new ArrayList<Day>();
    for (int i = 0; i < 7; i++) {
      days.add(day(monday.plusDays(i), first, last, occurrences, now, zone));
    }
    return new Week(monday, first, last, days);
  }

  private static Day day(
      LocalDate date, int first, int last, List<Occurrence> occurrences, Instant now, ZoneId zone) {
    var from = date.atTime(first, 0).atZone(zone).toInstant();
    var to = last == 24
        ? date.plusDays(1).atStartOfDay(zone).toInstant()
        : date.atTime(last, 0).atZone(zone).toInstant();
    double span = Duration.between(from, to).toMillis();
    var blocks = occurrences.stream()
        .filter(o -> o.start().isBefore(to) && o.end().isAfter(from))
        .map(o -> block(o, from, to, span, now))
        .toList();
    boolean today = LocalDate.ofInstant(now, zone).equals(date);
    return new Day(date, today, 100 * Duration.between(from, now).toMillis() / span, blocks);
  }

  private static Block block(Occurrence o, Instant from, Instant to, double span, Instant now) {
    var start = o.start().isBefore(from) ? from : o.start();
    var end = o.end().isAfter(to) ? to : o.end();
    var drawn = Duration.between(start, end);
    if (drawn.compareTo(SHORTEST_DRAWN) < 0) {
      drawn = SHORTEST_DRAWN;
    }
    var planned = o.cues().stream().map(cue -> cue.length()).reduce(Duration.ZERO, Duration::plus);
    long devices =
        o.cues().stream().flatMap(cue -> cue.deviceIds().stream()).distinct().count();
    return new Block(
        o.id(),
        o.slot().plan().name(),
        o.start(),
        o.end(),
        100 * Duration.between(from, start).toMillis() / span,
        100 * drawn.toMillis() / span,
        state(o, now),
        o.cues().size(),
        planned,
        (int) devices);
  }

  private static String state(Occurrence o, Instant now) {
    if (!o.end().isAfter(now)) {
      return "past";
    }
    if (o.cues().isEmpty()) {
      return "empty";
    }
    return o.start().isAfter(now) ? "coming" : "now";
  }
}
