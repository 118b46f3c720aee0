package org.wardcast.playlists;

import java.time.Duration;

/**
 * One entry of a playlist. It names a bulletin, not a version.
 *
 * @param repeats how often it plays in a row, at least 1
 * @param gapAfter silence after each of its plays
 * @param signature nhạc hiệu: played as it is, and counted as signature, not as content
 */
public record PlaylistItem(long bulletinId, int repeats, Duration gapAfter, boolean signature) {}
