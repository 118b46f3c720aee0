package org.wardcast.scheduler.airlog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine.EndState;

/** What became of one stretch of an airing. */
public record Outcome(
    @Nullable Instant sent,
    @Nullable Instant accepted,
    @Nullable Instant started,
    @Nullable Instant ended,
    long airedMillis,
    @Nullable String contentSha256,
    EndState endState,
    String reason,
    Evidence evidence,
    String actor) {

  /** Nothing was heard. */
  public static Outcome nothing(
      @Nullable Instant sent, EndState endState, String reason, String actor) {
    return new Outcome(sent, null, null, null, 0, null, endState, reason, Evidence.NONE, actor);
  }
}
