package org.wardcast.scheduler.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a slot that is being planned.
 *
 * @param conflicts one for each other slot, earliest first
 * @param checkedTo the last day looked at; null where the answer holds for all dates there will ever
 *     be
 * @param notes what is no obstacle but ought to be known, e.g. a unit that ends while the slot runs
 */
public record Findings(
    List<Conflict> conflicts,
    List<Breach> breaches,
    List<Note> notes,
    @Nullable LocalDate checkedTo) {

  public boolean clear() {
    return conflicts.isEmpty() && breaches.isEmpty();
  }

  /** @param code of the sentence, {@code scheduler.note.…} */
  public record Note(String code, List<String> args) {}
}
