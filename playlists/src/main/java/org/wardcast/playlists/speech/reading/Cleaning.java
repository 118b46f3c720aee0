package org.wardcast.playlists.speech.reading;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Before reading: one way of writing each letter, and nothing that no voice here can say. */
final class Cleaning {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u00AD]]|\\u00AD");
  private static final Pattern BLANKS = Pattern.compile("[\\h\\f]+");

  private Cleaning() {}

  static String before(String text) {
    var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
    var whole = Normalizer.normalize(lines, Normalizer.Form.NFC);
    var kept = new StringBuilder();
    whole.codePoints().forEach(c -> kept.appendCodePoint(sayable(c) ? c : ' '));
    return INVISIBLE.matcher(kept).replaceAll("").strip();
  }

  private static boolean sayable(int c) {
    if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      var script = UnicodeScript.of(c);
      // The mu of micrograms is Greek.
      return script == UnicodeScript.LATIN || c == 'μ' || c == 'µ' || c == 'º' || c == 'ª';
    }
    if (Character.isDigit(c)) {
      return c < 0x80;
    }
    return c < 0x2190 || c == '●' || c == '▪' || c == '•';
  }

  /** Blanks and pauses that came to stand side by side. */
  static String after(String words) {
    return BLANKS
        .matcher(words)
        .replaceAll(" ")
        .replaceAll("\\s+([,.;:?!])", "$1")
        .replaceAll("([,;:])[\\s,;:]*([.?!])", "$2")
        .replaceAll(",(?:\\s*,)+", ",")
        .replaceAll("([.;:?!])(?:\\s*[,;:])+", "$1")
        .replaceAll("([.?!])(?:\\s*\\.)+", "$1")
        .replaceAll("([,.;:?!])(?=\\p{L})", "$1 ")
        .replaceAll("^[\\s,.;:?!]+", "")
        .strip();
  }
}
