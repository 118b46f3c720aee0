package org.wardcast.playlists.checkin;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads ffprobe's {@code -of flat}: one {@code key=value} a line, text in escaped quotes. */
final class FlatOutput {
  private FlatOutput() {}

  static Map<String, String> parse(String text) {
    var values = new LinkedHashMap<String, String>();
    for (var line : text.split("\n")) {
      var at = line.indexOf('=');
      if (at > 0) {
        values.put(line.substring(0, at), value(line.substring(at + 1).strip()));
      }
    }
    return values;
  }

  private static String value(String raw) {
    if (raw.length() < 2 || raw.charAt(0) != '"') {
      return raw;
    }
    var out = new StringBuilder();
    for (var i = 1; i < raw.length() - 1; i++) {
      var c = raw.charAt(i);
      if (c == '\\' && i + 1 < raw.length() - 1) {
        var next = raw.charAt(++i);
        out.append(next == 'n' || next == 'r' || next == 't' ? ' ' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
