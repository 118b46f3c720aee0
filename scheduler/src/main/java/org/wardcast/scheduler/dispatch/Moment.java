package org.wardcast.scheduler.dispatch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One reading of both clocks: all decisions of one round are made at the same moment. */
record Moment(Instant exact, long nanos) {
  /** As the log has it. */
  Instant now() {
    return exact.truncatedTo(ChronoUnit.MILLIS);
  }
}
