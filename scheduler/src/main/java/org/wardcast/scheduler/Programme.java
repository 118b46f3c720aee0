package org.wardcast.scheduler;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What plays when, where and why: one answer for the screen, the dry run and the player. */
public interface Programme {
  /**
   * Cues that sound or show at any moment in {@code [from, to)}, by due time. What an operator has
   * stopped does not.
   */
  List<Cue> between(Instant from, Instant to);

  /** Slots on their dates that overlap {@code [from, to)}, with their cues, by start. A frozen one is whole, stopped or not. */
  List<Occurrence> occurrences(Instant from, Instant to);

  /** What that device does at that moment, and every step that leads there. */
  Why why(long deviceId, Instant moment);

  /** Many devices at one moment, in the order they were asked for. */
  List<Why> why(Collection<Long> deviceIds, Instant moment);
}
