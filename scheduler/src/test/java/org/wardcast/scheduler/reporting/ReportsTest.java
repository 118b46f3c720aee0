package org.wardcast.scheduler.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.scheduler.Refused.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.proof.Verifier;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Reading;
import org.wardcast.scheduler.reports.ReportPlan.Rhythm;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.ReportState.State;
import org.wardcast.scheduler.reports.Reports.LetterState;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

class ReportsTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

  private static ReportPlan weekly(List<String> addresses, List<String> reminders) {
    var plan =
        Plans.of(1, Sender.COMMUNES, Rhythm.WEEKLY, 0, DayOfWeek.FRIDAY, "14:00", Reading.CUT_OFF);
    return new ReportPlan(
        plan.unitId(),
        plan.name(),
        plan.rhythm(),
        0,
        plan.weekday(),
        plan.time(),
        plan.reading(),
        plan.sender(),
        24,
        6,
        plan.letterhead(),
        addresses,
        reminders);
  }

  /** Friday 27 November, 14:01: commune 2 had a minute each day. */
  private static ReportingDesk frozenOnFriday(Database db) {
    var desk = new ReportingDesk(db, "2026-11-23T00:00:00+07:00");
    desk.rules.create(
        weekly(List.of("tinh@example.vn"), List.of("U2: xa-hai@example.vn", "moi@example.vn")),
        "tỉnh");
    for (int i = 0; i < 5; i++) {
      desk.aired(FRIDAY.minusDays(4 - i), List.of(desk.province.get(2)));
    }
    desk.advanceTo("2026-11-27T14:01:00+07:00");
    desk.reports.work();
    return desk;
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatIsFrozenStaysWhateverIsWrittenLater(Database db) {
    var desk = frozenOnFriday(db);
    var report = desk.frozen(2, "2026-11-27");
    var text = desk.reports.text(report.id());
    assertThat(text).contains("scheduler.report.remark.within-day", "[\"27/11/2026\",\"14:01\"]");
    assertThat(text)
        .as("what the figures say of themselves is frozen with them")
        .contains(
            "{\"arguments\":[\"2026-11-24\",{\"decimal\":\"1.5\"},3],\"code\":\"test.doubt\"}");
    desk.corrected(FRIDAY.minusDays(1), desk.province.get(2));
    desk.aired(FRIDAY, List.of(desk.province.get(2)));
    desk.reports.work();

    assertThat(desk.frozen(2, "2026-11-27")).isEqualTo(report);
    assertThat(desk.reports.text(report.id())).isEqualTo(text);
    var since = desk.reports.since(report.id());
    assertThat(since.corrections()).isEqualTo(1);
    assertThat(since.lines()).isEqualTo(2);
    assertThat(since.now().airedMillis()).isEqualTo(report.totals().airedMillis() + 60_000);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theTablesRefuseEveryChange(Database db) {
    var desk = frozenOnFriday(db);
    var report = desk.frozen(2, "2026-11-27");
    desk.reports.send(report.id(), "", "an");
    var attempts = List.of(
        "update scheduler_frozen_reports set confirmed_millis = 1",
        "update scheduler_frozen_reports set report = '{}' where id = " + report.id(),
        "delete from scheduler_frozen_reports",
        "update scheduler_report_sendings set late = 1",
        "delete from scheduler_report_sendings",
        db.dialect().equals("sqlite")
            ? "insert or replace into scheduler_report_sendings values (%d, 'x', 1, 0, '')"
                .formatted(report.id())
            : "truncate scheduler_report_sendings, scheduler_frozen_reports");
    for (var attempt : attempts) {
      assertThatThrownBy(() -> desk.db.write().sql(attempt).update())
          .as(attempt)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(desk.frozen(2, "2026-11-27")).isEqualTo(report);
    assertThat(desk.reports.sending(report.id()).orElseThrow().who()).isEqualTo("an");
  }

  @Test
  void theFileOfAReportIsVerifiedAndOneChangedFigureIsFound(@TempDir Path folder)
      throws IOException {
    var desk = frozenOnFriday(Databases.sqlite());
    var text = desk.reports.file(desk.frozen(2, "2026-11-27").id());
    var file = Files.writeString(folder.resolve("report.json"), text);
    assertThat(Verifier.verify(file, Set.of()).whole()).isTrue();
    var changed = text.replace("\"plays\":5", "\"plays\":6");
    assertThat(changed).isNotEqualTo(text);
    assertThat(Verifier.verify(Files.writeString(file, changed), Set.of()).whole())
        .isFalse();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatStandsBesideTheSignedTextIsNotedToo(Database db) {
    frozenOnFriday(db);
    var ledger = new ReportLedger(db.read());
    var rows = new java.util.ArrayList<String>();
    ledger.each(0, ledger.last(), rows::add);
    var columns = db.read()
        .sql("select * from scheduler_frozen_reports where id = 1")
        .query()
        .listOfRows()
        .get(0);
    assertThat(columns).hasSizeGreaterThan(20);
    columns.values().removeIf(java.util.Objects::isNull);
    columns.forEach((name, value) -> assertThat(rows.get(0)).contains("\"" + name + "\":"));
    assertThat(rows.get(0)).contains("\"plays\":" + columns.get("plays") + ",");
  }

  @Test
  void aReportThatWasChangedInTheDatabaseIsNotShown() {
    var db = Databases.sqlite();
    var desk = frozenOnFriday(db);
    var report = desk.frozen(2, "2026-11-27");
    db.write().sql("drop trigger scheduler_frozen_reports_are_never_rewritten").update();
    db.write()
        .sql(
            "update scheduler_frozen_reports set report = replace(report, '\"plays\":5', '\"plays\":9')")
        .update();
    assertThat(desk.db
            .read()
            .sql("select report from scheduler_frozen_reports where id = ?")
            .param(report.id())
            .query(String.class)
            .single())
        .contains("\"plays\":9");
    refused(() -> desk.reports.text(report.id()), null, "scheduler.report.altered", 1);
    refused(() -> desk.reports.file(report.id()), null, "scheduler.report.altered", 1);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aReportIsSentOnceAndLateAfterTheGrace(Database db) {
    var desk = frozenOnFriday(db);
    assertThat(desk.state(2, "2026-11-27").state()).isEqualTo(State.DUE);
    var report = desk.frozen(2, "2026-11-27");
    refused(
        () -> desk.reports.send(report.id(), "x".repeat(501), "an"),
        "note",
        "scheduler.report.note.long");
    assertThat(desk.reports.send(report.id(), " kèm công văn ", "an").note())
        .isEqualTo("kèm công văn");
    assertThat(desk.state(2, "2026-11-27").state()).isEqualTo(State.SENT);
    var note = LogReader.all(db).stream()
        .filter(line -> line.airing().equals("sent/" + report.id()))
        .findFirst()
        .orElseThrow();
    assertThat(note.reason())
        .isEqualTo("scheduler.report.sent-note: " + report.sha256() + " – kèm công văn");
    assertThat(note.actor()).isEqualTo("an");
    refused(() -> desk.reports.send(report.id(), "", "bình"), null, "scheduler.report.sent");

    desk.advanceTo("2026-11-28T14:00:01+07:00");
    assertThat(desk.state(3, "2026-11-27").state()).isEqualTo(State.MISSING);
    desk.reports.send(desk.frozen(3, "2026-11-27").id(), "", "an");
    assertThat(desk.state(3, "2026-11-27").state()).isEqualTo(State.SENT_LATE);
    assertThat(desk.state(2, "2026-12-04").state()).isEqualTo(State.COMING);
    refused(() -> desk.reports.send(999, "", "an"), null, "scheduler.report.unknown");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void anotherReportStandsInThePlaceOfAWrongOne(Database db) {
    var desk = frozenOnFriday(db);
    var old = desk.frozen(2, "2026-11-27");
    desk.aired(FRIDAY, List.of(desk.province.get(2)));
    refused(
        () -> desk.reports.supersede(old.id(), " ", "an"),
        "reason",
        "scheduler.report.reason.empty");
    var next = desk.reports.supersede(old.id(), "Thiếu buổi chiều", "an");

    assertThat(next.number()).isEqualTo(old.number() + 1);
    assertThat(next.supersedes()).isEqualTo(old.id());
    assertThat(next.late()).isFalse();
    assertThat(next.totals().airedMillis()).isEqualTo(old.totals().airedMillis() + 60_000);
    assertThat(desk.signatureHolds(next)).isTrue();
    assertThat(desk.reports.text(next.id()))
        .contains(old.sha256(), "[\"" + old.number() + "\",\"Thiếu buổi chiều\"]");
    assertThat(desk.reports.versions(next.id()))
        .extracting(FrozenReport::id)
        .containsExactly(old.id(), next.id());
    assertThat(desk.frozen(2, "2026-11-27")).isEqualTo(next);
    refused(() -> desk.reports.send(old.id(), "", "an"), null, "scheduler.report.superseded");
    refused(
        () -> desk.reports.supersede(old.id(), "lại", "an"), null, "scheduler.report.superseded");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void withoutAKeyNothingIsFrozenAndTheOldOneIsNotReplaced(Database db) {
    var desk = frozenOnFriday(db);
    desk.keyLost = true;
    var old = desk.frozen(2, "2026-11-27");
    refused(() -> desk.reports.supersede(old.id(), "vì", "an"), null, "scheduler.seal.key.missing");
    assertThat(desk.reports.versions(old.id())).containsExactly(old);
    desk.advanceTo("2026-12-04T14:05:00+07:00");
    desk.reports.work();
    assertThat(desk.state(2, "2026-12-04").state()).isEqualTo(State.WAITING_KEY);
    desk.keyLost = false;
    desk.reports.work();
    assertThat(desk.state(2, "2026-12-04").state()).isEqualTo(State.DUE);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void lettersAreTriedAgainAndRemindersGoOutOnce(Database db) {
    var desk = new ReportingDesk(db, "2026-11-26T00:00:00+07:00");
    desk.rules.create(
        weekly(List.of("tinh@example.vn"), List.of("U2: xa-hai@example.vn", "moi@example.vn")),
        "tỉnh");
    desk.advanceTo("2026-11-27T08:05:00+07:00");
    desk.reports.work();
    desk.reports.work();
    assertThat(desk.posted)
        .as("communes 2, 3, 4 and 6; only the second has an address of its own")
        .containsExactlyInAnyOrder(
            "reminder of 2 to xa-hai@example.vn",
            "reminder of 2 to moi@example.vn",
            "reminder of 3 to moi@example.vn",
            "reminder of 4 to moi@example.vn",
            "reminder of 6 to moi@example.vn");
    desk.posted.clear();
    desk.advanceTo("2026-11-27T14:00:00+07:00");
    desk.reports.work();

    desk.postBroken = true;
    var id = desk.frozen(2, "2026-11-27").id();
    desk.reports.send(id, "", "an");
    assertThat(desk.reports.letters(id)).singleElement().satisfies(letter -> {
      assertThat(letter.state()).isEqualTo(LetterState.WAITING);
      assertThat(letter.said()).contains("451");
    });
    desk.postBroken = false;
    desk.reports.work();
    assertThat(desk.posted).as("not before five minutes have passed").isEmpty();
    desk.wait(Duration.ofMinutes(5));
    desk.reports.work();
    desk.reports.work();
    assertThat(desk.posted).containsExactly("report of 2 to tinh@example.vn");
    assertThat(desk.reports.letters(id))
        .singleElement()
        .satisfies(letter -> assertThat(letter.state()).isEqualTo(LetterState.POSTED));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whoOwesNothingIsNotReminded(Database db) {
    var desk = frozenOnFriday(db);
    desk.reports.remind(1, 2, FRIDAY, "tỉnh");
    assertThat(Objects.requireNonNull(desk.state(2, "2026-11-27").reminded()))
        .isEqualTo(desk.time.now());
    refused(() -> desk.reports.remind(1, 2, FRIDAY, "tỉnh"), null, "scheduler.report.remind.again");
    desk.reports.send(desk.frozen(2, "2026-11-27").id(), "", "an");
    refused(
        () -> desk.reports.remind(1, 2, FRIDAY, "tỉnh"), null, "scheduler.report.remind.nothing");
    refused(
        () -> desk.reports.remind(1, 5, FRIDAY, "tỉnh"), null, "scheduler.report.remind.nothing");
  }
}
