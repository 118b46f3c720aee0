package org.wardcast.scheduler.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.Lines;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.proof.Guards;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

class GuardsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-11-20T02:00:00Z"));

  private Guards guards(Database db) {
    var writer = new AirlogWriter(db.writer(), db.transactions(), time.clock(), ZONE);
    writer.append(List.of(Lines.heard("a", 1, "Dự báo thời tiết", time.now().minusSeconds(60))));
    return new StoredGuards(
        new GuardStore(db.writer(), db.write()),
        db.read(),
        new Notes(writer),
        db.transactions(),
        time.clock());
  }

  private static void sql(Database db, String statement) {
    db.write().sql(statement).update();
  }

  private static boolean sqlite(Database db) {
    return db.dialect().equals("sqlite");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void itKnowsEveryTriggerThatIsThereAndMissesNone(Database db) throws Exception {
    var guards = guards(db.migrate("scheduler"));
    var there = db.read()
        .sql(
            sqlite(db)
                ? "select name from sqlite_master where type = 'trigger'"
                : "select tgname from pg_trigger where not tgisinternal")
        .query(String.class)
        .set();
    var known =
        new TreeSet<>(GuardText.read(db.dialect()).stream().map(Guard::name).toList());
    assertThat(known).containsAll(there).hasSizeGreaterThan(20);
    assertThat(guards.missing()).isEmpty();
    guards.restore();
    assertThat(LogReader.all(db)).as("nothing to note").hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aTriggerThatWasTakenAwayIsPutBackAndNoted(Database db) {
    var guards = guards(db.migrate("scheduler"));
    var gone = "scheduler_airlog_is_never_shortened";
    sql(db, "drop trigger " + gone + (sqlite(db) ? "" : " on scheduler_airlog"));
    sql(db, "delete from scheduler_seals");
    assertThat(guards.missing()).containsExactly(gone);
    guards.restore();

    assertThat(guards.missing()).isEmpty();
    assertThatThrownBy(() -> sql(db, "delete from scheduler_airlog"))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("never shortened");
    var note = LogReader.all(db).get(1);
    assertThat(note.reason()).isEqualTo("scheduler.reason.guards:" + gone);
    assertThat(guards.losses(9)).containsExactly(new Guards.Loss(2, time.now(), gone));

    time.advance(Duration.ofHours(1));
    guards.restore();
    assertThat(guards.losses(9)).as("noted once").hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aTriggerThatOnlyLooksLikeOneIsFound(Database db) {
    var guards = guards(db.migrate("scheduler"));
    var name = "scheduler_seals_are_never_rewritten";
    if (sqlite(db)) {
      sql(db, "drop trigger " + name);
      sql(db, "create trigger " + name + " before update on scheduler_seals begin select 1; end");
      assertThat(guards.missing()).containsExactly(name);
    } else {
      sql(db, "alter table scheduler_seals disable trigger " + name);
      sql(
          db,
          "create or replace function scheduler_level_steps_refuse() returns trigger language plpgsql as $$ begin return new; end; $$");
      sql(db, "drop trigger scheduler_airlog_is_never_emptied on scheduler_airlog");
      sql(
          db,
          "create trigger scheduler_airlog_is_never_emptied after truncate on scheduler_airlog "
              + "for each statement execute function scheduler_airlog_refuse()");
      assertThat(guards.missing())
          .containsExactlyInAnyOrder(
              name,
              "scheduler_level_steps_are_never_rewritten",
              "scheduler_level_steps_are_never_emptied",
              "scheduler_airlog_is_never_emptied");
    }
    guards.restore();
    assertThat(guards.missing()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aStrangeTriggerOnATableOfOursIsNotedOnceAndLeftAlone(Database db) {
    var guards = guards(db.migrate("scheduler"));
    if (sqlite(db)) {
      sql(
          db,
          "create trigger zz before insert on scheduler_airlog when new.airing like 'sent/%' "
              + "begin select raise(ignore); end");
    } else {
      sql(
          db,
          "create rule zz as on insert to scheduler_airlog where new.airing like 'sent/%'"
              + " do instead nothing");
    }
    assertThat(guards.missing()).containsExactly("zz (scheduler_airlog)");
    guards.restore();
    time.advance(Duration.ofHours(1));
    guards.restore();
    assertThat(guards.losses(9)).hasSize(1);
    assertThat(guards.losses(9).get(0).triggers()).isEqualTo("zz (scheduler_airlog)");
    assertThat(guards.missing()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aLineThatTheDatabasePassesOverIsAnErrorAndNoGap(Database db) {
    guards(db.migrate("scheduler"));
    if (sqlite(db)) {
      sql(
          db,
          "create trigger zz before insert on scheduler_airlog begin select raise(ignore); end");
    } else {
      sql(
          db,
          "create function zz() returns trigger language plpgsql as $$ begin return null; end; $$");
      sql(
          db,
          "create trigger zz before insert on scheduler_airlog for each row execute function zz()");
    }
    var writer = new AirlogWriter(db.writer(), db.transactions(), time.clock(), ZONE);
    assertThatThrownBy(() -> writer.append(
            List.of(Lines.heard("b", 1, "Dự báo thời tiết", time.now().minusSeconds(60)))))
        .hasMessageContaining("did not take a line");
    assertThat(LogReader.all(db)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void oneThatCannotBePutBackDoesNotHoldUpTheOthers(Database db) {
    var guards = guards(db.migrate("scheduler"));
    sql(
        db,
        "drop trigger scheduler_airlog_is_never_shortened"
            + (sqlite(db) ? "" : " on scheduler_airlog"));
    if (sqlite(db)) {
      List.of("rewritten", "shortened", "replaced")
          .forEach(how -> sql(db, "drop trigger scheduler_level_steps_are_never_" + how));
    }
    sql(db, "alter table scheduler_level_steps rename to hidden");
    sql(db, "create view scheduler_level_steps as select * from hidden");
    guards.restore();
    assertThat(guards.missing())
        .contains("scheduler_level_steps_are_never_rewritten")
        .doesNotContain("scheduler_airlog_is_never_shortened");
    assertThat(guards.losses(9))
        .extracting(Guards.Loss::triggers)
        .anySatisfy(names -> assertThat(names).contains("scheduler_level_steps"))
        .anySatisfy(names -> assertThat(names).isEqualTo("scheduler_airlog_is_never_shortened"));
  }

  @Test
  void aTableThatOnlyLooksLikeOursIsAnother() {
    var db = Databases.sqlite();
    var guards = guards(db.migrate("scheduler"));
    var name = "scheduler_day_locks_are_never_opened";
    var made = db.read()
        .sql("select sql from sqlite_master where name = ?")
        .param(name)
        .query(String.class)
        .single();
    sql(db, "create table scheduler_day_loc\u212As (unit integer)");
    sql(db, "drop trigger " + name);
    sql(db, made.replace("on scheduler_day_locks", "on scheduler_day_loc\u212As"));
    assertThat(guards.missing()).hasSize(2).contains(name);
    guards.restore();
    assertThat(guards.missing()).isEmpty();
  }

  @Test
  void aFunctionWithASearchPathAndASessionThatReplaysAreNoWayRound() {
    var db = Databases.postgresql();
    var guards = guards(db.migrate("scheduler"));
    sql(db, "alter function scheduler_airlog_refuse_early_delete() set search_path = pg_catalog");
    assertThat(guards.missing()).containsExactly("scheduler_airlog_is_never_shortened");
    guards.restore();
    assertThat(guards.missing()).isEmpty();
    assertThatThrownBy(() -> db.transactions().executeWithoutResult(status -> {
          sql(db, "set local session_replication_role = replica");
          sql(db, "delete from scheduler_airlog");
        }))
        .hasStackTraceContaining("never shortened");
  }
}
