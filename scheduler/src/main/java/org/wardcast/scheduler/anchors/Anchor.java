package org.wardcast.scheduler.anchors;

import java.time.Instant;

/**
 * One note.
 *
 * @param upTo the last row under it
 * @param hash over that row and all before it
 */
record Anchor(long line, Instant at, long upTo, String hash) {}
