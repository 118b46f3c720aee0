package org.wardcast.playlists;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever check-in, uploads and renditions can say, they can say in both languages. */
class SentencesTest {
  private static final Pattern CODE = Pattern.compile(
      "\"(playlists\\.(upload|checkin|note|sound|rendition|speech|lexicon)\\.[a-z.-]+[a-z])\"");

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void everyCodeHasItsSentence(String language) throws IOException {
    var sentences = new Properties();
    try (var reader = Files.newBufferedReader(
        Path.of("src/main/resources/messages/playlists_" + language + ".properties"),
        StandardCharsets.UTF_8)) {
      sentences.load(reader);
    }
    var needed = new TreeSet<String>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(hit -> needed.add(hit.group(1)));
      }
    }
    assertThat(needed).hasSizeGreaterThan(20);
    assertThat(sentences.stringPropertyNames()).containsAll(needed);
    for (var code : needed) {
      var sentence = new MessageFormat(sentences.getProperty(code), Locale.ROOT);
      boolean numbers = sentences.getProperty(code).contains(",number}");
      assertThat(sentence.format(numbers ? new Object[] {1, 2} : new Object[] {"A", "B"}))
          .doesNotContain("{", "'")
          .hasSizeGreaterThan(20);
    }
  }
}
