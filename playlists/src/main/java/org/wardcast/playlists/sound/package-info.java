/** Keeps checked-in sounds: the table and the folders of originals, house files and peaks. */
@NullMarked
package org.wardcast.playlists.sound;

import org.jspecify.annotations.NullMarked;
