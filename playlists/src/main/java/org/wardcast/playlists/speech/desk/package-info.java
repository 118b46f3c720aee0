/** From a typed text to a checked-in sound, a few at a time; remembers how each came about. */
@NullMarked
package org.wardcast.playlists.speech.desk;

import org.jspecify.annotations.NullMarked;
