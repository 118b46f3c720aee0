package org.wardcast.scheduler.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine.EndState;

/** What a comparison needs of one line; after {@link #corrected} as its last correction has it. */
record Stretch(
    long number,
    String airing,
    int part,
    @Nullable String occurrence,
    int item,
    long deviceId,
    String deviceName,
    long unitId,
    String title,
    @Nullable Instant plannedStart,
    long plannedMillis,
    @Nullable Instant started,
    long airedMillis,
    EndState endState,
    String reason,
    Evidence evidence,
    String actor,
    boolean corrected) {

  Stretch corrected(Stretch correction) {
    return new Stretch(
        number,
        airing,
        part,
        occurrence,
        item,
        deviceId,
        deviceName,
        unitId,
        title,
        plannedStart,
        plannedMillis,
        correction.started,
        correction.airedMillis,
        correction.endState,
        correction.reason,
        correction.evidence,
        correction.actor,
        true);
  }

  boolean heard() {
    return airedMillis > 0;
  }

  /** When it was first heard, as well as it is known. */
  @Nullable Instant began() {
    return !heard() ? null : started != null ? started : plannedStart;
  }
}
