package org.wardcast.playlists.speech.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.speech.lexicon.SuppliedLexicon;
import org.wardcast.testkit.Database;

/** Trials that were not written for this code: thirty phrases, twenty more, and eight texts. */
class TrialTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";

  @ParameterizedTest
  @MethodSource(BOTH)
  void thePhrasesAreReadAsAnAnnouncerReadsThem(Database db) throws IOException {
    assertThat(otherwise(reading(db), "phrases.txt", 30)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void phrasesWrittenAfterwardsAreReadSoToo(Database db) throws IOException {
    assertThat(otherwise(reading(db), "fresh-phrases.txt", 20)).isEmpty();
  }

  private static List<String> otherwise(Reading reading, String file, int count)
      throws IOException {
    var phrases = Files.readAllLines(Path.of("src/test/resources/speech/" + file)).stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .toList();
    assertThat(phrases).hasSize(count);
    var wrong = new ArrayList<String>();
    for (var line : phrases) {
      var phrase = line.split(" \\| ", 2);
      var read = plain(reading.of(phrase[0]));
      if (!read.equals(plain(phrase[1]))) {
        wrong.add(phrase[0] + "\n  said:   " + read + "\n  should: " + phrase[1]);
      }
    }
    return wrong;
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void ofTheRealTextsNothingIsLeftThatIsNotAWord(Database db) throws IOException {
    var reading = reading(db);
    for (var file : texts()) {
      var read = reading.of(Files.readString(file));
      assertThat(read)
          .as(file.getFileName().toString())
          .doesNotContainPattern("[\\d%/+*\"“”()\\[\\]]")
          .doesNotContainPattern("\\p{Lu}{2,}")
          .hasSizeGreaterThan(100);
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theAnniversariesAreWhole(Database db) throws IOException {
    var read = plain(reading(db)
        .of(Files.readString(Path.of("src/test/resources/bulletins/ky-niem-ngay-le.txt"))));
    assertThat(read)
        .contains("mục một một chấm một một chấm hai một chấm ba gắn với")
        .contains("lần thứ tám tiến tới đại hội mười bốn của đảng")
        .contains("mùng sáu tháng một năm một nghìn chín trăm bốn mươi sáu mùng sáu tháng một năm")
        .contains("chủ nghĩa mác lênin");
  }

  private static Reading reading(Database db) {
    return new Reading(SuppliedLexicon.abbreviations(SuppliedLexicon.on(db)));
  }

  static List<Path> texts() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/bulletins"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
