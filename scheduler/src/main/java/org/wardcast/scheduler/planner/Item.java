package org.wardcast.scheduler.planner;

import org.wardcast.playlists.Tone;

/**
 * A bulletin that may be placed.
 *
 * @param theme the topic of the campaign it counts for, by its place in {@link Task#themes}
 */
record Item(long bulletinId, int theme, long millis, Tone tone) {}
