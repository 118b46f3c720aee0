package org.wardcast.scheduler.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;

/**
 * One revision of a rule: limits for a unit and everything below it. Rules of all units above count
 * together.
 *
 * @param kinds channels; all if empty
 * @param validTo last day, included; open if null
 * @param decision number of the document that set it
 */
public record Rule(
    long id,
    int revision,
    long unitId,
    String name,
    Set<DeviceKind> kinds,
    List<Limit> limits,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String decision,
    boolean removed,
    String savedBy,
    Instant inForceFrom) {

  /**
   * By a decision of its own the rule does not hold there for a while.
   *
   * @param to last day, included
   */
  public record Waiver(
      long id, long ruleId, long unitId, LocalDate from, LocalDate to, String decision) {}
}
