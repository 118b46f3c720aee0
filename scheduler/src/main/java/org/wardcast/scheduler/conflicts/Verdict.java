package org.wardcast.scheduler.conflicts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.outlook.Series;
import org.wardcast.scheduler.outlook.Shape;

/**
 * Whether two slots that share a device ever meet.
 *
 * @param forEver the answer holds for all dates there will ever be; else up to the horizon
 */
record Verdict(@Nullable Meeting meeting, boolean forEver) {
  private static final Verdict NEVER = new Verdict(null, true);
  private static final Verdict NOT_BY_THEN = new Verdict(null, false);

  /** @param horizon the last day that is looked at date by date */
  static Verdict between(Series mine, Series other, LocalDate horizon, Outlook outlook) {
    var a = mine.shape();
    var b = other.shape();
    if (a.plain() && b.plain() && outlook.clock().steady() && !a.overlapsEver(b)) {
      return NEVER;
    }
    long now = outlook.now().toEpochMilli();
    long to = horizon.plusDays(1).atStartOfDay(outlook.zone()).toInstant().toEpochMilli();
    var meeting = Meeting.of(mine.hours(), other.hours(), now, to);
    if (meeting != null) {
      return new Verdict(meeting, a.overBy(horizon) || b.overBy(horizon));
    }
    return later(a, b, horizon, outlook);
  }

  private static Verdict later(Shape a, Shape b, LocalDate horizon, Outlook outlook) {
    if (a.overBy(horizon) || b.overBy(horizon)) {
      return NEVER;
    }
    if (changedAfter(a, horizon) || changedAfter(b, horizon)) {
      return NOT_BY_THEN;
    }
    var told = outlook.clock().tells(a) && outlook.clock().tells(b);
    if (told && !a.overlapsEver(b)) {
      return NEVER;
    }
    if (a.pattern() == null || b.pattern() == null) {
      return NOT_BY_THEN;
    }
    var next = next(a, b, horizon, told, outlook.zone());
    if (next == null) {
      return NEVER;
    }
    // The day book may leave that very date out, and a shifted hour may let them pass each other.
    return !told || a.byHolidays() || b.byHolidays() ? NOT_BY_THEN : new Verdict(next, false);
  }

  private static boolean changedAfter(Shape shape, LocalDate horizon) {
    var last = shape.lastChange();
    return last != null && last.isAfter(horizon);
  }

  /** @param told else every pair of dates that lie close counts, whatever the hours */
  private static @Nullable Meeting next(
      Shape a, Shape b, LocalDate horizon, boolean told, ZoneId zone) {
    Meeting best = null;
    for (int shift = -2; shift <= 2; shift++) {
      if (told && !a.overlaps(b, shift)) {
        continue;
      }
      var date = Objects.requireNonNull(a.pattern())
          .meets(Objects.requireNonNull(b.pattern()), shift, horizon)
          .orElse(null);
      if (date != null && (best == null || date.isBefore(best.date()))) {
        best = on(a, b, date, shift, zone);
      }
    }
    return best;
  }

  private static Meeting on(Shape a, Shape b, LocalDate date, int shift, ZoneId zone) {
    long mine = date.atTime(a.start()).atZone(zone).toInstant().toEpochMilli();
    long theirs =
        date.plusDays(shift).atTime(b.start()).atZone(zone).toInstant().toEpochMilli();
    long end = theirs + b.length().toMillis();
    return new Meeting(
        date, 1, Math.max(mine, theirs), Math.min(mine + a.length().toMillis(), end), theirs, end);
  }
}
