package org.wardcast.playlists.speech.reading;

import java.util.Set;
import java.util.regex.Pattern;

/** A number as it is written here: dots between the thousands, a comma before the decimals. */
final class Numeral {
  /** For use inside larger patterns; has no groups of its own. */
  static final String WRITTEN = "(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?(?![.\\d])"
      + "|\\d{1,3}(?:,\\d{3}){2,}(?![,\\d])"
      + "|\\d{1,3}(?:[\\u00A0\\u202F]\\d{3})+(?!\\d)"
      + "|\\d+(?:[.,]\\d+)*)";

  private static final Pattern THOUSANDS =
      Pattern.compile("\\d{1,3}(?:[.\\u00A0\\u202F]\\d{3})+|\\d{1,3}(?:,\\d{3}){2,}");
  private static final Set<Integer> SPOKEN_AS_ONE = Set.of(1, 2, 3);

  private Numeral() {}

  static String read(String written) {
    if (THOUSANDS.matcher(written).matches()) {
      return Cardinal.of(written.replaceAll("\\D", ""));
    }
    int comma = written.indexOf(',');
    if (comma > 0 && written.indexOf(',', comma + 1) < 0) {
      return read(written.substring(0, comma)) + " phẩy " + decimals(written.substring(comma + 1));
    }
    return sections(written);
  }

  /** 1.2 or 1.1.3: numbers of sections, and of versions. */
  static String sections(String written) {
    var words = new StringBuilder();
    for (int i = 0; i < written.length(); ) {
      int end = i;
      while (end < written.length() && Character.isDigit(written.charAt(end))) {
        end++;
      }
      if (end == i) {
        words.append(written.charAt(i) == ',' ? " phẩy " : " chấm ");
        i++;
      } else {
        words.append(Cardinal.of(written.substring(i, end)));
        i = end;
      }
    }
    return words.toString();
  }

  private static String decimals(String figures) {
    boolean asOne = SPOKEN_AS_ONE.contains(figures.length()) && figures.charAt(0) != '0';
    return asOne ? Cardinal.of(figures) : Cardinal.digits(figures);
  }
}
