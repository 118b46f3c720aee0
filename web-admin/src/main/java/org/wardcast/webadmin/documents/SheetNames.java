package org.wardcast.webadmin.documents;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that Excel takes: 31 characters, none of []:*?/\, no quote at an end, none twice. */
final class SheetNames {
  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>(Set.of("history"));

  /** @param otherwise the name if nothing is left of the wish */
  String take(String wish, String otherwise) {
    var fit = Words.clean(wish.replaceAll("[\\[\\]:*?/\\\\\\s]+", " ")).replaceAll("^'+|'+$", "");
    var name = cut(fit.isBlank() ? otherwise : fit, LONGEST);
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      var ending = " (" + i + ")";
      name = cut(fit.isBlank() ? otherwise : fit, LONGEST - ending.length()) + ending;
    }
    return name;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).replaceAll("[\\s']+$", "");
  }
}
