package org.wardcast.scheduler.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the first sample of a cue is due on the nanosecond clock. Worked out once for all its
 * devices, so that they sound together, and a wall clock set meanwhile does not shift what runs.
 */
final class CueClock {
  private final Instant due;
  private @Nullable Long start;

  CueClock(Instant due) {
    this.due = due;
  }

  long startNanos(Moment moment) {
    if (start == null) {
      start = moment.nanos() + Duration.between(moment.exact(), due).toNanos();
    }
    return start;
  }
}
