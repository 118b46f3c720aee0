package org.wardcast.scheduler.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.scheduler.Refused.refused;
import static org.wardcast.scheduler.reconciliation.Bench.DAY;
import static org.wardcast.scheduler.reconciliation.Bench.OTHER;
import static org.wardcast.scheduler.reconciliation.Bench.PROVINCE;
import static org.wardcast.scheduler.reconciliation.Bench.WARD;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.proof.Cause;
import org.wardcast.scheduler.proof.DayState;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

/** Reasons while a day is open, and the lock that closes it for good. */
class LockedDaysTest {
  /** One item on three devices: 12 missed it, 11 and 13 played it. */
  private static Bench aDay(Database db) {
    var bench = new Bench(db);
    var cue = bench.planned(7, "05:00", 1, 11L, 12L, 13L).get(0);
    bench.heard(cue, 11, WARD);
    bench.missed(cue, 12, WARD, "scheduler.reason.silent");
    bench.heard(cue, 13, OTHER);
    return bench;
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void reasonsAreRevisionsAndUndoIsAnother(Database db) {
    var bench = aDay(db);
    var airings = bench.airings(WARD);
    bench.desk.explain(WARD, DAY, airings, "power", " Mất điện \n cả tổ ", "an");
    bench.desk.explain(WARD, DAY, airings, null, "Đứt dây", "binh");
    assertThat(bench.desk.of(WARD, DAY).state()).isEqualTo(DayState.READY);
    bench.desk.undo(WARD, DAY, airings, "an");
    var common =
        Objects.requireNonNull(bench.desk.of(WARD, DAY).discrepancies().get(0).common());
    assertThat(common.cause()).isEqualTo("power");
    assertThat(common.words()).isEqualTo("Mất điện cả tổ");
    bench.desk.undo(WARD, DAY, airings, "an");
    bench.desk.undo(WARD, DAY, airings, "an");
    assertThat(bench.desk.explanations(airings.get(0)))
        .extracting(e -> e.revision() + " " + e.cause() + " " + e.who())
        .containsExactly("1 power an", "2 null binh", "3 power an", "4 null an", "5 power an");
    for (var sql : List.of(
        "update scheduler_explanations set words = 'x'",
        "delete from scheduler_explanations",
        replace(db, "scheduler_explanations"))) {
      assertThatThrownBy(() -> db.write().sql(sql).update()).as(sql).isInstanceOf(Exception.class);
    }
  }

  @Test
  void aFirstReasonThatIsTakenBackLeavesNone() {
    var bench = aDay(Databases.sqlite());
    var airings = bench.airings(WARD);
    bench.desk.explain(WARD, DAY, airings, "power", "", "an");
    bench.desk.undo(WARD, DAY, airings, "an");
    var day = bench.desk.of(WARD, DAY);
    assertThat(day.state()).isEqualTo(DayState.TO_EXPLAIN);
    assertThat(day.count().unexplained()).isEqualTo(1);
    assertThat(day.discrepancies().get(0).explained()).isZero();
  }

  @Test
  void aReasonThatIsNoneIsRefused() {
    var bench = aDay(Databases.sqlite());
    var airings = bench.airings(WARD);
    var desk = bench.desk;
    refused(
        () -> desk.explain(WARD, DAY, airings, "", "  ", "an"),
        "cause",
        "scheduler.reconcile.cause.none");
    refused(
        () -> desk.explain(WARD, DAY, airings, "ghosts", "", "an"),
        "cause",
        "scheduler.reconcile.cause.unknown");
    refused(
        () -> desk.explain(WARD, DAY, airings, null, "x".repeat(501), "an"),
        "words",
        "scheduler.reconcile.words.long",
        500);
    refused(
        () -> desk.explain(WARD, DAY, List.of(), "power", "", "an"),
        "airings",
        "scheduler.reconcile.nothing");
    // What aired as planned, and what lies in another ward.
    refused(
        () -> desk.explain(WARD, DAY, List.of("7@2026-11-20/1/11"), "power", "", "an"),
        "airings",
        "scheduler.reconcile.changed");
    refused(
        () -> desk.explain(OTHER, DAY, airings, "power", "", "an"),
        "airings",
        "scheduler.reconcile.changed");
    desk.save(new Cause("power", 1, "Mất điện", "Power cut", true));
    refused(
        () -> desk.explain(WARD, DAY, airings, "power", "", "an"),
        "cause",
        "scheduler.reconcile.cause.unknown");
    refused(
        () -> desk.save(new Cause("Power", 1, "a", "b", false)),
        "code",
        "scheduler.reconcile.cause.code");
    refused(
        () -> desk.save(new Cause("flood", 1, "Lũ", " ", false)),
        "en",
        "scheduler.reconcile.cause.name",
        80);
    desk.save(new Cause("flood", 9, "Lũ lụt", "Flood", false));
    desk.explain(WARD, DAY, airings, "flood", "", "an");
    assertThat(desk.causes()).hasSize(9);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aLockFreezesTheFiguresAndIsNotedInTheLog(Database db) {
    var bench = aDay(db);
    long head = LogReader.all(db).size();
    var lock = bench.desk.lock(WARD, DAY, "kiem").locks().get(0);
    assertThat(lock.line()).isEqualTo(head);
    assertThat(lock.unexplained()).isEqualTo(1);
    assertThat(lock.figures())
        .contains("\"planned\":2", "\"missed\":1", "\"explained\":0", "\"line\":" + head);
    assertThat(lock.sha256()).isEqualTo(Figures.sha256(lock.figures()));
    var note = LogReader.of(db).line(lock.note()).orElseThrow();
    assertThat(note.kind()).isEqualTo(Kind.NOTE);
    assertThat(note.airing()).isEqualTo("lock/2@2026-11-20");
    assertThat(note.reason()).isEqualTo("scheduler.reconcile.noted:" + lock.sha256());
    assertThat(note.actor()).isEqualTo("kiem");
    assertThat(LogReader.of(db).checkChain().whole()).isTrue();

    var day = bench.desk.of(WARD, DAY);
    assertThat(day.state()).isEqualTo(DayState.LOCKED);
    assertThat(day.lock()).isEqualTo(lock);
    assertThat(day.agrees()).isTrue();
    assertThat(bench.desk.lockOf(WARD, DAY)).contains(lock);
    assertThat(bench.desk.locks(Set.of(PROVINCE), DAY, DAY)).containsExactly(lock);
    assertThat(bench.desk.locks(Set.of(OTHER), DAY, DAY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatIsWrittenAfterTheLockStandsBesideIt(Database db) {
    var bench = aDay(db);
    var cue = bench.planned(9, "06:00", 1, 11L).get(0);
    bench.missed(cue, 11, WARD, "scheduler.reason.silent");
    bench.correct(bench.number(cue, 11), 1, cue.due(), 60, EndState.COMPLETE);
    bench.desk.lock(WARD, DAY, "kiem");
    long missed = LogReader.all(db).stream()
        .filter(l -> l.endState() == EndState.MISSED)
        .findFirst()
        .map(AirLine::number)
        .orElseThrow();
    bench.correct(missed, 1, bench.at("05:00"), 60, EndState.COMPLETE);
    bench.correct(missed, 2, bench.at("05:00"), 59, EndState.COMPLETE);
    bench.unplanned("late news", 11, WARD, bench.at("08:00"), 10);
    // Also what the plan of then would say today.
    bench.agenda(8, "09:00", 1, 11L);

    var day = bench.desk.of(WARD, DAY);
    assertThat(day.agrees()).isTrue();
    assertThat(day.count().differing()).isEqualTo(1);
    assertThat(bench.differing(WARD, DAY)).containsExactly("1/12 MISSED");
    assertThat(day.correctedSince())
        .extracting(AirLine::airing)
        .containsExactly("corrects/" + missed, "corrects/" + missed);
    assertThat(bench.desk.communes(Set.of(), DAY).get(0).count().differing()).isEqualTo(1);
    // The ward beside it is open and has none of this.
    assertThat(bench.desk.of(OTHER, DAY).lock()).isNull();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aLockedDayCannotBeOpenedByAnyStatement(Database db) {
    var bench = aDay(db);
    var airing = bench.airings(WARD).get(0);
    bench.desk.lock(WARD, DAY, "kiem");
    refused(
        () -> bench.desk.explain(WARD, DAY, List.of(airing), "power", "", "an"),
        "day",
        "scheduler.reconcile.locked",
        "20/11/2026",
        "Đơn vị 2",
        "kiem");
    refused(
        () -> bench.desk.undo(WARD, DAY, List.of(airing), "an"),
        "day",
        "scheduler.reconcile.locked");
    for (var sql : List.of(
        "update scheduler_day_locks set line = 0",
        "delete from scheduler_day_locks",
        "update scheduler_locked_figures set figures = '{}'",
        "delete from scheduler_locked_figures",
        replace(db, "scheduler_day_locks"),
        replace(db, "scheduler_locked_figures"),
        """
        insert into scheduler_explanations (airing, revision, commune, day, cause, words, who, at)
        values ('x', 1, 2, '2026-11-20', 'power', '', 'an', 0)""",
        "delete from scheduler_airlog where kind = 'NOTE'")) {
      assertThatThrownBy(() -> db.write().sql(sql).update()).as(sql).isInstanceOf(Exception.class);
    }
    assertThat(bench.desk.of(WARD, DAY).agrees()).isTrue();
  }

  private static String replace(Database db, String table) {
    return db.dialect().equals("sqlite")
        ? "insert or replace into " + table + " select * from " + table
        : "truncate " + table + " cascade";
  }

  @Test
  void linesThatNoLongerGiveTheFrozenFiguresAreSaid() {
    var db = Databases.sqlite();
    var bench = aDay(db);
    bench.desk.lock(WARD, DAY, "kiem");
    // Somebody with the database's own tools.
    db.write().sql("drop trigger scheduler_airlog_is_never_rewritten").update();
    db.write()
        .sql(
            "update scheduler_airlog set aired_millis = 60000, started = planned_start where device = 12")
        .update();
    assertThat(bench.desk.of(WARD, DAY).agrees()).isFalse();
    assertThat(bench.desk.of(21, DAY).agrees()).isFalse();
    assertThat(Objects.requireNonNull(bench.desk.of(WARD, DAY).lock()).figures())
        .contains("\"missed\":1");
  }

  @Test
  void aMovedAreaStaysWithTheDayItWasLockedIn() {
    var bench = aDay(Databases.sqlite());
    var cue = bench.planned(9, "06:00", 1, 12L).get(0);
    bench.heard(cue, 12, 21);
    bench.desk.lock(WARD, DAY, "kiem");
    bench.world.unit(21, UnitKind.AREA, OTHER);
    assertThat(bench.desk.of(WARD, DAY).agrees()).isTrue();
    assertThat(bench.desk.of(WARD, DAY).count().planned()).isEqualTo(3);
  }

  @Test
  void aDayThatIsNotDoneIsNotLocked() {
    var bench = aDay(Databases.sqlite());
    var desk = bench.desk;
    refused(
        () -> desk.lock(WARD, DAY.plusDays(1), "kiem"),
        "day",
        "scheduler.reconcile.notOver",
        "21/11/2026");
    refused(() -> desk.lock(21, DAY, "kiem"), "unit", "scheduler.reconcile.area", "Đơn vị 21");
    // Begun before midnight, and still on air.
    var night = bench.planned(8, "23:59:30", 1, 11L).get(0);
    bench.inFlight(night, 11);
    refused(() -> desk.lock(WARD, DAY, "kiem"), "day", "scheduler.reconcile.pending", 1);
    bench.db.write().sql("delete from scheduler_inflight").update();
    refused(() -> desk.lock(WARD, DAY, "kiem"), "day", "scheduler.reconcile.unaccounted", 1);
    bench.heard(night, 11, WARD);
    desk.lock(WARD, DAY, "kiem");
    refused(
        () -> desk.lock(WARD, DAY, "kiem"),
        "day",
        "scheduler.reconcile.locked",
        "20/11/2026",
        "Đơn vị 2",
        "kiem");
    assertThat(LogReader.all(bench.db)).filteredOn(l -> l.kind() == Kind.NOTE).hasSize(1);
  }

  @Test
  void whatNobodyKnowsIsLockedOnlyUnderAReasonAndStaysUnknown() {
    var bench = aDay(Databases.sqlite());
    var cue = bench.agenda(8, "09:00", 1, 11L).get(0);
    assertThat(bench.desk.of(WARD, DAY).state()).isEqualTo(DayState.UNACCOUNTED);
    var airing = List.of(Bench.airing(cue, 11));
    bench.desk.explain(WARD, DAY, airing, null, "Máy chủ hỏng đĩa, mất nhật ký buổi sáng", "an");
    assertThat(bench.desk.of(WARD, DAY).state()).isEqualTo(DayState.TO_EXPLAIN);
    var lock = bench.desk.lock(WARD, DAY, "kiem").locks().get(0);
    assertThat(lock.figures()).contains("\"unaccounted\":1").contains("\"explained\":1");
    var locked = bench.desk.of(WARD, DAY);
    assertThat(locked.state()).isEqualTo(DayState.LOCKED);
    assertThat(locked.count().of(Deviation.UNACCOUNTED)).isEqualTo(1);
    assertThat(locked.agrees()).isTrue();
  }

  @Test
  void aLockThatWasTakenAwayIsMissedAndADayBeforeTheUnitIsNone() {
    var bench = aDay(Databases.sqlite());
    bench.desk.lock(WARD, DAY, "kiem");
    for (var table : List.of("scheduler_locked_figures", "scheduler_day_locks")) {
      for (var trigger : bench
          .db
          .read()
          .sql("select name from sqlite_master where type = 'trigger' and tbl_name = ?")
          .param(table)
          .query(String.class)
          .list()) {
        bench.db.write().sql("drop trigger " + trigger).update();
      }
      bench.db.write().sql("delete from " + table).update();
    }
    refused(
        () -> bench.desk.lock(WARD, DAY, "kiem"),
        "day",
        "scheduler.reconcile.lock-lost",
        "20/11/2026",
        "Đơn vị 2");
    refused(
        () -> bench.desk.lock(WARD, java.time.LocalDate.of(1, 1, 1), "kiem"),
        "day",
        "scheduler.reconcile.no-unit",
        "Đơn vị 2",
        "01/01/0001");
  }

  @Test
  void aDayIsOverOnlyAfterItsLastHour() {
    var bench = new Bench(Databases.sqlite());
    bench.time.advance(Duration.ofHours(11).plusMinutes(59));
    refused(
        () -> bench.desk.lock(WARD, DAY.plusDays(1), "kiem"), "day", "scheduler.reconcile.notOver");
    bench.time.advance(Duration.ofMinutes(1));
    var lock = bench.desk.lock(WARD, DAY.plusDays(1), "kiem").locks().get(0);
    assertThat(lock.line()).isZero();
    assertThat(lock.figures()).contains("\"planned\":0");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aProvinceLocksEachCommuneThatCanBe(Database db) {
    var bench = aDay(db);
    bench.agenda(8, "09:00", 1, 13L);
    var locked = bench.desk.lock(PROVINCE, DAY, "kiem");
    assertThat(locked.locks()).extracting(l -> l.unitId()).containsExactly(WARD);
    assertThat(locked.not())
        .extracting(n -> n.commune().id(), n -> n.why().code())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(OTHER, "scheduler.reconcile.unaccounted"));
    assertThat(bench.desk.calendar(List.of(PROVINCE), DAY, DAY))
        .extracting(m -> m.locked() + "/" + m.communes())
        .containsExactly("1/2");
  }
}
