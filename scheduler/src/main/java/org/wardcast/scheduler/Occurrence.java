package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A slot on one date with what plays in it. Empty cues: the slot has no playlist, or nothing in it
 * is approved.
 *
 * @param end planned end of the window; the cues may fill less
 */
public record Occurrence(Slot slot, LocalDate date, Instant start, Instant end, List<Cue> cues) {
  public String id() {
    return slot.id() + "@" + date;
  }
}
