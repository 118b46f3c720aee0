package org.wardcast.playlists.speech;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How abbreviations and names are read aloud. Editable; every change is kept. */
public interface Lexicon {
  /** Who wrote the entries that come with the program. */
  String SUPPLIED = "wardcast";

  /** By what is written. */
  List<Entry> entries();

  /** What was ever entered for this spelling, the newest first. */
  List<Change> changes(String written);

  /**
   * Adds an entry or replaces the one with the same spelling; with another use of capitals it is the
   * same unless both ask for theirs.
   *
   * @throws org.wardcast.playlists.Refusal on {@code written} or {@code read}: empty, too long, or a
   *     reading that leads back to itself through other entries (the sentence names the circle)
   */
  Entry save(String written, String read, boolean caseSensitive, String who);

  /**
   * The reading goes back to the text as it is written.
   *
   * @return what was there, to be put back
   */
  Optional<Entry> remove(String written, String who);

  /**
   * @param written whole words, as in the text ("UBND", "5K")
   * @param read in words, as it is to be spoken; may hold what other entries read
   */
  record Entry(
      String written, String read, boolean caseSensitive, String savedBy, Instant savedAt) {}

  /**
   * One step of an entry's history.
   *
   * @param read null where it was removed
   */
  record Change(@Nullable String read, boolean caseSensitive, String who, Instant at) {}
}
