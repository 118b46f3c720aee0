/**
 * Fills granted slots so that campaigns meet their targets, and counts how far they have come. The
 * search itself is pure: what it is given and what it answers are records. What a campaign says is
 * kept in playlists, and what a slot may play is decided elsewhere.
 */
@NullMarked
package org.wardcast.scheduler.planner;

import org.jspecify.annotations.NullMarked;
