package org.wardcast.playlists.speech.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the lexicon's entries in a text: whole words, the longest first. */
public final class Abbreviations {
  /**
   * One entry.
   *
   * @param read may hold other entries
   */
  public record Entry(String written, String read, boolean caseSensitive) {}

  public static final Abbreviations NONE = new Abbreviations(List.of());

  private final Map<Character, List<Entry>> byFirst = new HashMap<>();

  public Abbreviations(Collection<Entry> entries) {
    entries.stream()
        .sorted(Comparator.comparingInt((Entry entry) -> entry.written().length())
            .reversed()
            // Of two that fit, the one that asks for more.
            .thenComparing(entry -> !entry.caseSensitive())
            .thenComparing(Entry::written))
        .forEach(entry -> byFirst
            .computeIfAbsent(key(entry.written().charAt(0)), first -> new ArrayList<>())
            .add(entry));
  }

  /** All entries that are found in this text, in order. */
  public List<Entry> in(String text) {
    var found = new ArrayList<Entry>();
    for (int i = 0; i < text.length(); ) {
      var entry = at(new Place(text, i));
      if (entry == null) {
        i++;
      } else {
        found.add(entry);
        i += entry.written().length();
      }
    }
    return found;
  }

  @Nullable Entry at(Place place) {
    if (!place.begins() && Place.inWord(place.here())) {
      return null;
    }
    for (var entry : byFirst.getOrDefault(key(place.here()), List.of())) {
      if (fits(place, entry)) {
        return entry;
      }
    }
    return null;
  }

  @Nullable Entry whole(String word) {
    var entry = word.isEmpty() ? null : at(new Place(word, 0));
    return entry != null && entry.written().length() == word.length() ? entry : null;
  }

  private static boolean fits(Place place, Entry entry) {
    var written = entry.written();
    int end = place.at() + written.length();
    if (!place
        .text()
        .regionMatches(!entry.caseSensitive(), place.at(), written, 0, written.length())) {
      return false;
    }
    if (Place.inWord(written.charAt(written.length() - 1)) && Place.inWord(place.charAt(end))) {
      return false;
    }
    // 24/7 is not the beginning of 24/7/2026, nor the end of 1/24/7.
    return !(Character.isDigit(written.charAt(written.length() - 1))
            && "/.,-".indexOf(place.charAt(end)) >= 0
            && Character.isDigit(place.charAt(end + 1)))
        && !(Character.isDigit(written.charAt(0))
            && "/.,-".indexOf(place.before()) >= 0
            && Character.isDigit(place.charAt(place.at() - 2)));
  }

  private static char key(char c) {
    return String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0);
  }
}
