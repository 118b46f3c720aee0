package org.wardcast.scheduler.recurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dates that come again after a fixed number of days, so that what holds for all of them can be
 * reckoned instead of looked up one by one.
 */
public final class Pattern {
  /** Nobody plans beyond it; without it a rule with a huge interval would overflow. */
  private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

  private final long first;
  private final long last;
  private final long period;
  private final long[] offsets;

  /** @param offsets days from {@code first} within one period, the first 0, ascending */
  Pattern(LocalDate first, LocalDate last, long period, long[] offsets) {
    this.first = first.toEpochDay();
    this.last = Math.min(last.toEpochDay(), LAST);
    this.period = period;
    this.offsets = offsets.clone();
  }

  static LocalDate openEnd() {
    return LocalDate.ofEpochDay(LAST);
  }

  public LocalDate last() {
    return LocalDate.ofEpochDay(last);
  }

  /** Both days included, in order. */
  public List<LocalDate> dates(LocalDate from, LocalDate to) {
    var dates = new ArrayList<LocalDate>();
    long begin = Math.max(from.toEpochDay(), first);
    long end = Math.min(to.toEpochDay(), last);
    for (long turn = first + Math.floorDiv(begin - first, period) * period;
        turn <= end;
        turn += period) {
      for (var offset : offsets) {
        long day = turn + offset;
        if (day >= begin && day <= end) {
          dates.add(LocalDate.ofEpochDay(day));
        }
      }
    }
    return dates;
  }

  /**
   * The first of these dates after that day for which the other has the date so many days on.
   *
   * @param shift 1: the other's next day; may be negative
   */
  public Optional<LocalDate> meets(Pattern other, int shift, LocalDate after) {
    long earliest = Math.max(after.toEpochDay() + 1, Math.max(first, other.first - shift));
    long latest = Math.min(last, other.last - shift);
    long best = Long.MAX_VALUE;
    for (var mine : offsets) {
      for (var theirs : other.offsets) {
        best = Math.min(
            best,
            common(first + mine, period, other.first + theirs - shift, other.period, earliest));
      }
    }
    return best <= latest ? Optional.of(LocalDate.ofEpochDay(best)) : Optional.empty();
  }

  /** The first day from {@code earliest} on that both series of days have; the largest number if none. */
  private static long common(long a, long stepA, long b, long stepB, long earliest) {
    long shared = gcd(stepA, stepB);
    if (Math.floorMod(b - a, shared) != 0) {
      return Long.MAX_VALUE;
    }
    // Walk the one with the longer step: at most the shorter step's length of it can differ.
    long walk = Math.max(stepA, stepB);
    long other = Math.min(stepA, stepB);
    long goal = stepA >= stepB ? b : a;
    long day = earliest + Math.floorMod((stepA >= stepB ? a : b) - earliest, walk);
    for (long i = 0; i < other / shared && day <= LAST; i++) {
      if (Math.floorMod(day - goal, other) == 0) {
        return day;
      }
      day += walk;
    }
    return Long.MAX_VALUE;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
