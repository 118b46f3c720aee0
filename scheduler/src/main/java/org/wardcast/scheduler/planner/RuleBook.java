package org.wardcast.scheduler.planner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;

/** What the rules say about the content of slots; those about hours are no matter of the planner's. */
record RuleBook(List<Rule> rules, List<Rule.Waiver> waivers) {
  /** How often one bulletin may play in a day; a large number without a rule. */
  static final int UNLIMITED = 1000;

  int playsPerDay(List<Long> path, LocalDate day) {
    int least = UNLIMITED;
    for (var rule : rules) {
      if (holds(rule, path, day)) {
        for (var limit : rule.limits()) {
          if (limit instanceof Limit.PlaysPerDay plays) {
            least = Math.min(least, plays.plays());
          }
        }
      }
    }
    return least;
  }

  boolean goodWithBad(List<Long> path, LocalDate day, Set<DeviceKind> kinds) {
    return rules.stream()
        .filter(rule -> holds(rule, path, day))
        .filter(rule -> rule.kinds().isEmpty() || rule.kinds().stream().anyMatch(kinds::contains))
        .flatMap(rule -> rule.limits().stream())
        .anyMatch(Limit.GoodWithBad.class::isInstance);
  }

  private boolean holds(Rule rule, List<Long> path, LocalDate day) {
    return path.contains(rule.unitId())
        && !day.isBefore(rule.validFrom())
        && (rule.validTo() == null || !day.isAfter(rule.validTo()))
        && waivers.stream()
            .noneMatch(w -> w.ruleId() == rule.id()
                && path.contains(w.unitId())
                && !day.isBefore(w.from())
                && !day.isAfter(w.to()));
  }
}
