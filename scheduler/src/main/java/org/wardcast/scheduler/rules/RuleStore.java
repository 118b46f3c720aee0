package org.wardcast.scheduler.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rule.Waiver;
import org.wardcast.scheduler.slots.Joined;
import org.wardcast.scheduler.slots.SlotStore;

/** The tables of rules, their revisions and waivers. */
@Repository
public class RuleStore {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final SlotStore plan;
  private volatile Known known = new Known(-1, List.of(), List.of());

  public RuleStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader, SlotStore plan) {
    this.writer = writer;
    this.reader = reader;
    this.plan = plan;
  }

  /** The newest revisions, without the removed ones. */
  List<Rule> current() {
    return now().rules;
  }

  /** Those that were not ended. */
  List<Waiver> waivers() {
    return now().waivers;
  }

  /** Every change of a rule changes the plan's version: read again only then. */
  private Known now() {
    var version = plan.version();
    var last = known;
    if (last.version != version) {
      last = new Known(version, readRules(), readWaivers());
      known = last;
    }
    return last;
  }

  Optional<Rule> find(long id) {
    return reader.sql("""
        select r.*, o.unit from scheduler_rule_revisions r
        join scheduler_rules o on o.id = r.rule
        where r.rule = :id order by r.revision desc limit 1""").param("id", id).query(RuleStore::rule).optional();
  }

  private List<Rule> readRules() {
    var newest = new LinkedHashMap<Long, Rule>();
    reader.sql("""
            select r.*, o.unit from scheduler_rule_revisions r
            join scheduler_rules o on o.id = r.rule
            order by r.rule, r.revision""").query(RuleStore::rule).list().forEach(r -> newest.put(r.id(), r));
    return newest.values().stream().filter(r -> !r.removed()).toList();
  }

  private List<Waiver> readWaivers() {
    return reader
        .sql("select * from scheduler_waivers where ended_by is null order by valid_from, id")
        .query((row, number) -> new Waiver(
            row.getLong("id"),
            row.getLong("rule"),
            row.getLong("unit"),
            LocalDate.parse(row.getString("valid_from")),
            LocalDate.parse(row.getString("valid_to")),
            row.getString("decision")))
        .list();
  }

  long newRule(long unitId) {
    return writer
        .sql("insert into scheduler_rules (unit) values (:unit) returning id")
        .param("unit", unitId)
        .query(Long.class)
        .single();
  }

  Rule insert(Rule rule) {
    writer
        .sql("""
            insert into scheduler_rule_revisions
            (rule, revision, removed, saved_by, in_force_from, name, kinds, limits, valid_from,
             valid_to, decision)
            values
            (:rule, :revision, :removed, :who, :now, :name, :kinds, :limits, :from,
             cast(:to as text), :decision)""")
        .param("rule", rule.id())
        .param("revision", rule.revision())
        .param("removed", rule.removed() ? 1 : 0)
        .param("who", rule.savedBy())
        .param("now", rule.inForceFrom().toEpochMilli())
        .param("name", rule.name())
        .param("kinds", Joined.of(rule.kinds()))
        .param("limits", LimitText.write(rule.limits()))
        .param("from", rule.validFrom().toString())
        .param("to", text(rule.validTo()))
        .param("decision", rule.decision())
        .update();
    return rule;
  }

  Waiver insert(Waiver waiver, String who, Instant now) {
    var id = writer
        .sql("""
            insert into scheduler_waivers
            (rule, unit, valid_from, valid_to, decision, made_by, made_at)
            values (:rule, :unit, :from, :to, :decision, :who, :now) returning id""")
        .param("rule", waiver.ruleId())
        .param("unit", waiver.unitId())
        .param("from", waiver.from().toString())
        .param("to", waiver.to().toString())
        .param("decision", waiver.decision())
        .param("who", who)
        .param("now", now.toEpochMilli())
        .query(Long.class)
        .single();
    return new Waiver(
        id, waiver.ruleId(), waiver.unitId(), waiver.from(), waiver.to(), waiver.decision());
  }

  void endWaiver(long id, String who, Instant now) {
    writer
        .sql("""
            update scheduler_waivers set ended_by = :who, ended_at = :now
            where id = :id and ended_by is null""")
        .param("id", id)
        .param("who", who)
        .param("now", now.toEpochMilli())
        .update();
  }

  private static Rule rule(ResultSet row, int number) throws SQLException {
    var to = row.getString("valid_to");
    return new Rule(
        row.getLong("rule"),
        row.getInt("revision"),
        row.getLong("unit"),
        row.getString("name"),
        Joined.parts(row.getString("kinds"), DeviceKind::valueOf),
        LimitText.read(row.getString("limits")),
        LocalDate.parse(row.getString("valid_from")),
        to == null ? null : LocalDate.parse(to),
        row.getString("decision"),
        row.getInt("removed") == 1,
        row.getString("saved_by"),
        Instant.ofEpochMilli(row.getLong("in_force_from")));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private record Known(long version, List<Rule> rules, List<Waiver> waivers) {}
}
