package org.wardcast.playlists.speech.reading;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words in capitals that no entry knows, and letters with figures among them: H5N1, QL20, F0. */
final class Capitals implements Rule {
  private static final Pattern WRITTEN = Pattern.compile(
      "(?=[\\p{L}\\d]*\\p{Lu})(?:\\p{Lu}{2,}|[\\p{L}\\d]*\\d[\\p{L}\\d]*)(?![\\p{L}\\d])");
  private static final Pattern RUN = Pattern.compile("\\d+|\\p{L}+");
  private static final Pattern MIXED = Pattern.compile("(?=\\p{L}*\\d|\\d+\\p{L})[\\p{L}\\d]+");

  /** A line all in capitals is a headline, not a row of abbreviations. */
  private static final Pattern LOUD_BEFORE = Pattern.compile("\\p{Lu}{2,}[\\s,]+$");

  private static final Pattern LOUD_BEHIND = Pattern.compile("[\\s,]+\\p{Lu}{2,}");

  private final Abbreviations lexicon;
  private final UnaryOperator<String> reader;

  Capitals(Abbreviations lexicon, UnaryOperator<String> reader) {
    this.lexicon = lexicon;
    this.reader = reader;
  }

  @Override
  public @Nullable Found at(Place place) {
    if (!place.begins()) {
      return null;
    }
    var mixed = place.match(MIXED);
    if (mixed != null) {
      return new Found(mixed.end(), mixed(mixed.group()));
    }
    var match = place.match(WRITTEN);
    if (match == null) {
      return null;
    }
    boolean headline = place.after(LOUD_BEFORE) || place.followed(match.end(), LOUD_BEHIND);
    boolean word = Letters.sayable(match.group()) || (headline && accented(match.group()));
    return new Found(
        match.end(),
        word ? match.group().toLowerCase(Locale.ROOT) : Letters.spelled(match.group()));
  }

  private String mixed(String token) {
    var words = new StringBuilder();
    var runs = RUN.matcher(token);
    while (runs.find()) {
      if (!words.isEmpty()) {
        words.append(' ');
      }
      words.append(run(runs.group()));
    }
    return words.toString();
  }

  private String run(String run) {
    if (Character.isDigit(run.charAt(0))) {
      return Cardinal.of(run);
    }
    var entry = lexicon.whole(run);
    if (entry != null) {
      return reader.apply(entry.read());
    }
    boolean lower = !run.equals(run.toUpperCase(Locale.ROOT));
    boolean word = (lower || run.length() > 2) && Letters.sayable(run);
    return word ? run.toLowerCase(Locale.ROOT) : Letters.spelled(run);
  }

  private static boolean accented(String word) {
    return word.chars().anyMatch(c -> c > 0x7F && c != 'Đ');
  }
}
