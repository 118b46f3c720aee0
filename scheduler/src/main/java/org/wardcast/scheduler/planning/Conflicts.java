package org.wardcast.scheduler.planning;

import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;

/** What a slot would meet, with remedies, before it is saved. */
public interface Conflicts {
  /**
   * Quick enough to be asked while somebody drags.
   *
   * @param slotId the slot being changed; null for a new one
   * @throws org.wardcast.devices.Refusal if the draft itself cannot be read
   */
  Findings check(long ownerUnitId, SlotDraft draft, @Nullable Long slotId);

  /**
   * Saves the draft in the place of another slot, which leaves the plan and waits for approval
   * again, all in one.
   *
   * @param slotId the slot being changed, with {@code basedOn}; null for a new one
   * @param otherRevision of the one replaced, as the person saw it
   */
  Slot replace(
      long ownerUnitId,
      SlotDraft draft,
      @Nullable Long slotId,
      int basedOn,
      long otherId,
      int otherRevision,
      String who);
}
