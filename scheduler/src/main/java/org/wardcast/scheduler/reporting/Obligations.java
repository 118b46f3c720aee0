package org.wardcast.scheduler.reporting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.reports.ReportRule;

/** Every report that anybody owes, by the rules as they are now kept. */
@Component
class Obligations {
  private final ReportRuleStore rules;
  private final Debtors debtors;
  private final ZoneId zone;

  Obligations(ReportRuleStore rules, Debtors debtors, ZoneId zone) {
    this.rules = rules;
    this.debtors = debtors;
    this.zone = zone;
  }

  /** By rule and cut-off, {@code to} included. */
  List<Owed> between(Instant from, Instant to) {
    var book = book();
    var owed = new ArrayList<Owed>();
    book.revisions.keySet().forEach(rule -> owed.addAll(book.of(rule, from, to)));
    return owed;
  }

  Book book() {
    var revisions = rules.revisions();
    var newest = revisions.values().stream().map(of -> of.get(of.size() - 1)).toList();
    return new Book(revisions, debtors.of(newest), zone);
  }

  /** The rules at one moment. */
  record Book(Map<Long, List<ReportRule>> revisions, Map<Long, List<Unit>> debtors, ZoneId zone) {
    List<Owed> of(long rule, Instant from, Instant to) {
      var owed = new ArrayList<Owed>();
      var all = revisions.getOrDefault(rule, List.of());
      for (var whole : DueDates.between(all, zone, from, to)) {
        var revision = all.stream()
            .filter(one -> one.revision() == whole.revision())
            .findFirst()
            .orElseThrow();
        for (var unit : debtors.getOrDefault(rule, List.of())) {
          whole.of(unit).ifPresent(due -> owed.add(new Owed(revision, whole, due, unit)));
        }
      }
      return owed;
    }
  }
}
