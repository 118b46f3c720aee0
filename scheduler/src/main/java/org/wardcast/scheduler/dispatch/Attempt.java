package org.wardcast.scheduler.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One play command and what we have heard of it. */
final class Attempt {
  /** Its own name, so that a late report of an earlier try is not taken for this one. */
  final String key;

  final Instant sent;

  /** When on the plan's time it was to begin to be heard. */
  final Instant plannedFrom;

  /** Nobody may keep a line open longer. */
  Instant giveUp;

  @Nullable Instant accepted;

  @Nullable Instant started;

  boolean stopSent;

  Attempt(String key, Instant sent, Instant plannedFrom, Instant giveUp) {
    this.key = key;
    this.sent = sent;
    this.plannedFrom = plannedFrom;
    this.giveUp = giveUp;
  }
}
