package org.wardcast.scheduler.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Letterhead;
import org.wardcast.scheduler.reports.ReportPlan.Rhythm;
import org.wardcast.scheduler.reports.ReportPlan.Sender;

/** What must be true of a rule before it is saved. */
@Component("reportRuleCheck")
class ReportRuleCheck {
  static final String NUMBER = "{n}";

  private static final int LONGEST = 200;
  private static final int MOST_LINES = 50;
  private static final int MOST_HOURS = 30 * 24;
  private static final int LONGEST_MONTH = 31;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:]+@[^\\s@<>,;:]+\\.[^\\s@<>,;:.]+");

  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  ReportRuleCheck(Units units, Clock clock, ZoneId zone) {
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  void check(ReportPlan plan) {
    var unit = units
        .find(plan.unitId())
        .orElseThrow(() -> new Refusal("unitId", "scheduler.report-rule.unit.unknown"));
    if (unit.kind() == UnitKind.AREA || unit.kind() == UnitKind.GROUP) {
      throw new Refusal("unitId", "scheduler.report-rule.unit.no-authority", unit.fullName());
    }
    if (plan.sender() == Sender.COMMUNES && unit.kind().isCommune()) {
      throw new Refusal("sender", "scheduler.report-rule.sender.commune", unit.fullName());
    }
    if (plan.name().isBlank()) {
      throw new Refusal("name", "scheduler.report-rule.name.empty");
    }
    shortEnough("name", plan.name());
    rhythm(plan);
    hours("graceHours", plan.graceHours());
    hours("reminderHours", plan.reminderHours());
    letterhead(plan.letterhead());
    few("addresses", plan.addresses());
    plan.addresses().forEach(address -> address("addresses", address));
    few("reminders", plan.reminders());
    plan.reminders().forEach(this::reminder);
  }

  private static void rhythm(ReportPlan plan) {
    if (plan.rhythm() == Rhythm.MONTHLY
        && (plan.dayOfMonth() < 1 || plan.dayOfMonth() > LONGEST_MONTH)) {
      throw new Refusal("dayOfMonth", "scheduler.report-rule.day-of-month");
    }
    if (plan.rhythm() == Rhythm.WEEKLY && plan.weekday() == null) {
      throw new Refusal("weekday", "scheduler.report-rule.weekday");
    }
    if (!plan.reading().fits(plan.rhythm())) {
      throw new Refusal("reading", "scheduler.report-rule.reading");
    }
  }

  private static void letterhead(Letterhead letterhead) {
    shortEnough("issuingBody", letterhead.issuingBody());
    shortEnough("place", letterhead.place());
    shortEnough("numberPattern", letterhead.numberPattern());
    if (!letterhead.numberPattern().contains(NUMBER)) {
      throw new Refusal("numberPattern", "scheduler.report-rule.number-pattern", NUMBER);
    }
    few("recipients", letterhead.recipients());
    letterhead.recipients().forEach(line -> shortEnough("recipients", line));
    shortEnough("signerTitle", letterhead.signerTitle());
    shortEnough("signerName", letterhead.signerName());
  }

  private void reminder(String line) {
    int colon = line.indexOf(':');
    if (colon >= 0) {
      var code = line.substring(0, colon).strip();
      if (units.byCode(code, LocalDate.now(clock.withZone(zone))).isEmpty()) {
        throw new Refusal("reminders", "scheduler.report-rule.reminders.unit", code);
      }
    }
    address("reminders", line.substring(colon + 1).strip());
  }

  private static void address(String field, String address) {
    if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
      throw new Refusal(field, "scheduler.report-rule.address", address);
    }
  }

  private static void hours(String field, int hours) {
    if (hours < 0 || hours > MOST_HOURS) {
      throw new Refusal(field, "scheduler.report-rule.hours", String.valueOf(MOST_HOURS));
    }
  }

  private static void shortEnough(String field, String text) {
    if (text.length() > LONGEST) {
      throw new Refusal(field, "scheduler.report-rule.long", String.valueOf(LONGEST));
    }
  }

  private static void few(String field, List<String> lines) {
    if (lines.size() > MOST_LINES) {
      throw new Refusal(field, "scheduler.report-rule.lines", String.valueOf(MOST_LINES));
    }
    if (lines.stream().anyMatch(line -> line.isBlank() || line.contains("\n"))) {
      throw new Refusal(field, "scheduler.report-rule.line-empty");
    }
  }
}
