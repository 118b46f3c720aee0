package org.wardcast.scheduler.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.wardcast.devices.Unit;

/**
 * One cut-off of a rule and the period it is on.
 *
 * @param revision of the rule that was in force then
 * @param day local date of the cut-off; there is one a day at most
 * @param from first broadcast day
 * @param to last broadcast day that is counted
 * @param end last day of the period, after {@code to} if the cut-off comes before it
 */
public record Due(
    long ruleId,
    int revision,
    LocalDate day,
    Instant cutOff,
    LocalDate from,
    LocalDate to,
    LocalDate end) {
  /** How many days of the period are not counted because they have not been. */
  public int missingDays() {
    return (int) ChronoUnit.DAYS.between(to, end);
  }

  /** Its own day is among those counted, and counted up to the cut-off only. */
  public boolean endsWithinDay() {
    return to.equals(day);
  }

  /** For a unit that was not there on all its days; empty if it was there on none of those counted. */
  public Optional<Due> of(Unit unit) {
    var last = unit.validTo();
    var first = later(from, unit.validFrom());
    var until = last == null ? to : earlier(to, last);
    return first.isAfter(until)
        ? Optional.empty()
        : Optional.of(new Due(
            ruleId, revision, day, cutOff, first, until, last == null ? end : earlier(end, last)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
