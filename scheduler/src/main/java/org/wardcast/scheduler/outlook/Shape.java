package org.wardcast.scheduler.outlook;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.recurrence.Pattern;
import org.wardcast.scheduler.recurrence.Recurrence;

/**
 * A slot's hours for all time to come, as far as they follow a law.
 *
 * @param pattern of its dates; null where they have none
 * @param plain every date has the usual hours: nothing changed, written down or left to the day book
 * @param byHolidays the day book leaves out some of the dates
 * @param lastChange of a single date; null if none is changed
 */
public record Shape(
    Recurrence recurrence,
    @Nullable Pattern pattern,
    LocalTime start,
    Duration length,
    boolean plain,
    boolean byHolidays,
    @Nullable LocalDate lastChange) {

  /** No date comes after that day; false also where that cannot be told. */
  public boolean overBy(LocalDate day) {
    var last = lastChange;
    return (last == null || !last.isAfter(day))
        && (pattern == null ? recurrence.overBy(day) : !pattern.last().isAfter(day));
  }

  /** In the days' own hours: does one begun {@code shift} days later overlap this one? */
  public boolean overlaps(Shape other, int shift) {
    long mine = start.toNanoOfDay();
    long theirs = other.start.toNanoOfDay() + shift * 86_400_000_000_000L;
    return mine < theirs + other.length.toNanos() && theirs < mine + length.toNanos();
  }

  public boolean overlapsEver(Shape other) {
    return overlaps(other, 0)
        || overlaps(other, 1)
        || overlaps(other, -1)
        || overlaps(other, 2)
        || overlaps(other, -2);
  }
}
