package org.wardcast.scheduler;

import java.time.Instant;

/**
 * One revision of a slot.
 *
 * @param inForceFrom this revision decides cues due from then until the next revision
 * @param removed nothing plays from then on
 */
public record Slot(
    long id,
    int revision,
    long ownerUnitId,
    SlotDraft plan,
    boolean removed,
    String savedBy,
    Instant inForceFrom) {}
