package org.wardcast.scheduler.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.reports.Reports.Letter;
import org.wardcast.scheduler.reports.Reports.LetterState;

/** The tables of letters and of reminders. */
@Repository
class LetterStore {
  /**
   * A letter on its way.
   *
   * @param report null: a reminder
   */
  record Waiting(
      long id,
      @Nullable Long report,
      long rule,
      long unit,
      LocalDate day,
      String address,
      int tries) {}

  /** What a reminder is about. */
  record Key(long rule, long unit, LocalDate day) {}

  private final JdbcClient writer;
  private final JdbcClient reader;

  LetterStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  void write(@Nullable Long report, Key about, String address, Instant now) {
    writer
        .sql("""
            insert into scheduler_report_letters
            (report, rule, unit, day, address, state, tries, next_try, said)
            values (:report, :rule, :unit, :day, :address, 'WAITING', 0, :now, '')""")
        .param("report", report)
        .param("rule", about.rule())
        .param("unit", about.unit())
        .param("day", about.day().toString())
        .param("address", address)
        .param("now", now.toEpochMilli())
        .update();
  }

  List<Waiting> waiting(Instant now) {
    return reader
        .sql("""
            select * from scheduler_report_letters
            where state = 'WAITING' and next_try <= ? order by id""")
        .param(now.toEpochMilli())
        .query((row, i) -> new Waiting(
            row.getLong("id"),
            id(row, "report"),
            row.getLong("rule"),
            row.getLong("unit"),
            LocalDate.parse(row.getString("day")),
            row.getString("address"),
            row.getInt("tries")))
        .list();
  }

  /** @param next of the next try; null if there is none any more */
  void tried(long id, LetterState state, String said, @Nullable Instant next, Instant now) {
    writer
        .sql("""
            update scheduler_report_letters
            set state = :state, tries = tries + 1, said = :said, done_at = :done,
             next_try = coalesce(:next, next_try)
            where id = :id""")
        .param("state", state.name())
        .param("said", said)
        .param("done", next == null ? now.toEpochMilli() : null, java.sql.Types.BIGINT)
        .param("next", next == null ? null : next.toEpochMilli(), java.sql.Types.BIGINT)
        .param("id", id)
        .update();
  }

  List<Letter> of(long report) {
    return reader
        .sql("select * from scheduler_report_letters where report = ? order by id")
        .param(report)
        .query((row, i) -> {
          var done = id(row, "done_at");
          return new Letter(
              row.getString("address"),
              LetterState.valueOf(row.getString("state")),
              row.getInt("tries"),
              row.getString("said"),
              done == null ? null : Instant.ofEpochMilli(done));
        })
        .list();
  }

  void reminded(Key about, String who, Instant now) {
    writer
        .sql("""
            insert into scheduler_report_reminders (rule, unit, day, reminded_at, reminded_by)
            values (:rule, :unit, :day, :now, :who)""")
        .param("rule", about.rule())
        .param("unit", about.unit())
        .param("day", about.day().toString())
        .param("now", now.toEpochMilli())
        .param("who", who)
        .update();
  }

  /** The last reminder of each. */
  Map<Key, Instant> reminders(LocalDate from, LocalDate to) {
    var found = new HashMap<Key, Instant>();
    reader
        .sql("""
            select rule, unit, day, max(reminded_at) last from scheduler_report_reminders
            where day between ? and ? group by rule, unit, day""")
        .params(from.toString(), to.toString())
        .query((row, i) -> Map.entry(
            new Key(
                row.getLong("rule"), row.getLong("unit"), LocalDate.parse(row.getString("day"))),
            Instant.ofEpochMilli(row.getLong("last"))))
        .list()
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  private static @Nullable Long id(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
