package org.wardcast.webadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** Thymeleaf refuses it, and only where something is shown: a page without figures looks well. */
  @Test
  void noFragmentIsHandedWhatABeanSays() throws IOException {
    var fragmentWithBean = Pattern.compile("~\\{[^\"]*@[a-zA-Z]");
    try (var files = Files.walk(TEMPLATES)) {
      for (var file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern(fragmentWithBean);
      }
    }
  }
}
