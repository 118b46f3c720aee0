package org.wardcast.scheduler.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Reading;
import org.wardcast.scheduler.reports.ReportPlan.Rhythm;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.scheduler.reports.ReportState.State;
import org.wardcast.testkit.Database;

/**
 * October to December 2026 with faults put in: the server is off over the cut-off of 30 October, the
 * key is lost from 18 to 25 November, commune 3 sends one report late and ward 4 one not at all.
 */
class QuarterOfReportsTest {
  private static final Instant OFF = Instant.parse("2026-10-30T12:00:00+07:00");
  private static final Instant ON = Instant.parse("2026-11-01T20:00:00+07:00");
  private static final Instant LOST = Instant.parse("2026-11-18T00:00:00+07:00");
  private static final Instant FOUND = Instant.parse("2026-11-25T12:00:00+07:00");
  private static final List<LocalTime> HOURS =
      List.of(LocalTime.of(7, 0), LocalTime.of(14, 0), LocalTime.of(16, 0));

  /** Days whose minutes were written only when the server was back. */
  private final List<LocalDate> catchUp = new ArrayList<>();

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void everyFaultIsThereAndNothingElse(Database db) {
    var desk = new ReportingDesk(db, "2026-10-01T00:00:00+07:00");
    desk.rules.create(plan(1, Sender.SELF, Rhythm.MONTHLY, 25, "16:00", Reading.CUT_OFF), "tỉnh");
    desk.rules.create(
        plan(1, Sender.SELF, Rhythm.MONTHLY, 23, "16:00", Reading.CALENDAR_MONTH), "tỉnh");
    desk.rules.create(
        Plans.of(1, Sender.COMMUNES, Rhythm.WEEKLY, 0, DayOfWeek.FRIDAY, "14:00", Reading.CUT_OFF),
        "tỉnh");
    desk.rules.create(plan(2, Sender.SELF, Rhythm.DAILY, 0, "07:00", Reading.DAY_BEFORE), "xã");

    LocalDate.parse("2026-10-01")
        .datesUntil(LocalDate.parse("2027-01-01"))
        .forEach(day -> HOURS.forEach(hour -> hour(desk, day, hour)));

    var all = desk.states("2026-10-01", "2026-12-31");
    var weekly = of(all, 3);
    assertThat(weekly)
        .as("13 Fridays; 5 up to the one in whose week it ended, 6 since")
        .hasSize(53);
    assertThat(of(all, 4)).hasSize(92);
    assertThat(of(all, 1)).hasSize(3);
    assertThat(of(all, 2)).hasSize(3);
    assertThat(all).allMatch(state -> state.frozen() != null);

    assertThat(all.stream().filter(state -> frozen(state).late()))
        .as("off: 4 communes, 2 mornings; no key: 8 mornings, 5 communes, the province")
        .hasSize(4 + 2 + 8 + 5 + 1)
        .allSatisfy(state -> assertThat(desk.reports.text(frozen(state).id()))
            .contains("\"frozenLate\":true", "scheduler.report.remark.frozen-late"));
    assertThat(all.stream().filter(state -> state.state() == State.SENT_LATE))
        .singleElement()
        .satisfies(state -> assertThat(at(state)).isEqualTo("3 on 2026-11-06"));
    assertThat(all.stream().filter(state -> state.state() == State.MISSING))
        .singleElement()
        .satisfies(state -> assertThat(at(state)).isEqualTo("4 on 2026-11-13"));
    assertThat(all.stream().filter(state -> state.state() == State.SENT)).hasSize(151 - 2);

    theFiguresAreThoseOfTheLog(desk, weekly);
    theMergerIsSaid(desk);
    theSignaturesAndTheLogAgree(desk, all);
    assertThat(desk.reports.text(frozen(of(all, 2).get(0)).id()))
        .as("23 October, for the calendar month")
        .contains("scheduler.report.remark.not-ended", "[\"31/10/2026\",\"8\"]");
    numbersHaveNoGaps(all);
    desk.reports.work();
    var afterAnotherRun = desk.db
        .read()
        .sql("select count(*) from scheduler_frozen_reports")
        .query(Long.class)
        .single();
    assertThat(afterAnotherRun).isEqualTo(151);
  }

  private static ReportPlan plan(
      long unit, Sender sender, Rhythm rhythm, int day, String time, Reading reading) {
    return Plans.of(unit, sender, rhythm, day, null, time, reading);
  }

  private void hour(ReportingDesk desk, LocalDate day, LocalTime hour) {
    var moment = day.atTime(hour).atZone(ReportingDesk.ZONE).toInstant();
    boolean off = moment.isAfter(OFF) && moment.isBefore(ON);
    desk.time.advanceTo(moment);
    if (hour.equals(HOURS.get(0))) {
      if (off) {
        catchUp.add(day);
      } else {
        desk.aired(day, desk.province.communes(day));
      }
    }
    if (off) {
      return;
    }
    catchUp.forEach(missed -> desk.aired(missed, desk.province.communes(missed)));
    catchUp.clear();
    desk.keyLost = !moment.isBefore(LOST) && moment.isBefore(FOUND);
    desk.reports.work();
    if (moment.equals(Instant.parse("2026-11-20T16:00:00+07:00"))) {
      assertThat(desk.state(4, "2026-11-20").state()).isEqualTo(State.WAITING_KEY);
      assertThat(desk.state(4, "2026-11-20").frozen()).isNull();
    }
    send(desk, day);
  }

  /** Everybody sends what is there at once, but for the two. */
  private static void send(ReportingDesk desk, LocalDate day) {
    desk.reports.states(day.minusDays(8), day).stream()
        .filter(state -> state.state().open())
        .filter(state -> !at(state).equals("4 on 2026-11-13"))
        .filter(state ->
            !at(state).equals("3 on 2026-11-06") || !day.isBefore(LocalDate.parse("2026-11-08")))
        .forEach(state -> desk.reports.send(frozen(state).id(), "", "người gửi"));
  }

  private static void theFiguresAreThoseOfTheLog(ReportingDesk desk, List<ReportState> weekly) {
    assertThat(weekly)
        .filteredOn(state -> state.unit().id() == 3)
        .allSatisfy(state -> assertThat(frozen(state).totals().airedMillis())
            .as(at(state))
            .isEqualTo(
                state.due().day().equals(LocalDate.parse("2026-10-02")) ? 120_000 : 420_000));
    assertThat(desk.frozen(1, "2026-12-25").totals().airedMillis())
        .as("30 days of 4 communes")
        .isEqualTo(30 * 4 * 60_000);
  }

  private static void theMergerIsSaid(ReportingDesk desk) {
    var old = desk.frozen(5, "2026-11-20");
    assertThat(old.due().to()).isEqualTo("2026-11-15");
    assertThat(old.totals().airedMillis()).isEqualTo(120_000);
    assertThat(desk.reports.text(old.id()))
        .contains("[\"Xã Năm\",\"15/11/2026\"]", "[\"15/11/2026\",\"Xã Sáu\"]");
    var heir = desk.frozen(6, "2026-11-20");
    assertThat(heir.due().from()).isEqualTo("2026-11-16");
    assertThat(heir.totals().airedMillis()).isEqualTo(300_000);
    assertThat(desk.reports.text(heir.id()))
        .contains("[\"Xã Sáu\",\"16/11/2026\"]", "[\"16/11/2026\",\"Xã Năm\"]");
  }

  private static void theSignaturesAndTheLogAgree(ReportingDesk desk, List<ReportState> all) {
    var notes = desk.db
        .read()
        .sql("select airing, reason from scheduler_airlog where kind = 'NOTE'")
        .query((row, i) -> row.getString("airing") + " " + row.getString("reason"))
        .list();
    long sent = all.stream().filter(state -> state.sending() != null).count();
    assertThat(notes).filteredOn(note -> note.startsWith("report/")).hasSize(151);
    assertThat(notes).filteredOn(note -> note.startsWith("sent/")).hasSize((int) sent);
    assertThat(all).allSatisfy(state -> {
      var report = frozen(state);
      assertThat(desk.signatureHolds(report)).as(at(state)).isTrue();
      assertThat(notes)
          .contains(
              "report/%d scheduler.report.frozen-note: %s".formatted(report.id(), report.sha256()));
    });
  }

  private static void numbersHaveNoGaps(List<ReportState> all) {
    assertThat(all.stream()
            .filter(state -> state.unit().id() == 2)
            .map(state -> frozen(state).number())
            .sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 92 + 13).boxed().toList());
  }

  private static List<ReportState> of(List<ReportState> all, long rule) {
    return all.stream().filter(state -> state.rule().id() == rule).toList();
  }

  private static FrozenReport frozen(ReportState state) {
    return java.util.Objects.requireNonNull(state.frozen());
  }

  private static String at(ReportState state) {
    return state.unit().id() + " on " + state.due().day();
  }
}
