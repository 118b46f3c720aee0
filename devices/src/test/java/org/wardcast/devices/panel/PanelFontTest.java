package org.wardcast.devices.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Picture;

class PanelFontTest {
  private static final String LETTERS =
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợ"
          + "pqrstuùúủũụưừứửữựvxyỳýỷỹỵ";

  private final PanelFont font = new PanelFont();

  @Test
  void aVietnameseWordLooksLikeThis() {
    assertThat(drawn("Đồn Lễ")).isEqualTo("""
            ..........................................##..#.
            .........#...............................#..##..
            ..........#.#..............................#....
            ...........#.#............................#.#...
            .####.....#...#..................#.......#...#..
            .#...#...........................#..............
            .#....#...####...#.###...........#........####..
            .#....#..#....#..##...#..........#.......#....#.
            ####..#..#....#..#....#..........#.......#....#.
            .#....#..#....#..#....#..........#.......######.
            .#....#..#....#..#....#..........#.......#......
            .#....#..#....#..#....#..........#.......#......
            .#...#...#....#..#....#..........#.......#....#.
            .####.....####...#....#..........######...####..
            ................................................
            ................................................
            """);
  }

  @Test
  void everyVietnameseLetterHasItsOwnPictureOn16Rows() {
    var seen = new HashMap<Picture, String>();
    (LETTERS + LETTERS.toUpperCase(Locale.ROOT))
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> {
          var picture = font.draw(letter);
          assertThat(picture.height()).isEqualTo(16);
          assertThat(ink(picture)).as(letter).isGreaterThan(5);
          assertThat(seen.put(picture, letter)).as("looks like " + letter).isNull();
        });
    assertThat(seen).hasSize(2 * 89);
  }

  @Test
  void noLetterIsClipped() {
    (LETTERS + LETTERS.toUpperCase(Locale.ROOT))
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> assertThat(
                new Rectangle(0, 0, 8, 16).contains(font.outline(letter).getBounds2D()))
            .as(letter)
            .isTrue());
  }

  @Test
  void composedAndDecomposedTextGiveTheSamePicture() {
    var text = "Mưa lớn, đường Nguyễn Trãi ngập 30cm!";
    assertThat(font.draw(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(font.draw(text));
  }

  @Test
  void aLineIs8PixelsALetter() {
    var picture = font.draw("Mưa lớn, đường Nguyễn Trãi ngập 30cm!");
    assertThat(picture.width()).isEqualTo(37 * 8);
    var lit =
        IntStream.range(0, picture.width()).filter(x -> column(picture, x)).summaryStatistics();
    assertThat(lit.getMax() - lit.getMin() + 1).as("from first to last ink").isEqualTo(292);
  }

  @Test
  void whatTheFontLacksIsVisible() {
    assertThat(font.draw("a漢b")).isEqualTo(font.draw("a\uFFFDb"));
    assertThat(font.draw("\uD83D\uDEA8")).isEqualTo(font.draw("\uFFFD"));
    assertThat(ink(font.draw("\uFFFD"))).isGreaterThan(20);
  }

  @Test
  void signsOfBulletinsAreThere() {
    for (var sign : "₫“”‘’–—…•°%→←↑↓⚠!?,.:;()/&+-".split("")) {
      assertThat(font.draw(sign)).as(sign).isNotEqualTo(font.draw("\uFFFD"));
      assertThat(ink(font.draw(sign))).as(sign).isPositive();
    }
  }

  @Test
  void lineBreaksAreBlanksAndJoinersAreNothing() {
    assertThat(font.draw("a\nb\u00A0c")).isEqualTo(font.draw("a b c"));
    assertThat(font.draw("\uFEFFa\u200Bb\u26A0\uFE0F")).isEqualTo(font.draw("ab\u26A0"));
    assertThat(font.draw("")).isEqualTo(new Picture(1, 16, new byte[16]));
  }

  private String drawn(String text) {
    var picture = font.draw(text);
    var rows = new StringBuilder();
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        rows.append(picture.lit(x, y) ? '#' : '.');
      }
      rows.append('\n');
    }
    return rows.toString();
  }

  private static int ink(Picture picture) {
    return java.util.BitSet.valueOf(picture.rows()).cardinality();
  }

  private static boolean column(Picture picture, int x) {
    return IntStream.range(0, picture.height()).anyMatch(y -> picture.lit(x, y));
  }
}
