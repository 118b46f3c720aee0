package org.wardcast.devices.adapter.alpha;

import java.text.Normalizer;
import java.util.Map;

/** Text as the sign's own fonts have it: ASCII only. */
final class SignText {
  /** Their widest letters; narrower ones only leave room. */
  private static final int COLUMNS = 8;

  private static final Map<String, String> NEAREST = Map.ofEntries(
      Map.entry("đ", "d"),
      Map.entry("Đ", "D"),
      Map.entry("₫", "d"),
      Map.entry("“", "\""),
      Map.entry("”", "\""),
      Map.entry("‘", "'"),
      Map.entry("’", "'"),
      Map.entry("–", "-"),
      Map.entry("—", "-"),
      Map.entry("…", "..."),
      Map.entry("•", "*"));

  private SignText() {}

  static String oneLine(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Whether it can go as text: the letters are there and the file is long enough. */
  static boolean fits(String text, boolean emergency, AlphaSettings sign) {
    var room = emergency ? AlphaFields.PRIORITY_BYTES : AlphaFields.TEXT_BYTES;
    return text.chars().allMatch(SignText::inFont) && body(text, sign).length() <= room;
  }

  /** Standing if it is as narrow as the sign, running if it is not. */
  static String body(String text, AlphaSettings sign) {
    var mode = text.length() * COLUMNS <= sign.width() ? AlphaFields.HOLD : AlphaFields.ROTATE;
    return AlphaFields.body(mode, AlphaFields.coloured(sign.colour().digit, text));
  }

  /** Without accents; what has no near letter becomes a question mark. */
  static String stripped(String text) {
    var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    for (var near : NEAREST.entrySet()) {
      bare = bare.replace(near.getKey(), near.getValue());
    }
    return bare.codePoints()
        .map(c -> inFont(c) ? c : '?')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean inFont(int c) {
    return c >= ' ' && c <= '~';
  }
}
