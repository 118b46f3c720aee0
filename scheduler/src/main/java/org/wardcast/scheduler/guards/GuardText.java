package org.wardcast.scheduler.guards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads from the migrations, in which they are made, what triggers there must be. */
final class GuardText {
  private static final Pattern STATEMENT = Pattern.compile(
      "^(?:create (?:trigger (?<trigger>\\w+)\\s+before [^;]*?\\bon (?<table>\\w+)|function (?<function>\\w+))"
          + "|drop trigger (?<dropped>\\w+))",
      Pattern.MULTILINE);
  private static final Pattern CALLED = Pattern.compile("execute function (\\w+)");

  private final Map<String, Guard> guards = new LinkedHashMap<>();
  private final Map<String, String> functions = new HashMap<>();

  private GuardText() {}

  /** @param dialect "sqlite" or "postgresql" */
  static List<Guard> read(String dialect) throws IOException {
    var found = new PathMatchingResourcePatternResolver()
        .getResources("classpath*:db/migration/*/" + dialect + "/*.sql");
    Arrays.sort(found, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
    var text = new GuardText();
    for (var file : found) {
      text.read(file.getContentAsString(StandardCharsets.UTF_8), dialect.equals("sqlite"));
    }
    if (text.guards.isEmpty()) {
      throw new IOException("The program has lost its own migrations of " + dialect + ".");
    }
    return List.copyOf(text.guards.values());
  }

  private void read(String sql, boolean sqlite) {
    var matcher = STATEMENT.matcher(sql);
    while (matcher.find()) {
      if (matcher.group("dropped") != null) {
        guards.remove(matcher.group("dropped"));
      } else if (matcher.group("function") != null) {
        functions.put(matcher.group("function"), upTo(sql, matcher.start(), "$$;"));
      } else {
        var made = upTo(sql, matcher.start(), sqlite ? "\nend;" : ";");
        var called = CALLED.matcher(made);
        var name = matcher.group("trigger");
        var function = called.find() ? Objects.requireNonNull(functions.get(called.group(1))) : "";
        guards.put(name, new Guard(name, matcher.group("table"), made, function));
      }
    }
  }

  private static String upTo(String sql, int start, String end) {
    return sql.substring(start, sql.indexOf(end, start) + end.length());
  }
}
