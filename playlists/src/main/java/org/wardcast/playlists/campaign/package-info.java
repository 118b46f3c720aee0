/**
 * Campaigns and anniversaries as they are kept. Units are ids here; slots, devices and what has
 * aired are kept out.
 */
@NullMarked
package org.wardcast.playlists.campaign;

import org.jspecify.annotations.NullMarked;
