package org.wardcast.webadmin.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each module owns its tables: their names begin with it, and nobody else's SQL names them. */
class SqlStaysAtHomeTest {
  private static final Map<String, String> PREFIXES = Map.of(
      "playlists", "playlists_",
      "devices", "devices_",
      "scheduler", "scheduler_",
      "web-admin", "web_");
  private static final Pattern CREATED = Pattern.compile(
      "\\bcreate\\s+(?:unique\\s+)?(table|view|index|trigger|(?:or\\s+replace\\s+)?function)\\s+"
          + "(?:if\\s+not\\s+exists\\s+)?(\\w+)",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\w+");

  @Test
  void everythingAModuleCreatesBearsItsName() throws Exception {
    var strangers = new ArrayList<String>();
    for (var module : PREFIXES.entrySet()) {
      for (var file : sources(module.getKey(), ".sql")) {
        var created = CREATED.matcher(Files.readString(file));
        while (created.find()) {
          if (!created.group(2).startsWith(module.getValue())) {
            strangers.add(file + ": " + created.group());
          }
        }
      }
    }
    assertThat(strangers).isEmpty();
  }

  @Test
  void nobodyNamesAnothersTables() throws Exception {
    var owners = tables();
    var strangers = new ArrayList<String>();
    var used = new TreeSet<String>();
    for (var module : PREFIXES.keySet()) {
      for (var file : sources(module, ".java", ".sql", ".properties")) {
        for (var word : words(file)) {
          var owner = owners.get(word);
          if (module.equals(owner) && file.toString().endsWith(".java")) {
            used.add(word);
          } else if (owner != null && !module.equals(owner)) {
            strangers.add("%s names %s of %s".formatted(file, word, owner));
          }
        }
      }
    }
    assertThat(strangers).isEmpty();
    assertThat(used).as("what is looked for is found at home").hasSizeGreaterThan(20);
  }

  private static Map<String, String> tables() throws IOException {
    var owners = new TreeMap<String, String>();
    for (var module : PREFIXES.keySet()) {
      for (var file : sources(module, ".sql")) {
        var created = CREATED.matcher(Files.readString(file));
        while (created.find()) {
          if (created.group(1).matches("(?i)table|view")) {
            owners.put(created.group(2), module);
          }
        }
      }
    }
    assertThat(Set.copyOf(owners.values())).isEqualTo(PREFIXES.keySet());
    return owners;
  }

  private static Set<String> words(Path file) throws IOException {
    return WORD.matcher(Files.readString(file))
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(Collectors.toSet());
  }

  private static List<Path> sources(String module, String... endings) throws IOException {
    var here = Path.of("").toAbsolutePath();
    var house = Files.isDirectory(here.resolve("web-admin")) ? here : here.getParent();
    assertThat(house).isNotNull();
    try (var files = Files.walk(
        java.util.Objects.requireNonNull(house).resolve(module).resolve(Path.of("src", "main")))) {
      return files
          .filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
          .toList();
    }
  }
}
