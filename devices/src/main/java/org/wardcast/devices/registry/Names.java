package org.wardcast.devices.registry;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Vietnamese names: found without their accents, listed as a dictionary would, 2 before 10. */
final class Names {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern FIGURES = Pattern.compile("\\d+");

  private Names() {}

  /** Lower case, words one space apart, accents kept: "xuân hương đà lạt". */
  static String plain(String name) {
    var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    return BETWEEN.matcher(composed.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** The same without accents: "xuan huong da lat". Đ is a letter, not an accent. */
  static String folded(String name) {
    var apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    var bare = ACCENTS.matcher(apart).replaceAll("").replace('đ', 'd').replace('Đ', 'd');
    return plain(bare);
  }

  static <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
    var collator = Collator.getInstance(Locale.forLanguageTag("vi"));
    record Keyed<T>(T thing, CollationKey key) {}
    return things.stream()
        .map(t -> new Keyed<>(t, collator.getCollationKey(padded(name.apply(t)))))
        .sorted((a, b) -> a.key().compareTo(b.key()))
        .map(Keyed::thing)
        .toList();
  }

  private static String padded(String name) {
    return FIGURES
        .matcher(name)
        .replaceAll(m -> "0".repeat(Math.max(0, 9 - m.group().length())) + m.group());
  }
}
