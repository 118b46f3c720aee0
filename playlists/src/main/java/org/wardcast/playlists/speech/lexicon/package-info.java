/** The lexicon's table: every change is a row more, and no reading leads back to itself. */
@NullMarked
package org.wardcast.playlists.speech.lexicon;

import org.jspecify.annotations.NullMarked;
