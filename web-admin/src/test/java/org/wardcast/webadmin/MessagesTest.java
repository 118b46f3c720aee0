package org.wardcast.webadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Both languages are whole, and no page has a word outside them. */
class MessagesTest {
  private static final Pattern USED = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]+)");
  private static final Pattern IN_CODE =
      Pattern.compile("\"((?:web|playlists|devices|scheduler)\\.[a-z][a-zA-Z0-9.-]+)\"");

  @Test
  void everySentenceIsThereInBothLanguages() throws IOException {
    for (var vietnamese : bundles("vi")) {
      var english = vietnamese.createRelative(english(vietnamese));
      var vi = load(vietnamese);
      var en = load(english);
      assertThat(new TreeSet<>(en.stringPropertyNames()))
          .as(vietnamese.getDescription())
          .isEqualTo(new TreeSet<>(vi.stringPropertyNames()));
      for (var key : vi.stringPropertyNames()) {
        assertThat(vi.getProperty(key)).as(key).isNotBlank();
        assertThat(vi.getProperty(key) + en.getProperty(key))
            .as("whether ' must stand twice depends on who asks for %s: use ’", key)
            .doesNotContain("'");
        assertThat(new MessageFormat(en.getProperty(key)).getFormatsByArgumentIndex())
            .as("the same figures stand in both sentences of %s", key)
            .hasSameSizeAs(new MessageFormat(vi.getProperty(key)).getFormatsByArgumentIndex());
      }
    }
  }

  @Test
  void everyCodeThatIsUsedHasASentence() throws IOException {
    var known = new TreeSet<String>();
    for (var bundle : bundles("vi")) {
      known.addAll(load(bundle).stringPropertyNames());
    }
    var missing = new ArrayList<String>();
    for (var file : files(Path.of("src/main/resources/templates"), ".html")) {
      collect(file, USED, known, missing);
    }
    for (var module : List.of("../playlists", "../devices", "../scheduler", ".")) {
      for (var file : files(Path.of(module, "src/main/java"), ".java")) {
        collect(file, IN_CODE, known, missing);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static void collect(Path file, Pattern pattern, Set<String> known, List<String> missing)
      throws IOException {
    var matcher = pattern.matcher(Files.readString(file));
    while (matcher.find()) {
      var code = matcher.group(1);
      // A code that is put together from parts ends in a dot; settings have names of this form too.
      if (!known.contains(code) && !code.endsWith(".") && isCode(code)) {
        missing.add(file.getFileName() + ": " + code);
      }
    }
  }

  private static String english(Resource vietnamese) {
    return java.util.Objects.requireNonNull(vietnamese.getFilename()).replace("_vi", "_en");
  }

  private static boolean isCode(String code) {
    return !code.endsWith(".properties") && !code.matches("devices\\.(db|csv)");
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (var all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(ending)).toList();
    }
  }

  private static List<Resource> bundles(String language) throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    var found = new ArrayList<Resource>();
    for (var pattern : List.of(
        "classpath*:messages/*_" + language + ".properties",
        "classpath*:org/wardcast/devices/adapter/*/messages_" + language + ".properties")) {
      found.addAll(List.of(resolver.getResources(pattern)));
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(4);
    return found;
  }

  private static Properties load(Resource resource) throws IOException {
    var properties = new Properties();
    properties.load(new java.io.StringReader(resource.getContentAsString(StandardCharsets.UTF_8)));
    return properties;
  }
}
