package org.wardcast.scheduler.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.SlotDraft;

/**
 * A slot that somebody wishes and may not plan alone, or one that was replaced and waits to be
 * approved again.
 *
 * @param unitId who asks; owner of the slot if it is granted
 * @param plan as it was asked for; once granted, as it was granted
 * @param otherSlotId the slot that stood in the way
 * @param reason of whoever decided
 */
public record Request(
    long id,
    Kind kind,
    long unitId,
    SlotDraft plan,
    @Nullable Long otherSlotId,
    String note,
    String askedBy,
    Instant askedAt,
    State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  /** Why it waits. */
  public enum Kind {
    ASKED,
    REPLACED
  }

  /** Where it stands. */
  public enum State {
    OPEN,
    GRANTED,
    DECLINED
  }
}
