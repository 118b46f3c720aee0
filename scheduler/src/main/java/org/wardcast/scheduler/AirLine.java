package org.wardcast.scheduler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;

/**
 * One line of the airtime log: one stretch of one airing. The lines of an airing tile its planned
 * time: part 1 may be what was heard before a fault, part 2 the fault, part 3 the rest.
 *
 * @param number without gaps, from 1
 * @param airing the cue on the device: {@code <slot>@<date>/<item>/<device>}; of a correction {@code
 *     corrects/<number>}
 * @param plannedStart of this stretch; null when it aired without a plan
 * @param plannedMillis length of this stretch
 * @param airedMillis what was really heard or shown
 * @param unitNames from the top down, as called on that day, joined by {@code " › "}
 * @param signature nhạc hiệu: counts in minutes, not in plays or items
 * @param contentSha256 of what was played or of the picture shown
 * @param reason message code, with what the line said behind a colon
 * @param actor who acted, or {@code system}
 */
public record AirLine(
    long number,
    String lineId,
    String airing,
    int part,
    Kind kind,
    @Nullable String occurrence,
    int item,
    long deviceId,
    String deviceName,
    long unitId,
    String unitNames,
    long bulletinId,
    int bulletinVersion,
    String title,
    String topic,
    String bulletinClass,
    boolean signature,
    @Nullable String soundSha256,
    @Nullable String contentSha256,
    @Nullable Instant plannedStart,
    long plannedMillis,
    @Nullable Instant sent,
    @Nullable Instant accepted,
    @Nullable Instant started,
    @Nullable Instant ended,
    long airedMillis,
    EndState endState,
    String reason,
    Evidence evidence,
    boolean simulated,
    String actor,
    Instant writtenAt,
    String lineHash,
    String chain) {
  /**
   * TEST counts in no figure; NOTE is a logged act without airtime; CORRECTION says how an older
   * line should have read and stands in its place in the figures.
   */
  public enum Kind {
    AIRING,
    TEST,
    NOTE,
    CORRECTION
  }

  /** How it ended. Late, short, overrun and unplanned are derived, never stored. */
  public enum EndState {
    COMPLETE,
    CUT,
    INTERRUPTED,
    MISSED,
    REFUSED,
    FAILED,
    WITHDRAWN
  }
}
