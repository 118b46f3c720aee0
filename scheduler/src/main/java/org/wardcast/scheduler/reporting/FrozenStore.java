package org.wardcast.scheduler.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.proof.Signed;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.FrozenReport.Totals;
import org.wardcast.scheduler.reports.ReportState.Sending;

/** The tables of frozen reports and of their sending: rows are added and never changed. */
@Repository
class FrozenStore {
  private static final String REPORTS = """
      select r.*, (select n.id from scheduler_frozen_reports n where n.supersedes = r.id) superseded_by
      from scheduler_frozen_reports r
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  FrozenStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** @return its id */
  long insert(FrozenReport report, String text) {
    var due = report.due();
    var totals = report.totals();
    return writer
        .sql("""
            insert into scheduler_frozen_reports
            (rule, revision, unit, day, cut_off, first_day, last_day, period_end, year, number,
             supersedes, reason, frozen_at, frozen_by, late, through, planned_millis,
             confirmed_millis, assumed_millis, declared_millis, plays, report, sha256, key_id,
             public_key, signature)
            values
            (:rule, :revision, :unit, :day, :cutOff, :from, :to, :end, :year, :number,
             :supersedes, :reason, :frozenAt, :frozenBy, :late, :through, :planned,
             :confirmed, :assumed, :declared, :plays, :text, :sha256, :keyId,
             :publicKey, :signature)
            returning id""")
        .param("rule", due.ruleId())
        .param("revision", due.revision())
        .param("unit", report.unitId())
        .param("day", due.day().toString())
        .param("cutOff", due.cutOff().toEpochMilli())
        .param("from", due.from().toString())
        .param("to", due.to().toString())
        .param("end", due.end().toString())
        .param("year", report.year())
        .param("number", report.number())
        .param("supersedes", report.supersedes())
        .param("reason", report.reason())
        .param("frozenAt", report.frozenAt().toEpochMilli())
        .param("frozenBy", report.frozenBy())
        .param("late", report.late() ? 1 : 0)
        .param("through", report.through())
        .param("planned", totals.plannedMillis())
        .param("confirmed", totals.confirmedMillis())
        .param("assumed", totals.assumedMillis())
        .param("declared", totals.declaredMillis())
        .param("plays", totals.plays())
        .param("text", text)
        .param("sha256", report.sha256())
        .param("keyId", report.signed().keyId())
        .param("publicKey", report.signed().publicKey())
        .param("signature", report.signed().signature())
        .query(Long.class)
        .single();
  }

  int nextNumber(long unit, int year) {
    return reader.sql("""
            select coalesce(max(number), 0) + 1 from scheduler_frozen_reports
            where unit = ? and year = ?""").params(unit, year).query(Integer.class).single();
  }

  Optional<FrozenReport> find(long id) {
    return reader
        .sql(REPORTS + "where r.id = ?")
        .param(id)
        .query(FrozenStore::read)
        .optional();
  }

  /** All versions of one report, oldest first. */
  List<FrozenReport> versions(long rule, long unit, LocalDate day) {
    return reader
        .sql(REPORTS + "where r.rule = ? and r.unit = ? and r.day = ? order by r.id")
        .params(rule, unit, day.toString())
        .query(FrozenStore::read)
        .list();
  }

  /** All versions, oldest first. */
  List<FrozenReport> between(LocalDate from, LocalDate to) {
    return reader
        .sql(REPORTS + "where r.day between ? and ? order by r.id")
        .params(from.toString(), to.toString())
        .query(FrozenStore::read)
        .list();
  }

  boolean isFrozen(long rule, long unit, LocalDate day) {
    return reader.sql("""
                select count(*) from scheduler_frozen_reports
                where rule = ? and unit = ? and day = ?""").params(rule, unit, day.toString()).query(Long.class).single() > 0;
  }

  /** The newest version of the last report before that day. */
  Optional<FrozenReport> before(long rule, long unit, LocalDate day) {
    return reader
        .sql(
            REPORTS + "where r.rule = ? and r.unit = ? and r.day < ? order by r.day desc, r.id desc"
                + " limit 1")
        .params(rule, unit, day.toString())
        .query(FrozenStore::read)
        .optional();
  }

  Optional<String> text(long id) {
    return reader
        .sql("select report from scheduler_frozen_reports where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }

  void insert(Sending sending) {
    writer
        .sql("""
            insert into scheduler_report_sendings (report, sent_by, sent_at, late, note)
            values (:report, :who, :at, :late, :note)""")
        .param("report", sending.reportId())
        .param("who", sending.who())
        .param("at", sending.at().toEpochMilli())
        .param("late", sending.late() ? 1 : 0)
        .param("note", sending.note())
        .update();
  }

  List<Sending> sendings(LocalDate from, LocalDate to) {
    return reader
        .sql("""
            select s.* from scheduler_report_sendings s
            join scheduler_frozen_reports r on r.id = s.report
            where r.day between ? and ?""")
        .params(from.toString(), to.toString())
        .query(FrozenStore::sending)
        .list();
  }

  Optional<Sending> sending(long report) {
    return reader
        .sql("select * from scheduler_report_sendings where report = ?")
        .param(report)
        .query(FrozenStore::sending)
        .optional();
  }

  private static Sending sending(ResultSet row, int number) throws SQLException {
    return new Sending(
        row.getLong("report"),
        row.getString("sent_by"),
        moment(row, "sent_at"),
        row.getInt("late") == 1,
        row.getString("note"));
  }

  private static FrozenReport read(ResultSet row, int number) throws SQLException {
    return new FrozenReport(
        row.getLong("id"),
        new Due(
            row.getLong("rule"),
            row.getInt("revision"),
            day(row, "day"),
            moment(row, "cut_off"),
            day(row, "first_day"),
            day(row, "last_day"),
            day(row, "period_end")),
        row.getLong("unit"),
        row.getInt("year"),
        row.getInt("number"),
        id(row, "supersedes"),
        id(row, "superseded_by"),
        row.getString("reason"),
        moment(row, "frozen_at"),
        row.getString("frozen_by"),
        row.getInt("late") == 1,
        row.getLong("through"),
        new Totals(
            row.getLong("planned_millis"),
            row.getLong("confirmed_millis"),
            row.getLong("assumed_millis"),
            row.getLong("declared_millis"),
            row.getLong("plays")),
        row.getString("sha256"),
        new Signed(
            row.getString("key_id"), row.getString("public_key"), row.getString("signature")));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return LocalDate.parse(row.getString(column));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private static @Nullable Long id(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
