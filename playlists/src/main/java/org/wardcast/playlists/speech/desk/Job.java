package org.wardcast.playlists.speech.desk;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.speech.Speaking;
import org.wardcast.playlists.speech.Speaking.Phase;
import org.wardcast.playlists.speech.Spoken;

/** One text at work. */
final class Job {
  final String id;
  final Order order;
  final String who;

  /** Ends with the sound, or with the refusal. */
  final CompletableFuture<Spoken> result = new CompletableFuture<>();

  private Phase phase = Phase.WAITING;
  private int percent;
  private @Nullable Refusal refusal;
  private @Nullable Instant endedAt;

  Job(String id, Order order, String who) {
    this.id = id;
    this.order = order;
    this.who = who;
  }

  synchronized void at(Phase phase, int percent) {
    this.phase = phase;
    this.percent = percent;
  }

  synchronized void done(Spoken spoken, Instant now) {
    at(Phase.DONE, 100);
    endedAt = now;
    result.complete(spoken);
  }

  synchronized void refused(Refusal refusal, Instant now) {
    at(Phase.REFUSED, 0);
    this.refusal = refusal;
    endedAt = now;
    result.completeExceptionally(refusal);
  }

  synchronized boolean endedBefore(Instant moment) {
    return endedAt != null && endedAt.isBefore(moment);
  }

  synchronized Speaking seen() {
    var spoken = phase == Phase.DONE ? result.join() : null;
    return new Speaking(id, who, phase, percent, spoken, refusal);
  }
}
