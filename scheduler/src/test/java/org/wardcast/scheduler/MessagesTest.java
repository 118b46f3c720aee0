package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern CODE = Pattern.compile(
      "\"(scheduler\\.(?:slot|reason|fill|day|why|seal)\\.[a-zA-Z.]*[a-zA-Z])(?:: ?)?\"");

  /** All of one language: each room has a file of its own. */
  private static Properties bundle(String language) throws IOException {
    var properties = new Properties();
    var end = "_" + language + ".properties";
    try (var files = Files.list(Path.of("src/main/resources/messages"))) {
      for (var file : files.filter(f -> f.toString().endsWith(end)).toList()) {
        try (var text = Files.newBufferedReader(file)) {
          properties.load(text);
        }
      }
    }
    return properties;
  }

  @Test
  void bothLanguagesAreWhole() throws IOException {
    var vietnamese = bundle("vi");
    var english = bundle("en");
    assertThat(vietnamese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (var code : vietnamese.stringPropertyNames()) {
      var arguments = new MessageFormat(vietnamese.getProperty(code), Locale.ROOT)
          .getFormatsByArgumentIndex()
          .length;
      assertThat(
              new MessageFormat(english.getProperty(code), Locale.ROOT).getFormatsByArgumentIndex())
          .as(code)
          .hasSize(arguments);
    }
  }

  @Test
  void everySentenceThatIsNamedIsThere() throws IOException {
    var named = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(m -> named.add(m.group(1)));
      }
    }
    assertThat(named).hasSizeGreaterThan(15);
    assertThat(bundle("vi").stringPropertyNames()).containsAll(named);
  }
}
