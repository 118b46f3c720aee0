package org.wardcast.scheduler.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.reconciliation.Bench.DAY;
import static org.wardcast.scheduler.reconciliation.Bench.OTHER;
import static org.wardcast.scheduler.reconciliation.Bench.PROVINCE;
import static org.wardcast.scheduler.reconciliation.Bench.WARD;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.proof.CommuneDay;
import org.wardcast.scheduler.proof.DayState;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

/** How each airing of a day is judged, read from real tables. */
class PlannedAgainstAiredTest {
  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void everyKindOfDifferenceIsTold(Database db) {
    var bench = new Bench(db);
    var cues = bench.planned(7, "05:00", 9, 11L);
    bench.heard(cues.get(0), 11, WARD);
    // A second is nothing; a little more is.
    bench.part(cues.get(1), 11, WARD, 1, 0, 60, 1, 59, EndState.COMPLETE, "");
    bench.part(cues.get(2), 11, WARD, 1, 0, 60, 1.001, 59, EndState.COMPLETE, "");
    bench.part(cues.get(3), 11, WARD, 1, 0, 60, 0, 40, EndState.INTERRUPTED, "brokeOff");
    bench.part(cues.get(4), 11, WARD, 1, 0, 60, 0, 75, EndState.COMPLETE, "");
    bench.missed(cues.get(5), 11, WARD, "scheduler.reason.lineDown:no route");
    bench.part(cues.get(6), 11, WARD, 1, 0, 60, -1, 0, EndState.WITHDRAWN, "withdrawn");
    bench.unplanned("emergency", 11, WARD, bench.at("06:00"), 30);
    // Item 8: withdrawn in the middle. Item 9 has no line at all.
    bench.part(cues.get(7), 11, WARD, 1, 0, 60, 5, 20, EndState.WITHDRAWN, "withdrawn");

    assertThat(bench.differing(WARD, DAY))
        .containsExactly(
            "9/11 UNACCOUNTED",
            "6/11 MISSED",
            "4/11 SHORT",
            "0/11 UNPLANNED",
            "7/11 WITHDRAWN",
            "8/11 WITHDRAWN+LATE",
            "3/11 LATE",
            "5/11 OVERRUN");
    var day = bench.desk.of(WARD, DAY);
    assertThat(day.state()).isEqualTo(DayState.UNACCOUNTED);
    assertThat(day.count().planned()).isEqualTo(9);
    assertThat(day.count().asPlanned()).isEqualTo(2);
    assertThat(day.count().differing()).isEqualTo(8);
    assertThat(day.count().by())
        .containsEntry(Deviation.WITHDRAWN, 2)
        .containsEntry(Deviation.LATE, 2)
        .containsEntry(Deviation.UNPLANNED, 1);
    assertThat(day.count().plannedMillis()).isEqualTo(9 * 60_000);
    assertThat(day.count().heardMillis()).isEqualTo(1000L * (60 + 59 + 59 + 40 + 75 + 30 + 20));
    assertThat(day.discrepancies().get(1).airings().get(0).reason())
        .isEqualTo("scheduler.reason.lineDown:no route");
    assertThat(day.discrepancies().get(6).airings().get(0).lateMillis()).isEqualTo(1001);
  }

  @Test
  void theLinesOfAnAiringAreJudgedTogether() {
    var bench = new Bench(Databases.sqlite());
    var cues = bench.planned(7, "05:00", 2, 11L);
    // Joined after 20 seconds of a dead line; broken for 10 seconds in the middle.
    bench.part(cues.get(0), 11, WARD, 1, 0, 20, -1, 0, EndState.FAILED, "scheduler.reason.silent");
    bench.part(cues.get(0), 11, WARD, 2, 20, 40, 0, 40, EndState.COMPLETE, "");
    bench.part(cues.get(1), 11, WARD, 1, 0, 30, 0, 30, EndState.INTERRUPTED, "brokeOff");
    bench.part(cues.get(1), 11, WARD, 2, 30, 10, -1, 0, EndState.FAILED, "scheduler.reason.silent");
    bench.part(cues.get(1), 11, WARD, 3, 40, 20, 0, 20, EndState.COMPLETE, "");
    var found = bench.desk.of(WARD, DAY).discrepancies();
    assertThat(bench.differing(WARD, DAY)).containsExactly("1/11 SHORT+LATE", "2/11 SHORT");
    var joined = found.get(0).airings().get(0);
    assertThat(joined.lateMillis()).isEqualTo(20_000);
    assertThat(joined.missingMillis()).isEqualTo(20_000);
    assertThat(joined.reason()).isEqualTo("scheduler.reason.silent");
    assertThat(joined.lines()).hasSize(2);
  }

  @Test
  void secondsThatNoLineSpeaksOfAreNeverSilent() {
    var bench = new Bench(Databases.sqlite());
    var cues = bench.planned(7, "05:00", 1, 11L);
    bench.part(cues.get(0), 11, WARD, 1, 0, 30, 0, 30, EndState.INTERRUPTED, "");
    assertThat(bench.differing(WARD, DAY)).containsExactly("1/11 UNACCOUNTED+SHORT");
  }

  @Test
  void whatIsStillToComeIsNeitherGoodNorBad() {
    var bench = new Bench(Databases.sqlite());
    var tomorrow = DAY.plusDays(1);
    var cues = bench.planned(7, tomorrow + "T11:50", 8, 11L);
    bench.agenda(8, tomorrow + "T19:00", 1, 11L);
    bench.heard(cues.get(0), 11, WARD);
    bench.inFlight(cues.get(1), 11);
    // Noon: items 3 to 7 are over since two minutes at least and nobody wrote a line; 8 may still.
    var day = bench.desk.of(WARD, tomorrow);
    assertThat(day.state()).isEqualTo(DayState.UNDER_WAY);
    assertThat(day.pending()).extracting(a -> a.item()).containsExactly(2, 1);
    assertThat(day.count().of(Deviation.UNACCOUNTED)).isEqualTo(6);
    var later = bench.desk.of(OTHER, tomorrow);
    assertThat(later.state()).isEqualTo(DayState.NOT_BEGUN);
  }

  @Test
  void anItemOverMidnightIsOfTheDayItBegan() {
    var bench = new Bench(Databases.sqlite());
    // 23:58, 23:59 and 00:00; the second runs late over midnight, its last part is of the next
    // date.
    var cues = bench.planned(7, "23:58:30", 3, 11L);
    bench.heard(cues.get(0), 11, WARD);
    bench.part(cues.get(1), 11, WARD, 1, 0, 40, 0, 40, EndState.INTERRUPTED, "brokeOff");
    bench.part(cues.get(1), 11, WARD, 2, 40, 20, -1, 0, EndState.FAILED, "scheduler.reason.silent");
    bench.missed(cues.get(2), 11, WARD, "scheduler.reason.silent");
    assertThat(bench.differing(WARD, DAY)).containsExactly("2/11 SHORT");
    assertThat(bench.desk.of(WARD, DAY).count().planned()).isEqualTo(2);
    assertThat(bench.differing(WARD, DAY.plusDays(1))).containsExactly("3/11 MISSED");
    assertThat(bench.desk.of(WARD, DAY.plusDays(1)).count().planned()).isEqualTo(1);
  }

  @Test
  void whereTheClockGoesBackTheDoubledHourIsToldApart() {
    var day = LocalDate.parse("2026-10-25");
    var bench = new Bench(Databases.sqlite(), "Europe/Berlin");
    var cues = bench.planned(7, day + "T02:30", 90, 11L);
    for (var cue : cues.subList(0, 89)) {
      bench.heard(cue, 11, WARD);
    }
    bench.missed(cues.get(89), 11, WARD, "scheduler.reason.late");
    assertThat(bench.differing(WARD, day)).containsExactly("90/11 MISSED");
    assertThat(Duration.between(cues.get(0).due(), cues.get(89).due())).hasMinutes(89);
    assertThat(bench.desk.of(WARD, day).count().planned()).isEqualTo(90);
  }

  @Test
  void aServerThatWasOffAllDayHasLinesAndLostOnesHaveNone() {
    var bench = new Bench(Databases.sqlite());
    var cues = bench.planned(7, "05:00", 2, 11L, 12L);
    bench.agenda(8, "17:00", 1, 11L);
    for (var cue : cues) {
      bench.missed(cue, 11, WARD, "scheduler.reason.serverOff");
      bench.missed(cue, 12, WARD, "scheduler.reason.serverOff");
    }
    var found = bench.desk.of(WARD, DAY).discrepancies();
    assertThat(found)
        .extracting(d -> d.worst() + " " + d.airings().size() + "/" + d.of() + " " + d.slotName())
        .containsExactly("UNACCOUNTED 1/1 Buổi 8", "MISSED 2/2 Buổi 7", "MISSED 2/2 Buổi 7");
  }

  @Test
  void theLastCorrectionStandsInTheOldLinesPlace() {
    var bench = new Bench(Databases.sqlite());
    var cues = bench.planned(7, "05:00", 2, 11L);
    bench.missed(cues.get(0), 11, WARD, "scheduler.reason.silent");
    bench.heard(cues.get(1), 11, WARD);
    var number = bench.number(cues.get(0), 11);
    bench.correct(number, 1, cues.get(0).due().plusSeconds(30), 30, EndState.INTERRUPTED);
    assertThat(bench.differing(WARD, DAY)).containsExactly("1/11 SHORT+LATE");
    bench.correct(number, 2, cues.get(0).due(), 60, EndState.COMPLETE);
    assertThat(bench.differing(WARD, DAY)).isEmpty();
    assertThat(bench.desk.of(WARD, DAY).asPlanned().get(0).corrected()).isTrue();
    bench.unplanned("emergency", 11, WARD, bench.at("23:59"), 30);
    bench.correct(4 + 1, 1, null, 0, EndState.MISSED);
    assertThat(bench.differing(WARD, DAY)).containsExactly("0/11 MISSED+UNPLANNED");
  }

  @Test
  void aDeviceThatMovedAwayLeavesItsPastBehind() {
    var bench = new Bench(Databases.sqlite());
    var cues = bench.planned(7, "05:00", 2, 11L, 12L, 99L);
    for (var cue : cues) {
      bench.heard(cue, 11, WARD);
      bench.missed(cue, 12, WARD, "scheduler.reason.silent");
      // A device that has left the register: its lines know where it stood.
      bench.heard(cue, 99, WARD);
    }
    bench.world.replace(TestPlan.device(11, OTHER, DeviceKind.LOUDSPEAKER, TestPlan.LONG_AGO));
    assertThat(bench.desk.of(WARD, DAY).count().planned()).isEqualTo(6);
    assertThat(bench.desk.of(WARD, DAY).count().asPlanned()).isEqualTo(4);
    assertThat(bench.desk.of(OTHER, DAY).count().empty()).isTrue();
    assertThat(bench.desk.of(PROVINCE, DAY).count().planned()).isEqualTo(6);
    assertThat(bench.desk.of(21, DAY).count().empty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aProvinceHasARowForEachCommune(Database db) {
    var bench = new Bench(db);
    var cues = bench.planned(7, "05:00", 2, 11L, 12L, 13L);
    for (var cue : cues) {
      bench.heard(cue, 11, WARD);
      bench.missed(cue, 12, WARD, "scheduler.reason.silent");
      bench.heard(cue, 13, OTHER);
    }
    assertThat(bench.desk.communes(List.of(PROVINCE), DAY))
        .extracting(CommuneDay::state, c -> c.count().planned(), c -> c.count().differing())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(DayState.TO_EXPLAIN, 4, 2),
            org.assertj.core.groups.Tuple.tuple(DayState.READY, 2, 0));
    assertThat(bench.desk.communes(Set.of(), DAY)).hasSize(2);
    assertThat(bench.desk.communes(Set.of(), DAY.minusDays(1)))
        .extracting(CommuneDay::state)
        .containsOnly(DayState.NOTHING);
    assertThat(bench.desk.calendar(List.of(WARD), DAY.minusDays(1), DAY.plusDays(1)))
        .extracting(m -> m.state())
        .containsExactly(DayState.NOTHING, DayState.TO_EXPLAIN, DayState.NOT_BEGUN);
  }

  @Test
  void aTableThatIsKnownFollowsEveryLineReasonAndLock() {
    var bench = new Bench(Databases.sqlite());
    bench.world.stamp = "the register as it is";
    var cue = bench.planned(7, "05:00", 1, 11L, 12L).get(0);
    bench.heard(cue, 11, WARD);
    bench.missed(cue, 12, WARD, "scheduler.reason.silent");
    assertThat(said(bench)).isEqualTo("TO_EXPLAIN 1 differ, 0 explained");
    assertThat(said(bench)).isEqualTo("TO_EXPLAIN 1 differ, 0 explained");
    bench.unplanned("emergency", 11, WARD, bench.at("06:00"), 30);
    assertThat(said(bench)).isEqualTo("TO_EXPLAIN 2 differ, 0 explained");
    bench.correct(bench.number(cue, 12), 1, cue.due(), 60, EndState.COMPLETE);
    assertThat(said(bench)).isEqualTo("TO_EXPLAIN 1 differ, 0 explained");
    bench.desk.explain(WARD, DAY, bench.airings(WARD), "other", "", "an");
    assertThat(said(bench)).isEqualTo("READY 1 differ, 1 explained");
    bench.desk.lock(WARD, DAY, "kiem");
    assertThat(said(bench)).isEqualTo("LOCKED 1 differ, 1 explained");
  }

  private static String said(Bench bench) {
    var row = bench.desk.communes(List.of(WARD), DAY).get(0);
    return row.state() + " " + row.count().differing() + " differ, "
        + row.count().explained() + " explained";
  }
}
