package org.wardcast.webadmin.pages.devices;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared when people leave the accents out. */
public final class Folded {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private Folded() {}

  public static String of(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return ACCENTS
        .matcher(apart)
        .replaceAll("")
        .replace('đ', 'd')
        .replace('Đ', 'd')
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
