/**
 * Planned against aired: read here, compared by pure functions, explained and locked. Nothing here
 * writes an airing; a lock adds one note to the airtime log.
 *
 * <p>How a locked day is checked without us. The frozen figures are one JSON object written as RFC
 * 8785 says. {@code airings} in it is the SHA-256 of one line of text for every airing, sorted, each
 * ended by a line feed: {@code airing|deviations|late|heard}, the deviations joined by {@code +} in
 * the order of {@link org.wardcast.scheduler.proof.Deviation}, times in milliseconds. {@code reasons}
 * is the same over {@code airing|cause|words}. SHA-256 of the JSON stands in the note of the lock,
 * which is the line behind {@code line}.
 */
@NullMarked
package org.wardcast.scheduler.reconciliation;

import org.jspecify.annotations.NullMarked;
