package org.wardcast.playlists.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are searched for: "Đà Lạt" and "da lat" become the same. */
final class Fold {
  // Only the marks of Latin script: the vowels of Khmer and Cham are marks too, and must stay.
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");

  private Fold() {}

  static String fold(String text) {
    var apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    // đ is a letter of its own: it does not come apart.
    return ACCENTS.matcher(apart).replaceAll("").replace('đ', 'd');
  }

  /** Patterns for {@code like … escape '!'}, one a word; all must be found. */
  static List<String> patterns(String wanted) {
    return Arrays.stream(fold(wanted).strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
        .toList();
  }
}
