package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is going out at this moment, device by device, and a bell for every change. */
public interface OnAir {
  List<Now> now();

  /** Called after anything in {@link #now} changed; must be quick. @return ends it */
  AutoCloseable listen(Runnable bell);

  /**
   * One airing under way.
   *
   */
  record Now(
      Cue cue,
      long deviceId,
      State state,
      @Nullable Instant started,
      Duration planned,
      String detail) {}

  /** {@code TROUBLE}: the device did not take it; it is tried again while the window is open. */
  enum State {
    STARTING,
    PLAYING,
    TROUBLE
  }
}
