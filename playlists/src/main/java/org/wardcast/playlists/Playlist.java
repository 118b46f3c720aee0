package org.wardcast.playlists;

import java.time.Instant;
import java.util.List;

/**
 * One revision of a playlist.
 *
 * @param template offered when a new playlist is begun
 * @param inForceFrom this revision holds from then until the next one
 */
public record Playlist(
    long id,
    int revision,
    long ownerUnitId,
    String name,
    boolean template,
    List<PlaylistItem> items,
    String savedBy,
    Instant inForceFrom) {}
