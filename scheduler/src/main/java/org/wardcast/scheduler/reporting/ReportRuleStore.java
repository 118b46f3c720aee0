package org.wardcast.scheduler.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Letterhead;
import org.wardcast.scheduler.reports.ReportRule;

/** The tables of rules and of how far they have been looked after. */
@Repository
class ReportRuleStore {
  private final JdbcClient writer;
  private final JdbcClient reader;

  ReportRuleStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** All revisions, oldest first, by rule. */
  Map<Long, List<ReportRule>> revisions() {
    var found = new LinkedHashMap<Long, List<ReportRule>>();
    reader
        .sql("select * from scheduler_report_rule_revisions order by rule, revision")
        .query(ReportRuleStore::read)
        .list()
        .forEach(
            rule -> found.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule));
    return found;
  }

  List<ReportRule> revisions(long rule) {
    return reader
        .sql("select * from scheduler_report_rule_revisions where rule = ? order by revision")
        .param(rule)
        .query(ReportRuleStore::read)
        .list();
  }

  long newRule() {
    return writer
        .sql("insert into scheduler_report_rules default values returning id")
        .query(Long.class)
        .single();
  }

  /** Refused by the table if that revision is there already. */
  void insert(ReportRule rule) {
    var plan = rule.plan();
    var letterhead = plan.letterhead();
    var weekday = plan.weekday();
    writer
        .sql("""
            insert into scheduler_report_rule_revisions
            (rule, revision, removed, saved_by, in_force_from, unit, name, rhythm, day_of_month,
             weekday, at, reading, sender, grace_hours, reminder_hours, issuing_body, place,
             number_pattern, recipients, signer_title, signer_name, addresses, reminders)
            values
            (:rule, :revision, :removed, :who, :from, :unit, :name, :rhythm, :dayOfMonth,
             :weekday, :at, :reading, :sender, :grace, :reminder, :issuingBody, :place,
             :numberPattern, :recipients, :signerTitle, :signerName, :addresses, :reminders)""")
        .param("rule", rule.id())
        .param("revision", rule.revision())
        .param("removed", rule.removed() ? 1 : 0)
        .param("who", rule.savedBy())
        .param("from", rule.inForceFrom().toEpochMilli())
        .param("unit", plan.unitId())
        .param("name", plan.name())
        .param("rhythm", plan.rhythm().name())
        .param("dayOfMonth", plan.dayOfMonth())
        .param("weekday", weekday == null ? null : weekday.name())
        .param("at", plan.time().toString())
        .param("reading", plan.reading().name())
        .param("sender", plan.sender().name())
        .param("grace", plan.graceHours())
        .param("reminder", plan.reminderHours())
        .param("issuingBody", letterhead.issuingBody())
        .param("place", letterhead.place())
        .param("numberPattern", letterhead.numberPattern())
        .param("recipients", String.join("\n", letterhead.recipients()))
        .param("signerTitle", letterhead.signerTitle())
        .param("signerName", letterhead.signerName())
        .param("addresses", String.join("\n", plan.addresses()))
        .param("reminders", String.join("\n", plan.reminders()))
        .update();
  }

  /** Epoch milliseconds by rule; none for a rule never looked after. */
  Map<Long, Instant> progress() {
    var found = new LinkedHashMap<Long, Instant>();
    reader
        .sql("select rule, through from scheduler_report_progress")
        .query((row, i) ->
            Map.entry(row.getLong("rule"), Instant.ofEpochMilli(row.getLong("through"))))
        .list()
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  void lookedAfter(long rule, Instant through) {
    writer.sql("""
            insert into scheduler_report_progress (rule, through) values (:rule, :through)
            on conflict (rule) do update set through = excluded.through""").param("rule", rule).param("through", through.toEpochMilli()).update();
  }

  private static ReportRule read(ResultSet row, int number) throws SQLException {
    var weekday = row.getString("weekday");
    var plan = new ReportPlan(
        row.getLong("unit"),
        row.getString("name"),
        ReportPlan.Rhythm.valueOf(row.getString("rhythm")),
        row.getInt("day_of_month"),
        weekday == null ? null : DayOfWeek.valueOf(weekday),
        LocalTime.parse(row.getString("at")),
        ReportPlan.Reading.valueOf(row.getString("reading")),
        ReportPlan.Sender.valueOf(row.getString("sender")),
        row.getInt("grace_hours"),
        row.getInt("reminder_hours"),
        new Letterhead(
            row.getString("issuing_body"),
            row.getString("place"),
            row.getString("number_pattern"),
            lines(row.getString("recipients")),
            row.getString("signer_title"),
            row.getString("signer_name")),
        lines(row.getString("addresses")),
        lines(row.getString("reminders")));
    return new ReportRule(
        row.getLong("rule"),
        row.getInt("revision"),
        plan,
        row.getInt("removed") == 1,
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("in_force_from")));
  }

  private static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }
}
