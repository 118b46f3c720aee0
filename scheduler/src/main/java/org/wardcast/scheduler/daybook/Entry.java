package org.wardcast.scheduler.daybook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.planning.Holiday;

/** A holiday with the time in which the book had it. */
record Entry(Holiday holiday, Instant inForceFrom, @Nullable Instant removedAt) {
  boolean standsAt(Instant moment) {
    return !inForceFrom.isAfter(moment) && (removedAt == null || removedAt.isAfter(moment));
  }
}
