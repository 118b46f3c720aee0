package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A playlist chosen for a part of a slot. For each device the nearest place counts (the device
 * itself, its residential area, its commune … the whole slot); at one place the date's choice goes
 * before the standing one, and the newest before older ones.
 *
 * @param date null: standing
 * @param playlistId null: nothing of its own, so the next wider choice counts
 */
public record Fill(
    long slotId,
    Place place,
    @Nullable LocalDate date,
    @Nullable Long playlistId,
    String savedBy,
    Instant inForceFrom) {}
