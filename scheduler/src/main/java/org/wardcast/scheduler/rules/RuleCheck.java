package org.wardcast.scheduler.rules;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Limit.MinutesPerDay;
import org.wardcast.scheduler.planning.Limit.MinutesPerSession;
import org.wardcast.scheduler.planning.Limit.PlaysPerDay;
import org.wardcast.scheduler.planning.Limit.QuietHours;
import org.wardcast.scheduler.planning.Limit.SessionsPerDay;
import org.wardcast.scheduler.planning.Limit.Weekdays;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rule.Waiver;

/** What must be true of a rule or a waiver before it is saved. */
@Component
public class RuleCheck {
  private static final int LONGEST = 200;
  private static final int DAY_MINUTES = 24 * 60;
  private static final int MOST = 1000;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Units units;

  public RuleCheck(Units units) {
    this.units = units;
  }

  /** @param others rules that stand, without this one */
  void check(Rule rule, List<Rule> others) {
    if (units.find(rule.unitId()).isEmpty()) {
      throw new Refusal("unitId", "scheduler.rule.unit.unknown");
    }
    text("name", rule.name(), "scheduler.rule.name.empty");
    if (rule.limits().isEmpty()) {
      throw new Refusal("limits", "scheduler.rule.limits.none");
    }
    for (int i = 0; i < rule.limits().size(); i++) {
      limit("limits[" + i + "]", rule.limits().get(i));
      for (int j = 0; j < i; j++) {
        if (same(rule.limits().get(i), rule.limits().get(j))) {
          throw new Refusal("limits[" + i + "]", "scheduler.rule.limit.twice");
        }
      }
    }
    var to = rule.validTo();
    if (to != null && to.isBefore(rule.validFrom())) {
      throw new Refusal(
          "validTo", "scheduler.rule.validTo.before", DAY.format(to), DAY.format(rule.validFrom()));
    }
    text("decision", rule.decision(), "scheduler.rule.decision.empty");
    others.stream().filter(other -> clashes(rule, other)).findFirst().ifPresent(other -> {
      throw new Refusal(
          "validFrom",
          "scheduler.rule.overlap",
          other.name(),
          other.decision(),
          DAY.format(other.validFrom()));
    });
  }

  void check(Waiver waiver, @Nullable Rule rule, List<Waiver> others) {
    if (rule == null) {
      throw new Refusal("ruleId", "scheduler.rule.unknown");
    }
    if (units.find(waiver.unitId()).isEmpty()) {
      throw new Refusal("unitId", "scheduler.rule.unit.unknown");
    }
    if (!units.subtree(rule.unitId()).contains(waiver.unitId())) {
      throw new Refusal("unitId", "scheduler.waiver.elsewhere", rule.name());
    }
    if (waiver.to().isBefore(waiver.from())) {
      throw new Refusal(
          "to",
          "scheduler.rule.validTo.before",
          DAY.format(waiver.to()),
          DAY.format(waiver.from()));
    }
    text("decision", waiver.decision(), "scheduler.rule.decision.empty");
    others.stream()
        .filter(o -> o.ruleId() == waiver.ruleId() && o.unitId() == waiver.unitId())
        .filter(o -> !o.from().isAfter(waiver.to()) && !waiver.from().isAfter(o.to()))
        .findFirst()
        .ifPresent(o -> {
          throw new Refusal(
              "from",
              "scheduler.waiver.overlap",
              DAY.format(o.from()),
              DAY.format(o.to()),
              o.decision());
        });
  }

  private static void text(String field, String text, String empty) {
    if (text.isBlank()) {
      throw new Refusal(field, empty);
    }
    if (text.length() > LONGEST) {
      throw new Refusal(field, "scheduler.rule.text.long", String.valueOf(LONGEST));
    }
  }

  private static void limit(String field, Limit limit) {
    if (limit instanceof MinutesPerSession m) {
      range(field + ".minutes", m.minutes(), DAY_MINUTES);
    } else if (limit instanceof MinutesPerDay m) {
      range(field + ".minutes", m.minutes(), DAY_MINUTES);
    } else if (limit instanceof SessionsPerDay s) {
      range(field + ".sessions", s.sessions(), MOST);
    } else if (limit instanceof PlaysPerDay p) {
      range(field + ".plays", p.plays(), MOST);
    } else if (limit instanceof Weekdays w && w.allowed().isEmpty()) {
      throw new Refusal(field + ".allowed", "scheduler.rule.weekdays.none");
    } else if (limit instanceof QuietHours q && q.from().equals(q.to())) {
      throw new Refusal(field + ".to", "scheduler.rule.quiet.same");
    }
  }

  private static void range(String field, int number, int most) {
    if (number < 1 || number > most) {
      throw new Refusal(field, "scheduler.rule.number.range", String.valueOf(most));
    }
  }

  /** Two rules of one unit that both set one limit for one channel at one time contradict each other. */
  private static boolean clashes(Rule rule, Rule other) {
    var to = rule.validTo();
    var otherTo = other.validTo();
    return other.unitId() == rule.unitId()
        && (to == null || !other.validFrom().isAfter(to))
        && (otherTo == null || !rule.validFrom().isAfter(otherTo))
        && meet(rule.kinds(), other.kinds())
        && rule.limits().stream()
            .anyMatch(mine -> other.limits().stream().anyMatch(o -> same(mine, o)));
  }

  /** Quiet hours may be said more than once: at noon and at night. */
  private static boolean same(Limit one, Limit other) {
    return one.getClass().equals(other.getClass())
        && (!(one instanceof QuietHours) || Objects.equals(one, other));
  }

  private static boolean meet(Set<DeviceKind> one, Set<DeviceKind> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }
}
