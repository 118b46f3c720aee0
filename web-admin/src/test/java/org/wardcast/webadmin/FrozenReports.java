package org.wardcast.webadmin;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardcast.scheduler.reports.FrozenReport;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Letterhead;
import org.wardcast.scheduler.reports.ReportPlan.Reading;
import org.wardcast.scheduler.reports.ReportPlan.Rhythm;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportRules;
import org.wardcast.scheduler.reports.Reports;
import org.wardcast.webadmin.layout.OwedReports;

/** Reports that fell due in a program whose clock is the real one. */
public final class FrozenReports {
  private FrozenReports() {}

  /** Every midnight, on the day before. */
  public static ReportPlan daily(long unit, Sender sender) {
    return new ReportPlan(
        unit,
        "Báo cáo ngày",
        Rhythm.DAILY,
        0,
        null,
        LocalTime.MIDNIGHT,
        Reading.DAY_BEFORE,
        sender,
        720,
        0,
        new Letterhead(
            "ỦY BAN NHÂN DÂN {unit}",
            "Lâm Đồng",
            "{n}/BC-UBND",
            List.of("Như trên", "Lưu: VT"),
            "CHỦ TỊCH",
            "Nguyễn An"),
        List.of(),
        List.of());
  }

  /** A rule that has been there since yesterday, whatever was due by it frozen. */
  public static ReportRule since(ApplicationContext program, ReportPlan plan) {
    var rule = program.getBean(ReportRules.class).create(plan, "test");
    var yesterday = program.getBean(Clock.class).instant().minus(Duration.ofDays(1));
    program
        .getBean(JdbcClient.class)
        .sql("update scheduler_report_rule_revisions set in_force_from = ? where rule = ?")
        .params(yesterday.toEpochMilli(), rule.id())
        .update();
    program.getBean(Reports.class).work();
    program.getBean(OwedReports.class).forget();
    return rule;
  }

  /** The last one by that rule. */
  public static FrozenReport of(ApplicationContext program, ReportRule rule, long unit) {
    var clock = program.getBean(Clock.class);
    var today = LocalDate.now(clock.withZone(program.getBean(ZoneId.class)));
    return program.getBean(Reports.class).states(today.minusDays(2), today).stream()
        .filter(state -> state.rule().id() == rule.id() && state.unit().id() == unit)
        .map(state -> state.frozen())
        .filter(Objects::nonNull)
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
