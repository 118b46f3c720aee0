package org.wardcast.scheduler.planning;

import java.time.Instant;
import java.util.Set;

/**
 * A response level: a schedule prepared beforehand. Its own slots name it ({@code
 * SlotDraft.levelId}) and play only while it is raised.
 *
 * @param rank 1 is the mildest
 * @param advice when to raise it; shown, never a trigger
 * @param pausedSlots ordinary slots that are silent while it is raised, also where they meet none of
 *     its own
 */
public record Level(
    long id,
    int revision,
    long unitId,
    int rank,
    String name,
    String advice,
    Set<Long> pausedSlots,
    boolean removed,
    String savedBy,
    Instant inForceFrom) {}
