package org.wardcast.scheduler.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.coverage.Lines.Line;
import org.wardcast.scheduler.reports.Answer;
import org.wardcast.scheduler.reports.Answer.Remark;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.testkit.Databases;

/**
 * A quarter of a province with faults put in by hand. The generator keeps an account of its own; the
 * report has to say the same to the millisecond.
 */
class QuarterTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-07-01");
  private static final LocalDate LAST = LocalDate.parse("2026-09-30");
  private static final LocalDate MERGED = LocalDate.parse("2026-08-16");
  private static final int ITEMS = 4;
  private static final long WRONG_MILLIS = 3 * 3_600_000;
  /** A time of day in the account that no session comes near. */
  private static final int MORNING = 30_000_000;

  private static final long PROVINCE = 1;
  private static final long HEIR = 23;
  private static final List<String> TOPICS = List.of("Y tế", "Giáo dục", "Thuế");
  private static final List<DeviceKind> KINDS = List.of(
      DeviceKind.LOUDSPEAKER,
      DeviceKind.LOUDSPEAKER,
      DeviceKind.FM,
      DeviceKind.WIRED,
      DeviceKind.LED,
      DeviceKind.VAN);
  private static final List<Evidence> EVIDENCE = List.of(
      Evidence.PLAYED,
      Evidence.HEARD,
      Evidence.SENT,
      Evidence.SENT,
      Evidence.ACCEPTED,
      Evidence.DECLARED);

  private final Scene scene = new Scene(Databases.sqlite());
  private final Account account = new Account();
  private final Random random = new Random(4);
  /** What the clock is wrong by, in what lines say of when they were written. */
  private long wrongMillis;

  private long backMillis;

  @Test
  void everyFaultPutInIsInTheReport() {
    province();
    for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      play(day);
      if (day.getDayOfMonth() == 20) {
        scene.total(FIRST, day, PROVINCE);
      }
    }
    scene.now = Instant.parse("2026-10-05T00:00:00Z");
    for (var period : List.of(
        List.of(FIRST, LAST),
        List.of(LocalDate.parse("2026-07-23"), LocalDate.parse("2026-08-22")),
        List.of(LocalDate.parse("2026-08-01"), LocalDate.parse("2026-08-31")),
        List.of(MERGED, MERGED))) {
      for (var by : List.of(By.TOTAL, By.TOPIC, By.CHANNEL)) {
        check(by, period.get(0), period.get(1));
      }
    }
    checkDays();
    checkRemarks();
  }

  /** Communes 11 to 22 of six devices; 11 and 12 are merged into 23, whose devices they were. */
  private void province() {
    scene.world.stamp = "nothing changes";
    scene.world.unit(PROVINCE, UnitKind.PROVINCE, 0);
    for (long commune = 11; commune <= HEIR; commune++) {
      var begin = commune == HEIR ? MERGED : LocalDate.parse("2025-07-01");
      var end = commune <= 12 ? MERGED.minusDays(1) : null;
      scene.world.unit(unit(commune, begin, end));
      for (int i = 0; i < KINDS.size(); i++) {
        scene.device(device(commune, i), commune <= 12 ? HEIR : commune, KINDS.get(i), null);
      }
    }
    var heir = unit(HEIR, MERGED, null);
    for (long old : List.of(11L, 12L)) {
      scene.world.succession(new Units.Succession(
          unit(old, LocalDate.parse("2025-07-01"), MERGED.minusDays(1)), heir, true, MERGED));
    }
    scene.world.called(
        18, new Units.Called(LocalDate.parse("2026-09-01"), "Mới", "Phường Mới", UnitKind.WARD));
  }

  private static Unit unit(long id, LocalDate from, @Nullable LocalDate to) {
    return new Unit(
        id, "U" + id, "Xã " + id, "Xã " + id, UnitKind.COMMUNE, PROVINCE, from, to, null, null);
  }

  private static long device(long commune, int index) {
    return commune * 10 + index;
  }

  private static Instant five(LocalDate day) {
    return day.atTime(17, 0).atZone(Scene.ZONE).toInstant();
  }

  /** One session of a day, and what is special about that day. */
  private void play(LocalDate day) {
    var special = FIRST.until(day).getMonths() * 100 + day.getDayOfMonth();
    if (special == 204) {
      // The rest of what was on at midnight: airtime of this day, play of the day before.
      put(day, 19, 0, 0, MORNING, 20_000, 9, false);
      put(day, 19, 0, 1, MORNING, 20_000, 9, false);
    }
    int at = 0;
    for (int item = 1; item <= ITEMS; item++) {
      int millis = 40_000 + random.nextInt(20_000);
      wrongMillis = special == 215 && item <= 2 ? WRONG_MILLIS : 0;
      backMillis = special == 215 && item == 3 ? WRONG_MILLIS - millis : backMillis;
      for (long commune = 11; commune < HEIR; commune++) {
        for (int i = 0; i < KINDS.size(); i++) {
          airing(day, special, item, commune, i, at, millis);
        }
      }
      at += millis;
    }
    if (special == 120) {
      scene.lines.lock(16, day, five(day).plusSeconds(800));
      // What comes now is kept in the log and counts nowhere.
      line(day, "late@" + day, 1, 16, 0, 900_000, 60_000, 0, 60_000, Evidence.PLAYED, 9);
      scene.lines.correct(number(day, 1, 16, 0), 1, five(day), 0, Evidence.NONE);
    }
    if (special == 203) {
      overMidnight(day);
    }
    if (special == 130) {
      // Somebody pressed play: 30 seconds, 14 minutes after the session began.
      line(day, "hand@" + day, 1, 14, 0, 840_000, 0, 0, 30_000, Evidence.PLAYED, 9);
      put(day, 14, 0, 1, 840_000, 30_000, 9, true);
    }
    account.close(day);
  }

  private void airing(
      LocalDate day, int special, int item, long commune, int i, int at, int millis) {
    var airing = "1@" + day + "/" + item + "/" + device(commune, i);
    long bulletin = 1L + (day.getDayOfYear() + item) % 7;
    var evidence = EVIDENCE.get(i);
    var figure = i < 2 ? 1 : i < 5 ? 2 : 3;
    put(day, commune, i, 0, at, millis, bulletin, true);
    var deviceIsDown = commune == 13 && i == 0 && special >= 10 && special <= 14;
    var serverWasOff = special == 25 && item >= 3;
    var late = random.nextInt(12) == 0 ? 1 + random.nextInt(9_000) : 0;
    var cut = random.nextInt(15) == 0 ? 1 + random.nextInt(9_000) : 0;
    if (deviceIsDown || serverWasOff) {
      line(day, airing, 1, commune, i, at, millis, 0, 0, Evidence.NONE, bulletin);
      if (commune == 15 && serverWasOff && i == 5) {
        // The van's crew had played it all the same, and says so the next day.
        scene.lines.correct(scene.lines.all.size(), 1, five(day).plusMillis(at), millis, evidence);
        put(day, commune, i, figure, at, millis, bulletin, true);
      }
    } else if (special == 105 && commune == 17 && item == 2) {
      // Thought to have been heard, then found to have been silent.
      line(day, airing, 1, commune, i, at, millis, 0, millis, evidence, bulletin);
      scene.lines.correct(scene.lines.all.size(), 1, null, 0, Evidence.NONE);
    } else if (special == 107 && i == 1) {
      // The plug was out for ten seconds in the middle.
      line(day, airing, 1, commune, i, at, 10_000, 0, 10_000, evidence, bulletin);
      line(day, airing, 2, commune, i, at + 10_000, 10_000, 0, 0, Evidence.NONE, bulletin);
      int rest = millis - 20_000;
      line(day, airing, 3, commune, i, at + 20_000, rest, 0, rest, evidence, bulletin);
      put(day, commune, i, figure, at, 10_000, bulletin, true);
      put(day, commune, i, figure, at + 20_000, rest, bulletin, false);
    } else {
      int aired = millis - late - cut;
      line(day, airing, 1, commune, i, at, millis, late, aired, evidence, bulletin);
      put(day, commune, i, figure, at + late, aired, bulletin, true);
    }
  }

  /** From 23:59:30 on, broken ten seconds past midnight and joined again: one play of the first day. */
  private void overMidnight(LocalDate day) {
    int start = (6 * 3600 + 59 * 60 + 30) * 1000;
    line(day, "night", 1, 19, 0, start, 40_000, 0, 40_000, Evidence.PLAYED, 9);
    put(day, 19, 0, 0, start, 40_000, 9, true);
    put(day, 19, 0, 1, start, 40_000, 9, true);
    line(day, "night", 2, 19, 0, start + 40_000, 20_000, 0, 20_000, Evidence.PLAYED, 9);
  }

  private void put(
      LocalDate day,
      long commune,
      int i,
      int figure,
      int from,
      int millis,
      long bulletin,
      boolean play) {
    var unit = home(day, commune);
    var accounts = new ArrayList<String>();
    for (long asked : List.of(PROVINCE, unit)) {
      accounts.add("TOTAL/" + asked + "/");
      accounts.add("TOPIC/" + asked + "/" + topic(bulletin));
      accounts.add("CHANNEL/" + asked + "/" + KINDS.get(i));
    }
    account.put(accounts, figure, from, millis, bulletin, play);
  }

  private static String topic(long bulletin) {
    return TOPICS.get((int) bulletin % TOPICS.size());
  }

  private static long home(LocalDate day, long commune) {
    return commune <= 12 && !day.isBefore(MERGED) ? HEIR : commune;
  }

  private void line(
      LocalDate day,
      String airing,
      int part,
      long commune,
      int i,
      int at,
      int plannedMillis,
      int late,
      int aired,
      Evidence evidence,
      long bulletin) {
    var planned = five(day).plusMillis(at);
    scene.lines.add(new Line(
        airing,
        part,
        "AIRING",
        airing.startsWith("1@") ? airing.substring(0, airing.indexOf('/')) : null,
        device(commune, i),
        home(day, commune),
        bulletin,
        topic(bulletin),
        "NORMAL",
        false,
        plannedMillis == 0 ? null : planned,
        plannedMillis,
        aired == 0 ? null : planned.plusMillis(late),
        aired,
        evidence,
        false,
        planned.plusMillis(plannedMillis + wrongMillis)));
  }

  private long number(LocalDate day, int item, long commune, int i) {
    var airing = "1@" + day + "/" + item + "/" + device(commune, i);
    for (int n = scene.lines.all.size(); n > 0; n--) {
      if (scene.lines.all.get(n - 1).airing().equals(airing)) {
        return n;
      }
    }
    throw new IllegalStateException(airing);
  }

  private void check(By by, LocalDate from, LocalDate to) {
    var units = new ArrayList<Long>(List.of(PROVINCE));
    for (long commune = 11; commune <= HEIR; commune++) {
      units.add(commune);
    }
    var rows = new HashMap<String, FigureRow>();
    for (var row : scene.ask(by, from, to, units.toArray(Long[]::new)).rows()) {
      rows.put(by + "/" + row.unitId() + "/" + row.key(), row);
    }
    for (var name : account.accounts()) {
      if (name.startsWith(by + "/")) {
        var expected = expected(name, from, to);
        assertThat(figures(rows.get(name)))
            .as("%s from %s to %s", name, from, to)
            .isEqualTo(expected);
      }
    }
    assertThat(account.accounts()).containsAll(rows.keySet());
  }

  private List<Figures> expected(String name, LocalDate from, LocalDate to) {
    var figures = new ArrayList<Figures>();
    for (int f = 0; f < 4; f++) {
      figures.add(account.figures(name, f, day -> !day.isBefore(from) && !day.isAfter(to)));
    }
    return figures;
  }

  private static List<Figures> figures(@Nullable FigureRow row) {
    return row == null
        ? List.of(Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE)
        : List.of(row.planned(), row.confirmed(), row.assumed(), row.declared());
  }

  private void checkDays() {
    Map<String, FigureRow> days = scene.rows(By.DAY, FIRST, LAST, PROVINCE);
    assertThat(days).hasSize(92);
    days.forEach((key, row) -> {
      var day = LocalDate.parse(key);
      assertThat(figures(row)).as(key).isEqualTo(expected("TOTAL/1/", day, day));
    });
    Map<String, FigureRow> months = scene.rows(By.MONTH, FIRST, LAST, 13L);
    var july = Objects.requireNonNull(months.get("2026-07"));
    assertThat(figures(july))
        .isEqualTo(expected("TOTAL/13/", FIRST, LocalDate.parse("2026-07-31")));
  }

  private void checkRemarks() {
    var province = scene.ask(By.TOTAL, FIRST, LAST, PROVINCE);
    assertThat(codes(province))
        .containsExactlyInAnyOrder("ended-below", "clock", "locked", "after-lock");
    assertThat(remark(province, "clock").arguments())
        .startsWith("15/09/2026", "15/09/2026", backMillis / 60_000.0, 2L * 12 * KINDS.size());
    assertThat(remark(province, "locked").arguments().get(0)).isEqualTo(1L);
    assertThat(remark(province, "after-lock").arguments().get(0)).isEqualTo(2);
    assertThat(codes(scene.ask(By.TOTAL, FIRST, LocalDate.parse("2026-08-31"), 11L)))
        .containsExactly("ended-into");
    assertThat(codes(scene.ask(By.TOTAL, FIRST, LocalDate.parse("2026-08-31"), HEIR)))
        .containsExactly("began-from");
    assertThat(codes(scene.ask(By.TOTAL, FIRST, LocalDate.parse("2026-09-02"), 18L)))
        .containsExactly("renamed");
  }

  private static List<String> codes(Answer answer) {
    return answer.remarks().stream()
        .map(remark -> remark.code().replace("scheduler.coverage.remark.", ""))
        .toList();
  }

  private static Remark remark(Answer answer, String code) {
    return answer.remarks().stream()
        .filter(remark -> remark.code().endsWith("." + code))
        .findFirst()
        .orElseThrow();
  }
}
