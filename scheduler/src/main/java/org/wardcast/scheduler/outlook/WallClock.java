package org.wardcast.scheduler.outlook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether hours on the wall clock are enough to tell if two slots meet. Where clocks are never
 * changed they are; elsewhere for slots that keep clear of the hours in which it happens.
 */
public final class WallClock {
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final boolean steady;
  private final boolean known;
  private final List<Span> odd = new ArrayList<>();

  public WallClock(ZoneId zone, Instant now) {
    var rules = zone.getRules();
    steady = rules.isFixedOffset() || rules.nextTransition(now) == null;
    known = steady || !rules.getTransitionRules().isEmpty();
    int year = now.atZone(ZoneOffset.UTC).getYear();
    for (var rule : rules.getTransitionRules()) {
      odd.add(Span.of(rule.createTransition(year)));
    }
  }

  public boolean steady() {
    return steady;
  }

  public boolean tells(Shape shape) {
    return steady || (known && odd.stream().noneMatch(span -> span.touches(shape)));
  }

  /** Nanoseconds of a day, the end perhaps of the next. */
  private record Span(long from, long to) {
    static final long DAY = 86_400_000_000_000L;

    static Span of(ZoneOffsetTransition change) {
      var first = change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
      var from = first.minus(MARGIN).toLocalTime().toNanoOfDay();
      var gap = change.getDuration().abs().plus(MARGIN.multipliedBy(2));
      return new Span(from, from + gap.toNanos());
    }

    boolean touches(Shape shape) {
      long start = shape.start().toNanoOfDay();
      long end = start + shape.length().toNanos();
      for (int days = -2; days <= 2; days++) {
        if (start < to + days * DAY && from + days * DAY < end) {
          return true;
        }
      }
      return false;
    }
  }
}
