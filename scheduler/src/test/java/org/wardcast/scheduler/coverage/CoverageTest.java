package org.wardcast.scheduler.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.CoverageRow;
import org.wardcast.scheduler.CoverageRow.Figures;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.testkit.Database;

class CoverageTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final Instant FIVE = Instant.parse("2026-11-19T22:00:00Z");
  private static final List<Evidence> EVIDENCE = List.of(Evidence.values());
  private static final Set<Long> ALL = Set.of(1L, 2L, 3L, 20L, 21L, 30L);

  /** Province 1 with wards 2 (areas 20, 21) and 3 (area 30). */
  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1)
      .unit(3, UnitKind.WARD, 1)
      .unit(20, UnitKind.AREA, 2)
      .unit(21, UnitKind.AREA, 2)
      .unit(30, UnitKind.AREA, 3);

  private final MemoryLog log = new MemoryLog(ZONE);

  private StoredCoverage coverage(Database db, boolean demo) {
    db.migrate("scheduler");
    world.plan.devices.clear();
    for (long id = 1; id <= 6; id++) {
      device(id, id <= 4 ? 2 : 3, id <= 2 ? List.of(20L) : id == 5 ? List.of(30L) : List.of());
    }
    return new StoredCoverage(
        log,
        new CoverageStore(db.write(), db.read(), db.transactions()),
        world.units(),
        world.devices(),
        ZONE,
        demo);
  }

  private void device(long id, long unit, List<Long> areas) {
    var d = TestPlan.device(id, unit, DeviceKind.LOUDSPEAKER, TestPlan.LONG_AGO);
    world.replace(new Device(
        d.id(),
        d.code(),
        d.name(),
        d.unitId(),
        d.kind(),
        d.protocol(),
        d.address(),
        areas,
        d.settings(),
        d.leadTime(),
        false,
        true,
        d.registeredAt()));
  }

  private record L(
      String airing,
      int part,
      long device,
      long bulletin,
      @Nullable Instant planned,
      long plannedSeconds,
      @Nullable Instant started,
      long airedSeconds,
      Evidence evidence) {}

  private static L heard(String airing, long device, Instant start, long seconds, Evidence e) {
    return new L(airing, 1, device, 7, start, seconds, start, seconds, e);
  }

  private void write(L l, Kind kind, boolean signature, boolean simulated) {
    log.add(new AirLine(
        log.size() + 1,
        l.airing + "#" + l.part,
        l.airing,
        l.part,
        kind,
        null,
        1,
        l.device,
        "Cụm loa",
        l.device <= 4 ? 2 : 3,
        "",
        l.bulletin,
        1,
        "",
        "",
        "NORMAL",
        signature,
        null,
        null,
        l.planned,
        l.plannedSeconds * 1000,
        null,
        null,
        l.started,
        null,
        l.airedSeconds * 1000,
        l.airedSeconds == 0 ? EndState.MISSED : EndState.COMPLETE,
        "",
        l.evidence,
        simulated,
        "system",
        FIVE,
        "",
        ""));
  }

  private void write(L line) {
    write(line, Kind.AIRING, false, false);
  }

  private static CoverageRow row(List<CoverageRow> rows, long unit, LocalDate day) {
    return rows.stream()
        .filter(r -> r.unitId() == unit && r.day().equals(day))
        .findFirst()
        .orElseThrow();
  }

  private static Figures figures(long device, long onAir, int plays, int items) {
    return new Figures(device * 1000, onAir * 1000, plays, items);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void sixClustersTimesFifteenMinutesAreNinetyDeviceMinutesAndFifteenOnAir(Database db) {
    var coverage = coverage(db, false);
    for (long device = 1; device <= 6; device++) {
      write(heard("1@2026-11-20/1/" + device, device, FIVE, 900, Evidence.SENT));
    }
    var rows = coverage.report(ALL, DAY, DAY);
    assertThat(rows).extracting(CoverageRow::unitId).containsExactly(1L, 2L, 3L);
    var province = row(rows, 1, DAY);
    assertThat(province.planned()).isEqualTo(figures(5400, 900, 6, 1));
    assertThat(province.assumed()).isEqualTo(figures(5400, 900, 6, 1));
    assertThat(province.confirmed()).isEqualTo(Figures.NONE);
    assertThat(province.devicesInScope()).isEqualTo(6);
    assertThat(province.areasReached()).isEqualTo(2);
    assertThat(province.areasInScope()).isEqualTo(3);
    assertThat(row(rows, 2, DAY).areasReached()).isEqualTo(1);
    assertThat(row(rows, 2, DAY).areasInScope()).isEqualTo(2);
    assertThat(coverage.report(Set.of(2L), DAY, DAY)).containsExactly(row(rows, 2, DAY));
    assertThat(coverage.report(Set.of(), DAY, DAY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aBrokenAiringIsOnePlayUnderItsStrongestEvidence(Database db) {
    var coverage = coverage(db, false);
    write(new L("a", 1, 1, 7, FIVE, 100, FIVE, 90, Evidence.PLAYED));
    write(new L("a", 2, 1, 7, FIVE.plusSeconds(100), 50, null, 0, Evidence.NONE));
    write(new L("a", 3, 1, 7, FIVE.plusSeconds(150), 50, FIVE.plusSeconds(160), 40, Evidence.SENT));
    write(new L("b", 1, 2, 8, FIVE, 200, null, 0, Evidence.NONE));
    var ward = row(coverage.report(ALL, DAY, DAY), 2, DAY);
    assertThat(ward.planned()).isEqualTo(figures(400, 200, 2, 2));
    assertThat(ward.confirmed()).isEqualTo(figures(90, 90, 1, 1));
    assertThat(ward.assumed()).isEqualTo(figures(40, 40, 0, 0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void signaturesCountInMinutesOnlyAndTestsAndPretendersNowhere(Database db) {
    var coverage = coverage(db, false);
    write(heard("s", 1, FIVE, 10, Evidence.PLAYED), Kind.AIRING, true, false);
    write(heard("t", 1, FIVE.plusSeconds(60), 5, Evidence.PLAYED), Kind.TEST, false, false);
    write(heard("n", 1, FIVE.plusSeconds(70), 5, Evidence.PLAYED), Kind.NOTE, false, false);
    write(heard("p", 2, FIVE, 500, Evidence.PLAYED), Kind.AIRING, false, true);
    var ward = row(coverage.report(ALL, DAY, DAY), 2, DAY);
    assertThat(ward.planned()).isEqualTo(figures(10, 10, 0, 0));
    assertThat(ward.confirmed()).isEqualTo(figures(10, 10, 0, 0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void inTheDemoPretendersCount(Database db) {
    var coverage = coverage(db, true);
    write(heard("p", 2, FIVE, 500, Evidence.PLAYED), Kind.AIRING, false, true);
    assertThat(row(coverage.report(ALL, DAY, DAY), 2, DAY).confirmed())
        .isEqualTo(figures(500, 500, 1, 1));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatWasNotPlannedCountsOnTheDayItAiredAndAirtimeDeclaredStaysApart(Database db) {
    var coverage = coverage(db, false);
    write(new L("v", 1, 5, 7, null, 0, FIVE.minusSeconds(6 * 3600), 60, Evidence.DECLARED));
    var rows = coverage.report(ALL, DAY.minusDays(1), DAY);
    assertThat(rows).extracting(CoverageRow::unitId).containsExactly(1L, 3L);
    var ward = row(rows, 3, DAY.minusDays(1));
    assertThat(ward.planned()).isEqualTo(Figures.NONE);
    assertThat(ward.declared()).isEqualTo(figures(60, 60, 1, 1));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void anAiringThatGoesOnPastMidnightIsOnePlayOfItsFirstDay(Database db) {
    var coverage = coverage(db, false);
    var midnight = DAY.plusDays(1).atStartOfDay(ZONE).toInstant();
    write(new L(
        "a", 1, 1, 7, midnight.minusSeconds(60), 70, midnight.minusSeconds(60), 70, Evidence.SENT));
    write(new L(
        "a", 2, 1, 7, midnight.plusSeconds(10), 50, midnight.plusSeconds(10), 50, Evidence.SENT));
    var rows = coverage.report(ALL, DAY, DAY.plusDays(1));
    assertThat(row(rows, 2, DAY).assumed()).isEqualTo(figures(70, 70, 1, 1));
    assertThat(row(rows, 2, DAY.plusDays(1)).assumed()).isEqualTo(figures(50, 50, 0, 0));
    assertThat(row(rows, 2, DAY.plusDays(1)).planned()).isEqualTo(figures(50, 50, 0, 0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void newLinesChangeTheirDayAndNothingElseIsReadAgain(Database db) {
    var coverage = coverage(db, false);
    write(heard("a", 1, FIVE, 60, Evidence.SENT));
    coverage.report(ALL, DAY, DAY);
    log.read.clear();
    coverage.report(ALL, DAY, DAY);
    assertThat(log.read).isEmpty();
    write(heard("b", 2, FIVE.plusSeconds(86_400), 60, Evidence.SENT));
    assertThat(coverage.report(ALL, DAY, DAY.plusDays(1))).hasSize(4);
    assertThat(log.read).containsOnly(DAY.plusDays(1));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void agreesWithCountingEverySecondAndWithARebuildFromTheLog(Database db) {
    for (int seed = 1; seed <= 3; seed++) {
      var random = new Random(seed);
      var coverage = coverage(db, false);
      for (int i = 0; i < 120; i++) {
        writeRandom(random, seed + "-" + i);
        if (random.nextInt(20) == 0) {
          coverage.report(ALL, DAY, DAY.plusDays(3));
        }
      }
      var rows = coverage.report(ALL, DAY.minusDays(2), DAY.plusDays(5));
      var naive = naive();
      assertThat(rows).hasSameSizeAs(naive.keySet());
      for (var row : rows) {
        var expected = naive.getOrDefault(row.unitId() + "@" + row.day(), Map.of());
        assertThat(row.planned()).isEqualTo(expected.get("PLANNED"));
        assertThat(row.confirmed()).isEqualTo(expected.get("CONFIRMED"));
        assertThat(row.assumed()).isEqualTo(expected.get("ASSUMED"));
        assertThat(row.declared()).isEqualTo(expected.get("DECLARED"));
      }
      coverage.rebuild();
      assertThat(coverage.report(ALL, DAY.minusDays(2), DAY.plusDays(5))).isEqualTo(rows);
    }
  }

  /** An airing of one to three stretches on one day. */
  private void writeRandom(Random random, String airing) {
    var at = FIVE.plusSeconds(random.nextInt(3) * 86_400L + random.nextInt(3000));
    var device = 1 + random.nextInt(6);
    var bulletin = 1 + random.nextInt(8);
    var signature = random.nextInt(6) == 0;
    for (int part = 1; part <= 1 + random.nextInt(3); part++) {
      var seconds = 1 + random.nextInt(300);
      var evidence = EVIDENCE.get(random.nextInt(EVIDENCE.size()));
      var aired = evidence == Evidence.NONE ? 0 : random.nextInt(seconds + 1);
      var late = random.nextInt(5);
      var line =
          new L(airing, part, device, bulletin, at, seconds, at.plusSeconds(late), aired, evidence);
      write(line, random.nextInt(9) == 0 ? Kind.TEST : Kind.AIRING, signature, false);
      at = at.plusSeconds(seconds);
    }
  }

  private Map<String, Map<String, Figures>> naive() {
    var keys = new TreeSet<String>();
    for (var line : log.lines) {
      if (line.kind() == Kind.AIRING && line.plannedStart() != null) {
        keys.add("1@" + LocalDate.ofInstant(line.plannedStart(), ZONE));
        keys.add(
            (line.deviceId() <= 4 ? 2 : 3) + "@" + LocalDate.ofInstant(line.plannedStart(), ZONE));
      }
    }
    var result = new HashMap<String, Map<String, Figures>>();
    for (var key : keys) {
      var unit = Long.parseLong(key.substring(0, 1));
      var day = LocalDate.parse(key.substring(2));
      var mine = log.lines.stream()
          .filter(l -> l.kind() == Kind.AIRING && l.plannedStart() != null)
          .filter(l -> LocalDate.ofInstant(l.plannedStart(), ZONE).equals(day))
          .filter(l -> unit == 1 || (unit == 2) == (l.deviceId() <= 4))
          .toList();
      var figures = new HashMap<String, Figures>();
      for (var which : List.of("PLANNED", "CONFIRMED", "ASSUMED", "DECLARED")) {
        figures.put(which, count(mine, which));
      }
      result.put(key, figures);
    }
    return result;
  }

  private static String strength(AirLine line) {
    return switch (line.evidence()) {
      case PLAYED, HEARD -> "CONFIRMED";
      case SENT, ACCEPTED -> "ASSUMED";
      case DECLARED -> "DECLARED";
      case NONE -> "NONE";
    };
  }

  private static Figures count(List<AirLine> lines, String which) {
    var order = List.of("CONFIRMED", "ASSUMED", "DECLARED");
    var seconds = new BitSet();
    long device = 0;
    var plays = new HashSet<String>();
    var items = new HashSet<Long>();
    for (var line : lines) {
      var planned = which.equals("PLANNED");
      if (!planned && (!strength(line).equals(which) || line.airedMillis() == 0)) {
        continue;
      }
      var start = (planned ? line.plannedStart() : line.started());
      var length = (planned ? line.plannedMillis() : line.airedMillis()) / 1000;
      for (long s = 0; s < length; s++) {
        device++;
        seconds.set((int) (java.util.Objects.requireNonNull(start).getEpochSecond()
            - FIVE.getEpochSecond()
            + 1_000_000
            + s));
      }
      var strongest = lines.stream()
          .filter(l -> l.airing().equals(line.airing()) && l.airedMillis() > 0)
          .map(CoverageTest::strength)
          .min(java.util.Comparator.comparingInt(order::indexOf))
          .orElse("");
      if (!line.signature() && (planned || strongest.equals(which))) {
        plays.add(line.airing());
        items.add(line.bulletinId());
      }
    }
    return new Figures(device * 1000, seconds.cardinality() * 1000L, plays.size(), items.size());
  }
}
