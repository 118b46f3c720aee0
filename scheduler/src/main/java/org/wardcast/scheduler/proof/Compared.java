package org.wardcast.scheduler.proof;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;

/**
 * One airing, planned against aired, with the last correction of each of its lines.
 *
 * @param occurrence null outside the plan
 * @param unitId the device's unit as its lines have it; as registered now if it has none
 * @param communeId 0 if the device lies in none
 * @param due null outside the plan
 * @param began when it was first heard
 * @param pending still to come or on air: neither good nor bad
 * @param deviations empty if it aired as planned, or is pending
 * @param reason what the lines say, as a message code with words behind a colon
 * @param lines numbers of its lines, in order
 * @param corrected at least one of them was
 */
public record Compared(
    String airing,
    @Nullable String occurrence,
    int item,
    String slotName,
    String title,
    long deviceId,
    String deviceName,
    long unitId,
    long communeId,
    @Nullable Instant due,
    long plannedMillis,
    @Nullable Instant began,
    long heardMillis,
    boolean pending,
    Set<Deviation> deviations,
    String reason,
    String actor,
    Evidence evidence,
    List<Long> lines,
    boolean corrected) {

  public boolean differs() {
    return !deviations.isEmpty();
  }

  public boolean planned() {
    return due != null;
  }

  /** How much after its planned start it was first heard; 0 if never, or without a plan. */
  public long lateMillis() {
    return due == null || began == null
        ? 0
        : Math.max(0, began.toEpochMilli() - due.toEpochMilli());
  }

  /** What of its planned length was not heard. */
  public long missingMillis() {
    return Math.max(0, plannedMillis - heardMillis);
  }
}
