package org.wardcast.scheduler.recurrence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A slot's hours on one date.
 *
 * @param end not included
 */
public record Window(LocalDate date, Instant start, Instant end) {
  public boolean overlaps(Instant from, Instant to) {
    return start.isBefore(to) && end.isAfter(from);
  }
}
