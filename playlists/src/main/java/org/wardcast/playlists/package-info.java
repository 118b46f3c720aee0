/** WHAT is played: bulletins and their versions, check-in of media, approval, playlists. It knows nothing of
 * hours or devices; an owner is an id it does not look inside. */
@NullMarked
package org.wardcast.playlists;

import org.jspecify.annotations.NullMarked;
