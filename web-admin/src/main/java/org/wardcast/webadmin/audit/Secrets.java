package org.wardcast.webadmin.audit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What must never be kept, by the name of its field and by its look. */
final class Secrets {
  static final String MASK = "•••";

  private static final Pattern NAME = Pattern.compile(
      "passw|passphrase|secret|token|code$|^key|key$|^again$|credential|otp$|^pin$|authorization|cookie");

  /** Names of things, not of secrets: the codes of devices, units and kinds of places. */
  private static final Set<String> NAMES_OF_THINGS =
      Set.of("code", "unitcode", "parentcode", "oldcode", "newcode", "keyid");

  private static final Pattern INSIDE = Pattern.compile(
      "(?i)((?:passw\\w*|secret|token|api[_-]?key|key|otp|pin)\\s*[=:]\\s*)([^;&,\\s\"]+)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(?i)\\b(\\w+://[^/\\s:@]*:)[^/\\s@]+@");
  private static final Pattern LINK = Pattern.compile("(?i)^(web:)\\S+");
  private static final Pattern OURS = Pattern.compile("wardcast_[A-Za-z0-9_-]{20,}");

  private Secrets() {}

  /**
   * The value as it may be kept.
   *
   * @param field path of the field, {@code plan.name}
   * @param strict where people sign in, and where they and their keys are kept: every code is a secret
   */
  static String masked(String field, String value, boolean strict) {
    if (value.isEmpty()) {
      return value;
    }
    var parts = field.replaceAll("\\[\\d*]", "").split("\\.");
    for (var part : parts) {
      var name = part.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
      boolean harmless = !strict && NAMES_OF_THINGS.contains(name);
      if (!harmless && NAME.matcher(name).find()) {
        return MASK;
      }
    }
    var kept = INSIDE.matcher(value).replaceAll("$1" + MASK);
    kept = IN_ADDRESS.matcher(kept).replaceAll("$1" + MASK + "@");
    kept = OURS.matcher(kept).replaceAll(MASK);
    return parts[parts.length - 1].equals("address")
        ? LINK.matcher(kept).replaceAll("$1" + MASK)
        : kept;
  }
}
