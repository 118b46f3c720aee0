package org.wardcast.webadmin.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rules;

/** Rules of one ward, made again when somebody has removed them. They begin when nobody plans yet. */
final class ThingsOfRules {
  private static final LocalDate FAR = LocalDate.parse("2098-01-01");
  private static final String WHO = "test";

  private final Rules rules;
  private final long unit;
  private @Nullable Rule rule;
  private Rule.@Nullable Waiver waiver;

  ThingsOfRules(ApplicationContext program, long unit) {
    this.unit = unit;
    rules = program.getBean(Rules.class);
  }

  long rule() {
    if (rule == null || rules.find(rule.id()).orElseThrow().removed()) {
      rule = rules.create(
          unit,
          "Số buổi",
          Set.of(),
          List.of(new Limit.SessionsPerDay(9)),
          FAR,
          null,
          "12/QĐ-UBND",
          WHO);
      waiver = null;
    }
    return rule.id();
  }

  long waiver() {
    long of = rule();
    if (waiver == null || !rules.waivers().contains(waiver)) {
      waiver = rules.waive(of, unit, FAR, FAR.plusDays(3), "13/QĐ-UBND", WHO);
    }
    return waiver.id();
  }
}
