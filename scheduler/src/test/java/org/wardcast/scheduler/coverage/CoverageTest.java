package org.wardcast.scheduler.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.coverage.Lines.Line;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

class CoverageTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final Instant FIVE = Instant.parse("2026-11-19T22:00:00Z");

  /** Province 1 with wards 2 (areas 20, 21) and 3 (area 30). */
  private static Scene scene(Database db, boolean demo) {
    var scene = new Scene(db, demo);
    scene
        .world
        .unit(1, UnitKind.PROVINCE, 0)
        .unit(2, UnitKind.WARD, 1)
        .unit(3, UnitKind.WARD, 1)
        .unit(20, UnitKind.AREA, 2)
        .unit(21, UnitKind.AREA, 2)
        .unit(30, UnitKind.AREA, 3);
    scene.device(1, 2, DeviceKind.LOUDSPEAKER, "market", 20L);
    scene.device(2, 2, DeviceKind.LOUDSPEAKER, null, 20L, 21L);
    scene.device(3, 2, DeviceKind.LED, null);
    scene.device(4, 2, DeviceKind.FM, "market");
    scene.device(5, 30, DeviceKind.VAN, null, 30L);
    scene.device(6, 3, DeviceKind.LOUDSPEAKER, null);
    return scene;
  }

  private static Line line(
      String airing,
      int part,
      long device,
      long bulletin,
      @Nullable Instant planned,
      long plannedSeconds,
      @Nullable Instant started,
      long airedSeconds,
      Evidence evidence) {
    return new Line(
        airing,
        part,
        "AIRING",
        airing.contains("/") ? airing.substring(0, airing.indexOf('/')) : null,
        device,
        device == 5 ? 30 : device <= 4 ? 2 : 3,
        bulletin,
        "Y tế",
        "NORMAL",
        false,
        planned,
        plannedSeconds * 1000,
        started,
        airedSeconds * 1000,
        evidence,
        false,
        FIVE);
  }

  private static Line heard(String airing, long device, Instant start, long seconds, Evidence e) {
    return line(airing, 1, device, 7, start, seconds, start, seconds, e);
  }

  private static Line like(Line l, String kind, boolean signature, boolean simulated) {
    return new Line(
        l.airing(),
        l.part(),
        kind,
        l.occurrence(),
        l.device(),
        l.unit(),
        l.bulletin(),
        l.topic(),
        l.bulletinClass(),
        signature,
        l.planned(),
        l.plannedMillis(),
        l.started(),
        l.airedMillis(),
        l.evidence(),
        simulated,
        l.writtenAt());
  }

  private static Figures figures(long device, long onAir, long plays, int items) {
    return new Figures(device * 1000, onAir * 1000, plays, items);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void sixClustersTimesFifteenMinutesAreNinetyDeviceMinutesAndFifteenOnAir(Database db) {
    var scene = scene(db, false);
    for (long device = 1; device <= 6; device++) {
      scene.lines.add(heard("1@2026-11-20/1/" + device, device, FIVE, 900, Evidence.SENT));
    }
    var rows = scene.ask(By.TOTAL, DAY, DAY, 1L, 3L, 2L, 20L, 21L).rows();
    assertThat(rows).extracting(FigureRow::unitId).containsExactly(1L, 3L, 2L, 20L, 21L);
    var province = rows.get(0);
    assertThat(province.planned()).isEqualTo(figures(5400, 900, 6, 1));
    assertThat(province.assumed()).isEqualTo(figures(5400, 900, 6, 1));
    assertThat(province.confirmed()).isEqualTo(Figures.NONE);
    assertThat(province.devicesInScope()).isEqualTo(6);
    assertThat(province.areasReached()).isEqualTo(3);
    assertThat(province.areasInScope()).isEqualTo(3);
    assertThat(rows.get(2).areasReached()).isEqualTo(2);
    assertThat(rows.get(2).areasInScope()).isEqualTo(2);
    assertThat(rows.get(3).assumed())
        .as("what serves the area")
        .isEqualTo(figures(1800, 900, 2, 1));
    assertThat(rows.get(4).assumed()).isEqualTo(figures(900, 900, 1, 1));
    assertThat(scene.rows(By.AREA, DAY, DAY, 1L)).containsOnlyKeys("20", "21", "30");
    assertThat(scene.rows(By.SLOT, DAY, DAY, 1L)).containsOnlyKeys("1");
    assertThat(scene.rows(By.CHANNEL, DAY, DAY, 2L).get("FM"))
        .satisfies(row -> assertThat(row.assumed()).isEqualTo(figures(900, 900, 1, 1)));
    assertThat(scene.rows(By.SITE_KIND, DAY, DAY, 1L).get("market"))
        .satisfies(row -> assertThat(row.assumed()).isEqualTo(figures(1800, 900, 2, 1)));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aBrokenAiringIsOnePlayUnderItsStrongestEvidence(Database db) {
    var scene = scene(db, false);
    scene.lines.add(line("a", 1, 1, 7, FIVE, 100, FIVE, 40, Evidence.SENT));
    scene.lines.add(line("b", 1, 2, 8, FIVE, 200, null, 0, Evidence.NONE));
    assertThat(scene.total(DAY, DAY, 2L).assumed()).isEqualTo(figures(40, 40, 1, 1));
    scene.lines.add(line("a", 2, 1, 7, FIVE.plusSeconds(100), 50, null, 0, Evidence.NONE));
    scene.lines.add(
        line("a", 3, 1, 7, FIVE.plusSeconds(150), 50, FIVE.plusSeconds(160), 90, Evidence.PLAYED));
    var ward = scene.total(DAY, DAY, 2L);
    assertThat(ward.planned()).isEqualTo(figures(400, 200, 2, 2));
    assertThat(ward.confirmed()).isEqualTo(figures(90, 90, 1, 1));
    assertThat(ward.assumed()).isEqualTo(figures(40, 40, 0, 0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void signaturesCountInMinutesOnlyAndTestsAndPretendersNowhere(Database db) {
    var scene = scene(db, false);
    scene.lines.add(like(heard("s", 1, FIVE, 10, Evidence.PLAYED), "AIRING", true, false));
    scene.lines.add(
        like(heard("t", 1, FIVE.plusSeconds(60), 5, Evidence.PLAYED), "TEST", false, false));
    scene.lines.add(
        like(heard("n", 1, FIVE.plusSeconds(70), 5, Evidence.PLAYED), "NOTE", false, false));
    scene.lines.add(like(heard("p", 2, FIVE, 500, Evidence.PLAYED), "AIRING", false, true));
    var ward = scene.total(DAY, DAY, 2L);
    assertThat(ward.planned()).isEqualTo(figures(10, 10, 0, 0));
    assertThat(ward.confirmed()).isEqualTo(figures(10, 10, 0, 0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void inTheDemoPretendersCount(Database db) {
    var scene = scene(db, true);
    scene.lines.add(like(heard("p", 2, FIVE, 500, Evidence.PLAYED), "AIRING", false, true));
    assertThat(scene.total(DAY, DAY, 2L).confirmed()).isEqualTo(figures(500, 500, 1, 1));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatWasNotPlannedCountsOnTheDayItAiredAndAirtimeDeclaredStaysApart(Database db) {
    var scene = scene(db, false);
    scene.lines.add(
        line("v", 1, 5, 7, null, 0, FIVE.minusSeconds(6 * 3600), 60, Evidence.DECLARED));
    var days = scene.rows(By.DAY, DAY.minusDays(1), DAY, 3L);
    assertThat(days).containsOnlyKeys("2026-11-19");
    assertThat(days.get("2026-11-19")).satisfies(row -> {
      assertThat(row.planned()).isEqualTo(Figures.NONE);
      assertThat(row.declared()).isEqualTo(figures(60, 60, 1, 1));
    });
    assertThat(scene.rows(By.SLOT, DAY.minusDays(1), DAY, 1L)).containsOnlyKeys("");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void anAiringThatGoesOnPastMidnightIsOnePlayOfItsFirstDay(Database db) {
    var scene = scene(db, false);
    var midnight = DAY.plusDays(1).atStartOfDay(Scene.ZONE).toInstant();
    var before = midnight.minusSeconds(60);
    scene.lines.add(line("a", 1, 1, 7, before, 70, before, 70, Evidence.SENT));
    for (var again : List.of(false, true)) {
      if (again) {
        var after = midnight.plusSeconds(10);
        scene.lines.add(line("a", 2, 1, 7, after, 50, after, 50, Evidence.SENT));
      }
      assertThat(scene.total(DAY, DAY, 2L).assumed()).isEqualTo(figures(70, 70, 1, 1));
    }
    var next = scene.total(DAY.plusDays(1), DAY.plusDays(1), 2L);
    assertThat(next.assumed()).isEqualTo(figures(50, 50, 0, 0));
    assertThat(next.planned()).isEqualTo(figures(50, 50, 0, 0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aDayWhoseLinesAreArchivedKeepsItsFigures(Database db) {
    var scene = scene(db, false);
    var longAgo = FIVE.minusSeconds(800 * 86_400L);
    var day = DAY.minusDays(800);
    scene.lines.add(heard("a", 1, longAgo, 60, Evidence.SENT).writtenAt(longAgo));
    scene.lines.add(heard("b", 1, longAgo.plusSeconds(86_400), 60, Evidence.SENT));
    var before = scene.total(day, day, 1L);
    assertThat(before.assumed()).isEqualTo(figures(60, 60, 1, 1));
    db.write()
        .sql("insert into scheduler_archives values (1, 1, 'c', ?, ?, 'a.zip', 's', 1, 0, 'an')")
        .params(day.toString(), day.toString())
        .update();
    db.write()
        .sql("update scheduler_airlog_cutoff set before_number = 2, chain = 'c', last_day = ?")
        .param(day.toString())
        .update();
    db.write().sql("delete from scheduler_airlog where number = 1").update();
    scene.coverage().rebuild();
    assertThat(scene.total(day, day, 1L)).isEqualTo(before);
    assertThat(scene.total(day, day.plusDays(1), 2L).assumed()).isEqualTo(figures(120, 120, 2, 1));
    assertThat(codes(scene, day, day)).containsExactly("archived");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aCommuneThatIsMovedTakesItsPastAlong(Database db) {
    var scene = scene(db, false);
    scene.world.unit(9, UnitKind.PROVINCE, 0);
    scene.lines.add(heard("a", 1, FIVE, 60, Evidence.SENT));
    scene.lines.add(heard("b", 6, FIVE, 60, Evidence.SENT));
    assertThat(scene.total(DAY, DAY, 1L).assumed()).isEqualTo(figures(120, 60, 2, 1));
    assertThat(scene.total(DAY, DAY, 9L).assumed()).isEqualTo(Figures.NONE);
    scene.world.unit(3, UnitKind.WARD, 9);
    assertThat(scene.total(DAY, DAY, 1L).assumed()).isEqualTo(figures(60, 60, 1, 1));
    assertThat(scene.total(DAY, DAY, 9L).assumed()).isEqualTo(figures(60, 60, 1, 1));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aPeriodThatHasNotEndedSaysSo(Database db) {
    var scene = scene(db, false);
    assertThat(codes(scene, DAY, DAY)).containsExactly("log-empty");
    scene.lines.add(heard("a", 1, FIVE, 60, Evidence.SENT));
    scene.now = FIVE.plusSeconds(3600);
    assertThat(codes(scene, DAY, DAY)).containsExactly("today");
    assertThat(codes(scene, DAY.minusDays(3), DAY.plusDays(3)))
        .containsExactly("not-ended", "today");
    assertThat(codes(scene, DAY.plusDays(1), DAY.plusDays(3))).containsExactly("future");
    scene.now = FIVE.plusSeconds(5 * 86_400);
    assertThat(codes(scene, DAY, DAY.plusDays(2))).containsExactly("log-ends");
    assertThat(codes(scene, DAY, DAY)).isEmpty();
  }

  private static List<String> codes(Scene scene, LocalDate from, LocalDate to) {
    return scene.ask(By.TOTAL, from, to, 1L).remarks().stream()
        .map(remark -> remark.code().replace("scheduler.coverage.remark.", ""))
        .toList();
  }

  @Test
  void aQuestionThatMakesNoSenseIsRefused() {
    var scene = scene(Databases.sqlite(), false);
    assertThat(refused(scene, By.TOTAL, DAY, DAY.minusDays(1), 1L)).isEqualTo("to");
    assertThat(refused(scene, By.TOTAL, DAY, DAY.plusDays(1098), 1L)).isEqualTo("to");
    assertThat(refused(scene, By.TOTAL, DAY, DAY)).isEqualTo("unitIds");
    assertThat(refused(scene, By.TOTAL, DAY, DAY, 1L, 99L)).isEqualTo("unitIds");
    assertThat(refused(scene, By.BULLETIN, DAY, DAY, 20L)).isEqualTo("by");
    assertThat(scene.ask(By.TOTAL, DAY, DAY.plusDays(1097), 1L).rows()).hasSize(1);
  }

  private static @Nullable String refused(
      Scene scene, By by, LocalDate from, LocalDate to, Long... units) {
    return catchThrowableOfType(Refusal.class, () -> scene.ask(by, from, to, units))
        .field();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatSomebodyDidToTheSumsIsGoneWhenTheyAreDoubted(Database db) {
    var scene = scene(db, false);
    scene.lines.add(heard("1@x/1", 1, FIVE, 600, Evidence.PLAYED));
    var day = LocalDate.ofInstant(FIVE, Scene.ZONE);
    assertThat(scene.total(day, day, 2L).confirmed().plays()).isEqualTo(1);
    for (var crime : List.of("scheduler_rollups", "scheduler_rollups, scheduler_rollup_days")) {
      for (var table : crime.split(", ")) {
        db.write().sql("delete from " + table).update();
      }
      assertThat(scene.total(day, day, 2L).confirmed().plays()).as(crime).isZero();
      scene.coverage().doubt(List.of(2L), day.minusDays(1), day);
      assertThat(scene.total(day, day, 2L).confirmed().plays()).as(crime).isEqualTo(1);
      assertThat(scene.total(day, day, 1L).confirmed().plays()).as(crime).isEqualTo(1);
    }
  }
}
