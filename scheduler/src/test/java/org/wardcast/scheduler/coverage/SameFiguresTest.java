package org.wardcast.scheduler.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.coverage.RandomLog.FIRST;
import static org.wardcast.scheduler.coverage.RandomLog.LAST;
import static org.wardcast.scheduler.coverage.RandomLog.UNITS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.scheduler.exports.ExportDesk;
import org.wardcast.scheduler.proof.Exports;
import org.wardcast.scheduler.reports.Answer;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/** Random logs: the roll-ups, the lines and the exported file agree on every figure. */
class SameFiguresTest {
  private static final List<Long> COMMUNES_UP = List.of(1L, 2L, 3L);

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void anotherQueryOverTheLinesGivesTheSameFigures(Database db) {
    var log = new RandomLog(new Scene(db));
    var scene = log.scene;
    var second = RandomLog.second(db);
    for (int batch = 0; batch < 12; batch++) {
      log.grow(25);
      if (batch == 7) {
        scene.lines.lock(2, FIRST.plusDays(1), RandomLog.at(3, 0, 0));
        scene.lines.lock(3, FIRST.plusDays(2), RandomLog.at(3, 0, 0));
      }
      // Not every unit each time: what is not asked for is made later, from more lines at once.
      scene.total(FIRST, LAST, UNITS.get(log.random.nextInt(UNITS.size())));
    }
    check(scene, second, FIRST.minusDays(2), LAST);
    check(scene, second, FIRST.plusDays(1), FIRST.plusDays(3));
    scene.coverage().rebuild();
    check(scene, second, FIRST.minusDays(2), LAST);
    scene.now = Instant.parse("2026-11-30T00:00:00Z");
    check(scene, second, LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-30"));
  }

  /** Whoever has only the file, and reads it with another program, counts the same. */
  @Test
  void theExportedFileGivesTheSameFigures() throws IOException {
    var db = Databases.sqlite();
    var desk = ExportDesk.of(db, folder, VirtualTime.at("2026-11-05T03:00:00Z"));
    var log = new RandomLog(new Scene(db, desk.seals().writer()));
    log.grow(150);
    log.scene.lines.lock(2, FIRST.plusDays(1), RandomLog.at(3, 0, 0));
    log.grow(150);
    log.scene.lines.write();
    desk.seals().seals().sealNow();

    var file = folder.resolve("log.zip");
    var whole = new Exports.Ask(FIRST.minusDays(2), LocalDate.parse("2026-11-05"), Set.of(), "an");
    try (var out = Files.newOutputStream(file)) {
      desk.exports().write(desk.exports().plan(whole), out, written -> {});
    }
    var copy = Databases.sqlite().migrate("scheduler");
    var key = Objects.requireNonNull(desk.seals().seals().key().keyId());
    assertThat(ExportedLines.into(copy, file, key)).isEqualTo(log.scene.lines.all.size());
    check(log.scene, RandomLog.second(copy), FIRST.minusDays(2), LAST);
  }

  private static void check(Scene scene, SecondQuery second, LocalDate from, LocalDate to) {
    for (var by : By.values()) {
      var units = by == By.BULLETIN || by == By.PHASE ? COMMUNES_UP : UNITS;
      var answer = scene.ask(by, from, to, units.toArray(Long[]::new));
      var expected = second.ask(by, from, to);
      expected.keySet().removeIf(key -> units.stream().noneMatch(u -> key.startsWith(u + "/")));
      assertThat(expected).as("there is something to compare").isNotEmpty();
      assertThat(figures(answer)).as("%s from %s to %s", by, from, to).isEqualTo(expected);
      var areas = second.areas(by, from, to);
      assertThat(answer.rows())
          .as("areas reached, %s", by)
          .allSatisfy(row -> assertThat(row.areasReached())
              .isEqualTo(areas.getOrDefault(row.unitId() + "/" + row.key(), 0)));
      assertThat(answer.through()).isEqualTo(scene.lines.all.size());
    }
  }

  private static Map<String, Figures> figures(Answer answer) {
    var figures = new HashMap<String, Figures>();
    for (var row : answer.rows()) {
      var all = List.of(row.planned(), row.confirmed(), row.assumed(), row.declared());
      for (int f = 0; f < all.size(); f++) {
        if (!all.get(f).equals(Figures.NONE)) {
          figures.put(row.unitId() + "/" + row.key() + "/" + f, all.get(f));
        }
      }
    }
    return figures;
  }
}
