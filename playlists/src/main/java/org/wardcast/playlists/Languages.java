package org.wardcast.playlists;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages a bulletin can be in: Vietnamese first, then those of the minorities that have
 * broadcasts. Their names stand in the messages under {@code playlists.language.<tag>}.
 */
public final class Languages {
  private static final List<String> KNOWN = List.of(
      "vi", "tyz", "nut", "mtq", "hmn", "ium", "blt", "km", "cjm", "jra", "rad", "bdq", "sed",
      "kpm", "cma", "cmo", "cje", "rog", "sti", "hre", "bru", "yue", "zh", "en");

  private Languages() {}

  public static List<String> known() {
    return KNOWN;
  }

  /** The tag as we keep it ({@code VI} is {@code vi}), or empty if it is none we know. */
  public static Optional<String> canonical(String tag) {
    try {
      var locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
      return KNOWN.contains(locale.getLanguage())
          ? Optional.of(locale.toLanguageTag())
          : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** The part that has a name in the messages: {@code vi} of {@code vi-VN}. */
  public static String nameKey(String tag) {
    return "playlists.language." + Locale.forLanguageTag(tag).getLanguage();
  }
}
