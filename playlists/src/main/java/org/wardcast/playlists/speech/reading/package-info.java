/**
 * Text as it is written becomes text as an announcer says it: figures, dates, units, abbreviations in
 * words. Pure: no table, no clock; the abbreviations come in from outside.
 *
 * <p>{@link org.wardcast.playlists.speech.reading.Reading} walks through the text once and asks its
 * rules in order at each place; the first that knows what stands there reads it. What was read is
 * never looked at again.
 */
@NullMarked
package org.wardcast.playlists.speech.reading;

import org.jspecify.annotations.NullMarked;
