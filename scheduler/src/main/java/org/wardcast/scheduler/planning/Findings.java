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
 * @param barred what somebody above has to allow, e.g. hours of a band that the province reserves
 * @param notes what is no obstacle but ought to be known, e.g. a unit that ends while the slot runs
 */
public record Findings(
    List<Conflict> conflicts,
    List<Breach> breaches,
    List<Note> barred,
    List<Note> notes,
    @Nullable LocalDate checkedTo) {

  /** Nothing that somebody above has to allow. */
  public Findings(
      List<Conflict> conflicts,
      List<Breach> breaches,
      List<Note> notes,
      @Nullable LocalDate checkedTo) {
    this(conflicts, breaches, List.of(), notes, checkedTo);
  }

  public boolean clear() {
    return conflicts.isEmpty() && breaches.isEmpty() && barred.isEmpty();
  }

  /** @param code of the sentence, {@code scheduler.note.…} */
  public record Note(String code, List<String> args) {}
}
