package org.wardcast.playlists.speech;

import java.time.Instant;

/**
 * How a sound came out of a text.
 *
 * @param speed percent of the voice's own, 50 to 200
 * @param text as it was written
 * @param reading as it was given to the voice, numbers and abbreviations in words
 */
public record Spoken(
    String soundSha256,
    String voice,
    int speed,
    String text,
    String reading,
    String who,
    Instant at) {}
