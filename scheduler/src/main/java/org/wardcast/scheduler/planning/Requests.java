package org.wardcast.scheduler.planning;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;

/** Wishes for slots, for central staff to decide. */
public interface Requests {
  Request ask(long unitId, SlotDraft plan, @Nullable Long otherSlotId, String note, String who);

  Optional<Request> find(long id);

  /** Open ones first, oldest first; then the decided ones, newest first. */
  List<Request> list();

  /**
   * Makes the slot.
   *
   * @param plan as it was asked for, or changed by whoever decides
   * @throws org.wardcast.devices.Refusal if it still meets others or breaks a rule, if it is decided
   *     already, or if {@code who} asked for it
   */
  Slot grant(long id, SlotDraft plan, String who);

  /** @throws org.wardcast.devices.Refusal without a reason */
  Request decline(long id, String reason, String who);
}
