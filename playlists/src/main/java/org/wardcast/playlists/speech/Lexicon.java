package org.wardcast.playlists.speech;

import java.time.Instant;
import java.util.List;

/** How abbreviations and names are read aloud. Editable; every change is kept. */
public interface Lexicon {
  /** By what is written. */
  List<Entry> entries();

  /**
   * Adds an entry or replaces the one with the same spelling.
   *
   * @throws org.wardcast.playlists.Refusal on {@code written} or {@code read}: empty, too long, or a
   *     reading that leads back to itself through other entries (the sentence names the circle)
   */
  Entry save(String written, String read, boolean caseSensitive, String who);

  /** The reading goes back to the text as it is written. */
  void remove(String written, String who);

  /**
   * @param written whole words, as in the text ("UBND", "5K")
   * @param read in words, as it is to be spoken; may hold what other entries read
   */
  record Entry(
      String written, String read, boolean caseSensitive, String savedBy, Instant savedAt) {}
}
