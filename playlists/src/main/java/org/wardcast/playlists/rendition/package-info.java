/** Makes of a checked-in sound the bytes a device can be sent, once, and keeps them by content. */
@NullMarked
package org.wardcast.playlists.rendition;

import org.jspecify.annotations.NullMarked;
