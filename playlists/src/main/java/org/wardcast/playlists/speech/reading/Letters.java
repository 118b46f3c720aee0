package org.wardcast.playlists.speech.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What cannot be said as a word is said letter by letter. */
final class Letters {
  private static final Map<Character, String> NAMES = Map.ofEntries(
      Map.entry('a', "a"),
      Map.entry('b', "bê"),
      Map.entry('c', "xê"),
      Map.entry('d', "dê"),
      Map.entry('đ', "đê"),
      Map.entry('e', "e"),
      Map.entry('f', "ép"),
      Map.entry('g', "giê"),
      Map.entry('h', "hát"),
      Map.entry('i', "i"),
      Map.entry('j', "gi"),
      Map.entry('k', "ca"),
      Map.entry('l', "lờ"),
      Map.entry('m', "mờ"),
      Map.entry('n', "nờ"),
      Map.entry('o', "o"),
      Map.entry('p', "pê"),
      Map.entry('q', "quy"),
      Map.entry('r', "rờ"),
      Map.entry('s', "ét"),
      Map.entry('t', "tê"),
      Map.entry('u', "u"),
      Map.entry('v', "vê"),
      Map.entry('w', "vê kép"),
      Map.entry('x', "ích"),
      Map.entry('y', "i dài"),
      Map.entry('z', "dét"));

  private static final Pattern SYLLABLE =
      Pattern.compile("(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?"
          + "[aeiouyăâêôơư]{1,3}(?:ch|c|m|ng|nh|n|p|t)?");

  private Letters() {}

  static String spelled(String letters) {
    var words = new ArrayList<String>();
    for (int i = 0; i < letters.length(); i++) {
      char c = Character.toLowerCase(letters.charAt(i));
      var name = Character.isDigit(c) ? Cardinal.digits(String.valueOf(c)) : String.valueOf(c);
      words.add(NAMES.getOrDefault(c, name));
    }
    return String.join(" ", words);
  }

  /** Whether it could be a word of this language, whatever its tone. */
  static boolean sayable(String word) {
    var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var toneless = Normalizer.normalize(
        apart.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", ""), Normalizer.Form.NFC);
    return SYLLABLE.matcher(toneless).matches();
  }
}
