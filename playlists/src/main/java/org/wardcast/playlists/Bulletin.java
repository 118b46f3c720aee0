package org.wardcast.playlists;

import org.jspecify.annotations.Nullable;

/**
 * A bulletin as it stands now.
 *
 * @param approved the newest approved version, which airs while a newer one waits; null if none
 */
public record Bulletin(
    long id,
    long ownerUnitId,
    BulletinVersion latest,
    @Nullable BulletinVersion approved) {}
