package org.wardcast.playlists.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.testkit.Database;

/** Paragraphs of real communication plans, with their slips, through the whole library. */
class RealTextsTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";

  private static List<Path> files() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/bulletins"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  private static String title(Path file) {
    return file.getFileName().toString().replace(".txt", "");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatIsApprovedIsReadBackByteForByte(Database db) throws IOException {
    var shelf = new Shelf(db);
    assertThat(files()).hasSize(8);
    for (var file : files()) {
      var bytes = Files.readAllBytes(file);
      var id =
          shelf.approved(shelf.draft(title(file), new String(bytes, StandardCharsets.UTF_8), null));
      assertThat(airingText(shelf, id).getBytes(StandardCharsets.UTF_8))
          .as(title(file))
          .isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void takenApartByAnotherProgramItIsPutTogetherAgain(Database db) throws IOException {
    var shelf = new Shelf(db);
    for (var file : files()) {
      var text = Files.readString(file);
      var apart = Normalizer.normalize(text, Normalizer.Form.NFD).replace("\n", "\r\n");
      assertThat(apart).as(title(file)).isNotEqualTo(text);
      var id = shelf.approved(shelf.draft(title(file), apart, null));
      assertThat(airingText(shelf, id)).as(title(file)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void eachIsFoundByWordsTypedWithoutAccents(Database db) throws IOException {
    var shelf = new Shelf(db);
    for (var file : files()) {
      shelf.approved(shelf.draft(title(file), Files.readString(file), null));
    }
    assertThat(found(shelf, "binh phuoc vung do")).containsExactly("vung-xanh");
    assertThat(found(shelf, "GHIM HANG")).containsExactly("binh-on-gia");
    assertThat(found(shelf, "tong tuyen cu")).containsExactly("ky-niem-ngay-le");
    assertThat(found(shelf, "quy vac xin")).contains("tiem-chung").doesNotContain("dai-hoi-xiv");
  }

  private static String airingText(Shelf shelf, long id) {
    var airing = shelf.bulletins.approvedAt(id, shelf.now()).orElseThrow();
    return Objects.requireNonNull(airing.content().text());
  }

  private static List<String> found(Shelf shelf, String words) {
    var filter = new BulletinFilter(words, List.of(), Set.of(), null, 20, 0);
    return shelf.bulletins.list(filter).stream()
        .map(Bulletin::latest)
        .map(latest -> latest.title())
        .toList();
  }
}
