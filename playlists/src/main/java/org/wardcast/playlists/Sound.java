package org.wardcast.playlists;

import java.time.Duration;
import java.time.Instant;

/**
 * A checked-in sound: the original is kept under its hash, beside it the house format (48 kHz mono
 * 16-bit FLAC of the whole length, levelled) and the waveform's peaks.
 *
 * @param sha256 of the original file, lower-case hex: its identity, so a duplicate is the same sound
 * @param length of the whole recording
 * @param trimStart where its sound begins, past the silence
 * @param trimEnd where its sound ends; what airs lies between the two trim points
 * @param loudness integrated loudness as it came, LUFS (EBU R128); the peak in dBTP where it was
 *     too short to measure (see {@code loudnessFromPeak})
 * @param truePeak as it came, dBTP
 * @param note code of a sentence the operator should read ("only two seconds could be decoded"), or
 *     empty
 */
public record Sound(
    String sha256,
    String fileName,
    long bytes,
    String format,
    Duration length,
    Duration trimStart,
    Duration trimEnd,
    double loudness,
    double truePeak,
    boolean loudnessFromPeak,
    String tagTitle,
    String tagArtist,
    String note,
    Instant checkedInAt) {

  /** What a listener hears: from the first sound to the last. */
  public Duration airtime() {
    return trimEnd.minus(trimStart);
  }
}
