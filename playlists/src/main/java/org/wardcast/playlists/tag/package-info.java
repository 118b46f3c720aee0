/** Reads the tags of a sound file. The only room that knows jaudiotagger. */
@NullMarked
package org.wardcast.playlists.tag;

import org.jspecify.annotations.NullMarked;
