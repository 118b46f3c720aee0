package org.wardcast.scheduler.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.proof.Seals;
import org.wardcast.scheduler.reports.ReportRule;

/** What the rules ask for by now and nobody has done. What fails is tried again the next time. */
@Component
class DueWork {
  private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
  private static final String WHO = "system";

  private final Obligations obligations;
  private final ReportRuleStore rules;
  private final FrozenStore reports;
  private final LetterStore letters;
  private final Freezer freezer;
  private final PostRoom post;
  private final Seals seals;
  private final TransactionOperations transactions;
  private final Clock clock;

  DueWork(
      Obligations obligations,
      ReportRuleStore rules,
      FrozenStore reports,
      LetterStore letters,
      Freezer freezer,
      PostRoom post,
      Seals seals,
      TransactionOperations transactions,
      Clock clock) {
    this.obligations = obligations;
    this.rules = rules;
    this.reports = reports;
    this.letters = letters;
    this.freezer = freezer;
    this.post = post;
    this.seals = seals;
    this.transactions = transactions;
    this.clock = clock;
  }

  void freeze() {
    var now = clock.instant();
    var book = obligations.book();
    var progress = rules.progress();
    for (var entry : book.revisions().entrySet()) {
      var done = progress.get(entry.getKey());
      var from = done == null ? first(entry.getValue()) : done.plusMillis(1);
      var owed = book.of(entry.getKey(), from, now);
      if (!owed.isEmpty()) {
        var failed = freeze(owed);
        rules.lookedAfter(entry.getKey(), failed == null ? now : failed.minusMillis(1));
      }
    }
  }

  private static Instant first(List<ReportRule> revisions) {
    return revisions.get(0).inForceFrom();
  }

  /** The cut-off of the first that could not be frozen; null if all could. */
  private @Nullable Instant freeze(List<Owed> some) {
    Instant failed = null;
    for (var owed : some) {
      if (!freeze(owed) && (failed == null || owed.due().cutOff().isBefore(failed))) {
        failed = owed.due().cutOff();
      }
    }
    return failed;
  }

  private boolean freeze(Owed owed) {
    var due = owed.due();
    if (reports.isFrozen(due.ruleId(), owed.unit().id(), due.day())) {
      return true;
    }
    if (seals.key().lost()) {
      return false;
    }
    try {
      freezer.freeze(owed, null, "", WHO);
      return true;
    } catch (Refusal e) {
      LOG.warn("the report of {} on {} waits: {}", owed.unit().fullName(), due.day(), e.code());
    } catch (RuntimeException e) {
      LOG.error("the report of {} on {} waits", owed.unit().fullName(), due.day(), e);
    }
    return false;
  }

  /** Once, ahead of the cut-off, for rules that say so. */
  void remind() {
    var now = clock.instant();
    var book = obligations.book();
    for (var revisions : book.revisions().values()) {
      var rule = revisions.get(revisions.size() - 1);
      int hours = rule.plan().reminderHours();
      if (!rule.removed() && hours > 0) {
        book.of(rule.id(), now, now.plus(Duration.ofHours(hours)))
            .forEach(owed -> remind(rule, owed));
      }
    }
  }

  private void remind(ReportRule rule, Owed owed) {
    var day = owed.due().day();
    if (!letters
        .reminders(day, day)
        .containsKey(new LetterStore.Key(rule.id(), owed.unit().id(), day))) {
      transactions.executeWithoutResult(status -> post.reminderWithin(rule, owed.unit(), day, WHO));
    }
  }
}
