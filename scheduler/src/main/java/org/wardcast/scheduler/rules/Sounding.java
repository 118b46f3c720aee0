package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * One slot on one date on a device.
 *
 * @param series its place in the list of series that is judged
 * @param date of the slot
 */
record Sounding(long start, long end, int series, LocalDate date) {
  static final Comparator<Sounding> BY_START =
      Comparator.comparingLong(Sounding::start).thenComparingLong(Sounding::end);
}
