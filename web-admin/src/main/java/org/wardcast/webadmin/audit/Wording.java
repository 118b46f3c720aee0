package org.wardcast.webadmin.audit;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An endpoint in two words: {@code POST /library/{id}/approve} and {@code POST
 * /api/v1/bulletins/{id}/approve} are both {@code bulletin.approve}. A sentence stands under {@code
 * web.audit.<noun>.<verb>} in both languages.
 *
 * <p>The noun is the table's, or the address's first word; the verb is what else stands in the
 * address, or {@code add}, {@code change}, {@code remove} by the method; {@code take} for a GET that
 * takes something away.
 */
public record Wording(String noun, String verb) {
  /** Addresses and what they are about; the first that fits. */
  private static final String[][] NOUNS = {
    {"/library/uploads", "upload"},
    {"/uploads", "upload"},
    {"/library/speech", "speech"},
    {"/library", "bulletin"},
    {"/bulletins", "bulletin"},
    {"/topics", "topic"},
    {"/playlists", "playlist"},
    {"/campaigns", "campaign"},
    {"/anniversaries", "anniversary"},
    {"/schedule/occurrences", "occurrence"},
    {"/schedule/requests", "request"},
    {"/schedule/slots", "slot"},
    {"/schedule", "slot"},
    {"/slots", "slot"},
    {"/requests", "request"},
    {"/now/devices", "device"},
    {"/now", "occurrence"},
    {"/agenda", "occurrence"},
    {"/bands", "band"},
    {"/day-book", "holiday"},
    {"/levels", "level"},
    {"/rules/{id}/waivers", "waiver"},
    {"/rules/waivers", "waiver"},
    {"/rules/packs", "pack"},
    {"/rules", "rule"},
    {"/site-kinds", "site"},
    {"/sites", "site"},
    {"/devices", "device"},
    {"/units", "unit"},
    {"/people/{id}/keys", "key"},
    {"/api-keys", "key"},
    {"/people", "person"},
    {"/airlog", "airlog"},
    {"/airings", "airlog"},
    {"/reconciliations/causes", "cause"},
    {"/causes", "cause"},
    {"/reconciliations", "reconciliation"},
    {"/reconciliation", "reconciliation"},
    {"/seals", "seal"},
    {"/retention", "retention"},
    {"/reports/coverage", "coverage"},
    {"/coverage", "coverage"},
    {"/reports/rules", "report-rule"},
    {"/report-rules", "report-rule"},
    {"/report-dates", "report-rule"},
    {"/reports", "report"},
    {"/sign-in", "session"},
    {"/sign-out", "session"},
  };

  private static final Pattern VARIABLE = Pattern.compile("/\\{[^}]*}");
  private static final Pattern ENDING = Pattern.compile("\\.[a-z]+$");

  /** @param present a POST that names the thing it saves changes it */
  static Wording of(String method, String pattern, boolean present) {
    var path = bare(pattern);
    var noun = path.substring(1).split("/")[0];
    for (var known : NOUNS) {
      if (path.startsWith(known[0])) {
        noun = known[1];
        break;
      }
    }
    return new Wording(noun, verb(method, noun.equals("session") ? path : rest(pattern), present));
  }

  private static String verb(String method, String rest, boolean present) {
    var words = VARIABLE.matcher(rest).replaceAll("").replaceFirst("^/", "").replace('/', '-');
    if (method.equals("GET")) {
      return "take";
    }
    if (!words.isEmpty()) {
      var verb = ENDING.matcher(words).replaceAll("");
      return method.equals("DELETE") ? verb + "-remove" : verb;
    }
    return switch (method) {
      case "DELETE" -> "remove";
      case "POST" -> present || rest.contains("{") ? "change" : "add";
      default -> "change";
    };
  }

  /** Every kind of thing that has a name for people, once. */
  public static List<String> nouns() {
    return Stream.concat(Stream.of(NOUNS).map(known -> known[1]), Stream.of("setup", "audit"))
        .distinct()
        .toList();
  }

  /** The part of the pattern behind what is about the noun: {@code /{id}/approve}. */
  static String rest(String pattern) {
    var path = bare(pattern);
    for (var known : NOUNS) {
      if (path.startsWith(known[0])) {
        return path.substring(known[0].length());
      }
    }
    int slash = path.indexOf('/', 1);
    return slash < 0 ? "" : path.substring(slash);
  }

  private static String bare(String pattern) {
    return pattern.replaceFirst("^/api/v1", "").replaceFirst("^/settings(?=/)", "");
  }

  public String key() {
    return "web.audit." + noun + "." + verb;
  }
}
