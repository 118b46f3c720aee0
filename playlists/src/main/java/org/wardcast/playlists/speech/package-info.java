/**
 * The second door of playlists: text becomes speech. Engines stand behind one interface; what they
 * say is checked in like any other sound.
 */
@NullMarked
package org.wardcast.playlists.speech;

import org.jspecify.annotations.NullMarked;
