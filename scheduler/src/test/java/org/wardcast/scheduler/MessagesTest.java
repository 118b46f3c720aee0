package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern CODE =
      Pattern.compile("\"(scheduler\\.(?:slot|reason|fill|day|why)\\.[a-zA-Z.]*[a-zA-Z])\"");

  private static Properties bundle(String language) throws IOException {
    var properties = new Properties();
    var name = "/messages/scheduler_" + language + ".properties";
    try (var in = java.util.Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name));
        var text = new java.io.InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(text);
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
