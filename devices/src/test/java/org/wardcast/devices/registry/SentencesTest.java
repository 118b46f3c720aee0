package org.wardcast.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private static final Pattern CODE =
      Pattern.compile("\"((?:csv|units|devices|sites)\\.[a-z.]+)\"");

  @Test
  void bothLanguagesHaveEverySentenceOfTheModule() throws IOException {
    assertThat(read("vi").stringPropertyNames()).isEqualTo(read("en").stringPropertyNames());
  }

  @Test
  void everyRefusalOfTheRegisterHasItsSentenceAndEverySentenceItsRefusal() throws IOException {
    var used = new ArrayList<String>();
    try (var files = Files.list(Path.of("src/main/java/org/wardcast/devices/registry"))) {
      for (var file : files.toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(m -> used.add(m.group(1)));
      }
    }
    var written = read("vi").stringPropertyNames().stream()
        .filter(key -> key.matches("(csv|units|devices|sites)\\..*"))
        .toList();
    assertThat(used).containsAll(written);
    assertThat(written).containsAll(used);
  }

  private static Properties read(String language) throws IOException {
    var name = "/messages/devices_" + language + ".properties";
    var in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream(name));
    try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    }
  }
}
