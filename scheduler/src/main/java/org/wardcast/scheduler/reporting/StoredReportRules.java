package org.wardcast.scheduler.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportRules;

/** Rules out of their tables. */
@Component
class StoredReportRules implements ReportRules {
  /** A month is the longest that any rhythm waits, and the clocks may change in it. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(32);

  private final ReportRuleStore store;
  private final ReportRuleCheck check;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ZoneId zone;

  StoredReportRules(
      ReportRuleStore store,
      ReportRuleCheck check,
      TransactionOperations transactions,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.check = check;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<ReportRule> list() {
    return store.revisions().values().stream()
        .map(revisions -> revisions.get(revisions.size() - 1))
        .filter(rule -> !rule.removed())
        .sorted(Comparator.<ReportRule>comparingLong(rule -> rule.plan().unitId())
            .thenComparing(rule -> rule.plan().name()))
        .toList();
  }

  @Override
  public Optional<ReportRule> find(long id) {
    return history(id).stream().findFirst().filter(rule -> !rule.removed());
  }

  @Override
  public List<ReportRule> history(long id) {
    return store.revisions(id).stream()
        .sorted(Comparator.comparingInt(ReportRule::revision).reversed())
        .toList();
  }

  @Override
  public ReportRule create(ReportPlan plan, String who) {
    check.check(plan);
    return Objects.requireNonNull(transactions.execute(status -> {
      var rule = new ReportRule(store.newRule(), 1, plan, false, who, now());
      store.insert(rule);
      return rule;
    }));
  }

  @Override
  public ReportRule change(long id, int basedOn, ReportPlan plan, String who) {
    var old = present(id);
    if (old.revision() != basedOn) {
      throw new Refusal(null, "scheduler.report-rule.changed", old.savedBy());
    }
    if (old.plan().unitId() != plan.unitId()) {
      throw new Refusal("unitId", "scheduler.report-rule.unit.fixed");
    }
    check.check(plan);
    return insert(new ReportRule(id, old.revision() + 1, plan, false, who, now()));
  }

  @Override
  public void remove(long id, String who) {
    var old = present(id);
    insert(new ReportRule(id, old.revision() + 1, old.plan(), true, who, now()));
  }

  private ReportRule insert(ReportRule rule) {
    try {
      store.insert(rule);
      return rule;
    } catch (DuplicateKeyException e) {
      throw new Refusal(
          null, "scheduler.report-rule.changed", present(rule.id()).savedBy());
    }
  }

  @Override
  public List<Due> preview(ReportPlan plan, int count) {
    check.check(plan);
    var rule = new ReportRule(0, 1, plan, false, "", now());
    var until = now().plus(LONGEST_WAIT.multipliedBy(count));
    return DueDates.between(List.of(rule), zone, now(), until).stream()
        .limit(count)
        .toList();
  }

  private ReportRule present(long id) {
    return find(id).orElseThrow(() -> new Refusal(null, "scheduler.report-rule.unknown"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
