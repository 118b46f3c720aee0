/**
 * Slots and the playlists of single dates, kept as revisions, and what is checked before one is saved. What plays in
 * them is worked out by the agenda.
 */
@NullMarked
package org.wardcast.scheduler.slots;

import org.jspecify.annotations.NullMarked;
