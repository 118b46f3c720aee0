package org.wardcast.scheduler.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.wardcast.scheduler.reports.Figures;

class SpansTest {
  private static final List<Figure> FIGURES = List.of(Figure.values());

  private final Random random = new Random(3);

  @Test
  void holdsWhatASetOfBitsHolds() {
    for (int round = 0; round < 500; round++) {
      var spans = new Spans();
      var bits = new BitSet();
      for (int i = 0; i < random.nextInt(30); i++) {
        int first = random.nextInt(200);
        int end = first + random.nextInt(20);
        spans.add(first, end);
        bits.set(first, end);
      }
      assertThat(spans.size()).isEqualTo(bits.cardinality());
      for (int i = 0; i < 230; i++) {
        assertThat(spans.holds(i)).isEqualTo(bits.get(i));
      }
      long[] cut = new long[2];
      spans.cut(50, 150, (in, from, to) -> cut[in ? 1 : 0] += to - from);
      assertThat(cut)
          .containsExactly(
              100 - bits.get(50, 150).cardinality(), bits.get(50, 150).cardinality());
      var out = new Packer();
      spans.write(out, 1000);
      var again = new Spans();
      again.read(new Unpacker(out.bytes()), 1000);
      assertThat(again).isEqualTo(spans).hasSameHashCodeAs(spans);
    }
  }

  @Test
  void placesOnOneDayAndDaysAreMergedInAnyOrder() {
    for (int round = 0; round < 300; round++) {
      checkMonoid(Cell::beside);
      checkMonoid(Cell::then);
    }
  }

  private void checkMonoid(BiConsumer<Cell, Cell> merge) {
    var seeds = new long[] {random.nextLong(), random.nextLong(), random.nextLong()};
    var left = merged(merge, merged(merge, cell(seeds[0]), cell(seeds[1])), cell(seeds[2]));
    var right = merged(merge, cell(seeds[0]), merged(merge, cell(seeds[1]), cell(seeds[2])));
    var turned = merged(merge, cell(seeds[2]), merged(merge, cell(seeds[1]), cell(seeds[0])));
    assertThat(figures(right)).isEqualTo(figures(left));
    assertThat(figures(turned)).isEqualTo(figures(left));
    assertThat(figures(merged(merge, cell(seeds[0]), new Cell())))
        .isEqualTo(figures(merged(merge, new Cell(), cell(seeds[0]))))
        .isEqualTo(figures(cell(seeds[0])));
  }

  private static Cell merged(BiConsumer<Cell, Cell> merge, Cell one, Cell other) {
    merge.accept(one, other);
    return one;
  }

  private static List<Object> figures(Cell cell) {
    var figures = new ArrayList<Object>();
    for (var figure : Figure.values()) {
      figures.add(cell.figures(figure));
    }
    figures.add(cell.areasReached());
    return figures;
  }

  private static Cell cell(long seed) {
    var random = new Random(seed);
    var cell = new Cell();
    for (int i = 0; i < random.nextInt(12); i++) {
      var figure = FIGURES.get(random.nextInt(FIGURES.size()));
      cell.stretch(figure, random.nextInt(1000), 1 + random.nextInt(300));
      if (random.nextBoolean()) {
        cell.play(figure, random.nextInt(5));
      }
      cell.reach(random.nextInt(9));
    }
    return cell;
  }

  @Test
  void aDayIsReadBackAsItWas() {
    for (int round = 0; round < 200; round++) {
      var sheet = new Sheet();
      for (int i = 0; i < random.nextInt(5); i++) {
        var cell = cell(random.nextLong());
        if (!cell.isEmpty()) {
          sheet.cells.put("Chuyên mục " + i, cell);
        }
      }
      var again = Sheet.ofDay(sheet.pack(), sheet.packAir(500), 500);
      assertThat(again.cells).isEqualTo(sheet.cells);
      var sums = new Sheet();
      sums.add(sheet.pack());
      sheet.cells.forEach(
          (key, cell) -> assertThat(figures(sums.cell(key))).isEqualTo(figures(cell)));
    }
  }

  @Test
  void nothingOnAirIsNoFigures() {
    assertThat(new Cell().figures(Figure.PLANNED)).isEqualTo(Figures.NONE);
    assertThat(new Cell().isEmpty()).isTrue();
  }
}
