package org.wardcast.scheduler.guards;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One trigger.
 *
 * @param table on which it stands
 * @param made the statement that makes it
 * @param function the statement that makes what it calls, on PostgreSQL; empty on SQLite
 */
record Guard(String name, String table, String made, String function) {
  private static final Pattern EVENTS = Pattern.compile(" before ([a-z ]+?) on ");
  private static final Pattern BODY = Pattern.compile("\\$\\$(.*)\\$\\$", Pattern.DOTALL);

  /** Whether that is how it stands, as the database words it: letter case and spaces differ. */
  boolean isLike(Standing standing) {
    return standing.table().equals(table)
        && standing.sound()
        && plain(standing.definition()).equals(plain(made))
        && standing.body().equals(body());
  }

  private String body() {
    var matcher = BODY.matcher(function);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String plain(String statement) {
    var text = lower(statement).replaceAll("\\s+", " ").replaceAll(" ?;$", "");
    return EVENTS.matcher(text).replaceFirst(events -> {
      var sorted = Stream.of(events.group(1).split(" or ", -1)).sorted();
      return Matcher.quoteReplacement(
          " before " + sorted.collect(Collectors.joining(" or ")) + " on ");
    });
  }

  /** A to Z only, as databases do: other letters that look alike name another table. */
  private static String lower(String text) {
    var out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        out.setCharAt(i, (char) (c + 'a' - 'A'));
      }
    }
    return out.toString();
  }
}
