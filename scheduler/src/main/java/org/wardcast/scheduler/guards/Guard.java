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

  /** Whether that is how it stands, as the database words it: letter case, spaces and names of schemas differ. */
  boolean stands(String definition, String body) {
    return plain(definition).equals(plain(made)) && body.equals(body());
  }

  private String body() {
    var matcher = BODY.matcher(function);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String plain(String statement) {
    var text = statement
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("\\s+", " ")
        .replaceAll("(?: |^)(on|function) [a-z_0-9]+\\.", " $1 ")
        .replaceAll(" ?;$", "");
    return EVENTS
        .matcher(text)
        .replaceFirst(events -> Matcher.quoteReplacement(" before "
            + Stream.of(events.group(1).split(" or ", -1))
                .sorted()
                .collect(Collectors.joining(" or "))
            + " on "));
  }
}
