package org.wardcast.scheduler.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.wardcast.scheduler.Refused.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.airlog.LogReader;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.exports.ExportDesk;
import org.wardcast.scheduler.proof.Exports.Ask;
import org.wardcast.scheduler.proof.Verifier;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class RetentionTest {
  private static final LocalDate OLD = LocalDate.parse("2023-10-30");
  private static final LocalDate NEW = LocalDate.parse("2026-11-20");

  @TempDir
  Path folder;

  private StoredRetention retention(ExportDesk desk, int months) {
    var db = desk.db();
    return new StoredRetention(
        new RetentionStore(db.write(), db.read()),
        new ArchiveFiles(folder.resolve("archive")),
        desk.files(),
        LogReader.of(db),
        desk.seals().seals(),
        new Notes(desk.seals().writer()),
        db.transactions(),
        desk.time().clock(),
        ExportDesk.ZONE,
        months);
  }

  /** Four days three years ago, across the end of a month, and two days now. */
  private ExportDesk desk(Database db) {
    var desk = ExportDesk.of(db, folder, VirtualTime.at("2023-10-29T17:00:00Z"));
    desk.days(OLD, 4);
    desk.days(NEW, 2);
    return desk;
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatIsOldGoesIntoAnArchiveThatIsVerifiedAndOnlyThenOutOfTheLog(Database db)
      throws IOException {
    var desk = desk(db);
    var retention = retention(desk, 36);
    var due = java.util.Objects.requireNonNull(retention.state().due());
    // October only: of November three years must have passed as a whole.
    assertThat(due.first()).isEqualTo(1);
    assertThat(due.last()).isEqualTo(6);
    assertThat(retention.state().before()).isEqualTo("2023-11-01");

    var archive = retention.archive("quantri");
    assertThat(archive.file()).isEqualTo("wardcast-2023-10-30-2023-10-31.zip");
    assertThat(archive.there()).isTrue();
    var key = java.util.Objects.requireNonNull(desk.seals().seals().key().keyId());
    var verdict = Verifier.verify(folder.resolve("archive").resolve(archive.file()), Set.of(key));
    assertThat(verdict.whole()).isTrue();

    var left = LogReader.all(db);
    assertThat(left).extracting(AirLine::number).startsWith(7L).endsWith(19L);
    var note = left.get(left.size() - 1);
    assertThat(note.airing()).isEqualTo("archive/1-6");
    assertThat(note.reason()).endsWith(archive.sha256());
    assertThat(LogReader.of(db).checkChain().whole()).isTrue();
    assertThat(desk.seals().seals().check().whole()).isTrue();
    assertThat(retention.state().lastDay()).isEqualTo("2023-10-31");
    assertThat(retention.state().due()).isNull();
    refused(() -> retention.archive("quantri"), null, "scheduler.retention.nothing");

    refused(
        () -> desk.exports().plan(new Ask(OLD, OLD, Set.of(), "x")),
        "from",
        "scheduler.export.purged",
        archive.file());
    refused(() -> desk.proofs().of(3), null, "scheduler.proof.purged", 3L, archive.file());
    assertThat(desk.exports()
            .plan(new Ask(OLD.plusDays(2), OLD.plusDays(3), Set.of(), "x"))
            .count())
        .isEqualTo(6);
    assertThat(desk.proofs().of(7)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aMonthLaterTheNextArchiveGoesOnWhereTheLastOneEnded(Database db) throws IOException {
    var desk = desk(db);
    var retention = retention(desk, 36);
    retention.tidy();
    desk.time().advanceTo(NEW.plusDays(14).atStartOfDay(ExportDesk.ZONE).toInstant());
    desk.write("later", 3, desk.time().now());
    desk.seals().seals().sealNow();
    retention.tidy();
    assertThat(retention.archives())
        .extracting(a -> a.first() + "-" + a.last())
        .containsExactly("7-12", "1-6");
    for (var archive : retention.archives()) {
      assertThat(Verifier.verify(folder.resolve("archive/" + archive.file()), Set.of())
              .whole())
          .isTrue();
    }
    assertThat(LogReader.of(db).checkChain().whole()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void killedInBetweenItGoesOnFromTheArchiveThatIsThere(Database db) throws IOException {
    var desk = desk(db);
    var retention = retention(desk, 36);
    var archive = folder.resolve("archive/wardcast-2023-10-30-2023-10-31.zip");
    // The cut-off cannot move: as if the program had been killed after the archive was noted.
    String drop;
    if (db.dialect().equals("sqlite")) {
      db.write().sql("""
          create trigger killed before update on scheduler_airlog_cutoff
          begin select raise(abort, 'killed'); end
          """).update();
      drop = "drop trigger killed";
    } else {
      db.write().sql("""
          create trigger killed before update on scheduler_airlog_cutoff
          for each row execute function scheduler_airlog_cutoff_refuse()
          """).update();
      drop = "drop trigger killed on scheduler_airlog_cutoff";
    }
    assertThatThrownBy(() -> retention.archive("quantri")).isNotNull();
    assertThat(LogReader.all(db)).hasSize(19);
    db.write().sql(drop).update();

    var bytes = Files.readAllBytes(archive);
    Files.write(archive, new byte[] {1});
    refused(
        () -> retention.archive("quantri"),
        null,
        "scheduler.retention.lost",
        "wardcast-2023-10-30-2023-10-31.zip");
    assertThat(LogReader.all(db)).hasSize(19);
    Files.write(archive, bytes);
    assertThat(retention.archive("quantri").last()).isEqualTo(6);
    assertThat(LogReader.all(db)).hasSize(13);
    assertThat(retention.archives()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aBrokenLogIsNotShortened(Database db) {
    var desk = desk(db);
    db.write()
        .sql(
            db.dialect().equals("sqlite")
                ? "drop trigger scheduler_airlog_is_never_rewritten"
                : "alter table scheduler_airlog disable trigger scheduler_airlog_is_never_rewritten")
        .update();
    db.write()
        .sql("update scheduler_airlog set title = 'Khác' where number = 2")
        .update();
    var why = catchThrowableOfType(Refusal.class, () -> retention(desk, 36).archive("x"));
    assertThat(why.code()).isEqualTo("scheduler.retention.unwhole");
    assertThat(why.getArguments()).singleElement().isInstanceOfSatisfying(Refusal.class, fault -> {
      assertThat(fault.code()).isEqualTo("scheduler.verify.line.changed");
      assertThat(fault.getArguments()).contains(2L);
    });
    assertThat(LogReader.all(db)).hasSize(18);
    assertThat(folder.resolve("archive")).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theTablesThemselvesKeepTheOrderAndTheTwoYears(Database db) {
    desk(db);
    var cutOff = "update scheduler_airlog_cutoff set chain = 'x', last_day = '2026-11-20', ";
    refusedByTheTable(db, "before it is archived", cutOff + "before_number = 7");
    archiveRow(db, 1, 15);
    refusedByTheTable(db, "24 months", cutOff + "before_number = 16");
    refusedByTheTable(db, "before it is archived", cutOff + "before_number = 8");
    refusedByTheTable(db, "airtime log", cutOff + "before_number = 1");
    refusedByTheTable(db, "begins", """
        insert into scheduler_archives
        select 3, 4, chain, from_day, to_day, file, sha256, bytes, made_at, made_by
        from scheduler_archives
        """);
    refusedByTheTable(db, "never", "delete from scheduler_archives");
    refusedByTheTable(db, "never", "update scheduler_archives set file = 'y'");
    refusedByTheTable(db, "stays", "delete from scheduler_airlog_cutoff");
    refusedByTheTable(
        db, "one cut-off", "insert into scheduler_airlog_cutoff values (1, 3, 'x', null)");
    refusedByTheTable(db, "before its time", "delete from scheduler_airlog where number = 1");
    assertThat(LogReader.all(db)).hasSize(18);
  }

  private static void archiveRow(Database db, long first, long last) {
    db.write().sql("""
            insert into scheduler_archives values (?, ?, 'x', '2023-10-30', '2026-11-20', 'f', 's', 1, 1, 'x')
            """).params(first, last).update();
  }

  private static void refusedByTheTable(Database db, String why, String statement) {
    assertThatThrownBy(() -> db.write().sql(statement).update()).hasMessageContaining(why);
  }
}
