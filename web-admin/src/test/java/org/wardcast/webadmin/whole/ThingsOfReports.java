package org.wardcast.webadmin.whole;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportRules;
import org.wardcast.webadmin.FrozenReports;

/** A rule of one ward, made again when somebody has ended it, and a report frozen by it. */
final class ThingsOfReports {
  private final ApplicationContext program;
  private final ReportRules rules;
  private final long unit;
  private @Nullable ReportRule rule;
  private @Nullable FrozenReport report;

  ThingsOfReports(ApplicationContext program, long unit) {
    this.program = program;
    this.unit = unit;
    rules = program.getBean(ReportRules.class);
  }

  long rule() {
    if (rule == null || rules.find(rule.id()).isEmpty()) {
      rule = FrozenReports.since(program, FrozenReports.daily(unit, Sender.SELF));
    }
    return rule.id();
  }

  long report() {
    if (report == null) {
      rule();
      report = FrozenReports.of(program, java.util.Objects.requireNonNull(rule), unit);
    }
    return report.id();
  }
}
