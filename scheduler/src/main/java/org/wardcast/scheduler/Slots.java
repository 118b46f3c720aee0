package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Slots, kept as revisions. */
public interface Slots {
  /** @throws org.wardcast.devices.Refusal naming the field, with the sentence for the planner */
  Slot create(long ownerUnitId, String who, SlotDraft draft);

  /** @param basedOn the revision the person saw; another in between is refused, not overwritten */
  Slot save(long id, int basedOn, String who, SlotDraft draft);

  void remove(long id, String who);

  Optional<Slot> find(long id);

  List<Slot> list();

  Optional<Slot> inForceAt(long id, Instant moment);

  /** Another playlist for one date, e.g. a copy of yesterday's; null goes back to the standing one. */
  void playlistFor(long slotId, LocalDate date, @Nullable Long playlistId, String who);

  /**
   * A playlist for a part of the slot, standing or for one date. May this person do it? is asked
   * elsewhere: in a granted slot each unit for its own part, in a booked one only its holder.
   *
   * @param date null: standing; for the whole slot that is a new revision of its plan
   * @param playlistId null: nothing of its own any more, so the next wider choice counts
   * @throws org.wardcast.devices.Refusal when the place has no part in the slot, the playlist is
   *     gone, or the slot does not fall on that date, is over on it or written down already
   */
  void fill(
      long slotId, Place place, @Nullable LocalDate date, @Nullable Long playlistId, String who);

  /** What is chosen now for its parts, standing and for that date; the standing one of the whole slot is in its plan. */
  List<Fill> fills(long slotId, LocalDate date);

  /**
   * Other hours on one date, or none at all.
   *
   * @param change null: as usual again
   * @throws org.wardcast.devices.Refusal when the slot does not fall on that date, the date is over
   *     or written down already, or the new hours meet another slot
   */
  void changeDay(long slotId, LocalDate date, @Nullable DayChange change, String who);

  /** Exceptions that stand now, of all slots, on dates between the two, both included. */
  List<Changed> changes(LocalDate from, LocalDate to);

  /** The playlist that counts on that date: its own, or the standing one. */
  Optional<Long> playlistOn(long slotId, LocalDate date);

  /** A slot's exception on one date, and who made it. */
  record Changed(
      long slotId, LocalDate date, DayChange change, String savedBy, Instant inForceFrom) {}
}
