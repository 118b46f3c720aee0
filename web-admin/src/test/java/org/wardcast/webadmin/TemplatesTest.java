package org.wardcast.webadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** Thymeleaf refuses it there, and only where something is shown: an empty page looks well. */
  @Test
  void whatABeanSaysIsNotHandedToFragmentsAndAttributesOfOurOwn() throws IOException {
    var handed = Pattern.compile(
        "~\\{[^\"]*@[a-zA-Z]|th:(?:attr|data-[a-z-]+|aria-[a-z]+)=\"[^\"]*\\{@[a-zA-Z]");
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(handed);
      }
    }
  }
}
