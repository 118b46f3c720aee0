package org.wardcast.scheduler.proof;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;

/**
 * Corrections: new lines that point at an old one. The old line stays; figures take the last
 * correction in its place.
 */
public interface Corrections {
  /**
   * How it really was.
   *
   * @param evidence never stronger than the line's own; at most DECLARED where more is said to have
   *     aired than the line says
   * @param reason in words, for whoever asks later
   */
  record Correction(
      @Nullable Instant started,
      @Nullable Instant ended,
      long airedMillis,
      EndState endState,
      Evidence evidence,
      String reason) {}

  /** @throws org.wardcast.devices.Refusal naming the field */
  AirLine correct(long number, Correction correction, String who);

  /** Oldest first. */
  List<AirLine> of(long number);
}
