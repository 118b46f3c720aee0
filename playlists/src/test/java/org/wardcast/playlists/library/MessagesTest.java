package org.wardcast.playlists.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardcast.playlists.Languages;

class MessagesTest {
  private static final Pattern CODE = Pattern.compile("\"(playlists\\.[a-z.-]+[a-z])\"");

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void everyRefusalAndEveryLanguageHasItsWords(String language) throws IOException {
    var sentences = sentences(language);
    var needed = new HashSet<String>();
    for (var room : Set.of("library", "campaign")) {
      try (var files = Files.walk(Path.of("src/main/java/org/wardcast/playlists", room))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          CODE.matcher(Files.readString(file)).results().forEach(hit -> needed.add(hit.group(1)));
        }
      }
    }
    assertThat(needed).hasSizeGreaterThan(20);
    Set.of("name", "phase.name").forEach(what -> {
      needed.add("playlists.campaign." + what + ".empty");
      needed.add("playlists.campaign." + what + ".long");
    });
    Languages.known().forEach(tag -> needed.add(Languages.nameKey(tag)));
    Set.of("DRAFT", "APPROVED", "REJECTED", "WITHDRAWN").forEach(state -> {
      needed.add("playlists.bulletin.approve." + state);
      needed.add("playlists.bulletin.reject." + state);
    });
    Set.of("own", "submitter").forEach(person -> {
      needed.add("playlists.bulletin.approve." + person);
      needed.add("playlists.bulletin.reject." + person);
    });
    assertThat(sentences.stringPropertyNames()).containsAll(needed);
  }

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(sentences("vi").stringPropertyNames())
        .isEqualTo(sentences("en").stringPropertyNames());
  }

  private static Properties sentences(String language) throws IOException {
    var sentences = new Properties();
    var file = Path.of("src/main/resources/messages/playlists_" + language + ".properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    return sentences;
  }
}
