package org.wardcast.playlists.library;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person typed or pasted, as it is kept: NFC, and nothing that cannot be seen. */
public final class Typed {
  // PostgreSQL refuses NUL and half surrogate pairs; texts from other programs have them, and the
  // byte order mark.
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFEFF&&[^\\n\\t]]");

  private Typed() {}

  /** On one line, without spaces at the ends; empty if there was nothing. */
  public static String line(@Nullable String typed) {
    return typed == null ? "" : text(typed).replaceAll("[\\s\\h]+", " ").strip();
  }

  public static @Nullable String lineOrNull(@Nullable String typed) {
    var line = line(typed);
    return line.isEmpty() ? null : line;
  }

  /** Lines end as on paper: browsers send CR LF whatever was typed. */
  static String text(String typed) {
    var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(INVISIBLE.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
  }

  static @Nullable String textOrNull(@Nullable String typed) {
    return typed == null || line(typed).isEmpty() ? null : text(typed);
  }

  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
