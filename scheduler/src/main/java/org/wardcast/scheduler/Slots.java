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

  /** The playlist that counts on that date: its own, or the standing one. */
  Optional<Long> playlistOn(long slotId, LocalDate date);
}
