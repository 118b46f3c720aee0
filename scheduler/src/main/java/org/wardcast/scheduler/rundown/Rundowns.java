package org.wardcast.scheduler.rundown;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardcast.scheduler.Occurrence;

/** The frozen rundowns. */
public interface Rundowns {
  /**
   * Writes the occurrence down, once.
   *
   * @return false if it had been written down before, by us or by another node
   */
  boolean freeze(Occurrence occurrence);

  /** As it was frozen, whatever became of the slot since. */
  Optional<Occurrence> find(String occurrenceId);

  /** Frozen occurrences that overlap {@code [from, to)}. */
  List<Occurrence> overlapping(Instant from, Instant to);

  /** The same without their items: quick enough to be asked while somebody plans. */
  default List<Occurrence> outlines(Instant from, Instant to) {
    return overlapping(from, to);
  }

  /**
   * The rest of it does not play; the first to stop it counts. {@link #find} goes on giving it back
   * whole, so that every item left out still gets its line.
   */
  void stop(String occurrenceId, Instant at, String who, String reason);

  Optional<Stopped> stopped(String occurrenceId);

  /** By occurrence, for those that overlap {@code [from, to)}. */
  Map<String, Stopped> stopped(Instant from, Instant to);

  /** A logged act that ended a rundown early. */
  record Stopped(Instant at, String who, String reason) {}
}
