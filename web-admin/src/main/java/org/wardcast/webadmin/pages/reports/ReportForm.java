package org.wardcast.webadmin.pages.reports;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Letterhead;
import org.wardcast.scheduler.reports.ReportPlan.Reading;
import org.wardcast.scheduler.reports.ReportPlan.Rhythm;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.ReportRule;

/**
 * A rule as the form has it. Lists are lines of a text.
 *
 * @param weekday 1 is Monday
 */
record ReportForm(
    @Nullable Long id,
    @Nullable Integer revision,
    @Nullable Long unitId,
    @Nullable String name,
    @Nullable Rhythm rhythm,
    @Nullable Integer dayOfMonth,
    @Nullable Integer weekday,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime time,
    @Nullable Reading reading,
    @Nullable Sender sender,
    @Nullable Integer graceHours,
    @Nullable Integer reminderHours,
    @Nullable String issuingBody,
    @Nullable String place,
    @Nullable String numberPattern,
    @Nullable String recipients,
    @Nullable String signerTitle,
    @Nullable String signerName,
    @Nullable String addresses,
    @Nullable String reminders) {

  static ReportForm empty(@Nullable Long unitId, Sender sender, String name, String issuingBody) {
    return new ReportForm(
        null,
        null,
        unitId,
        name,
        Rhythm.WEEKLY,
        25,
        DayOfWeek.FRIDAY.getValue(),
        LocalTime.of(14, 0),
        Reading.CUT_OFF,
        sender,
        24,
        24,
        issuingBody,
        "",
        "{n}/BC-UBND",
        "",
        "",
        "",
        "",
        "");
  }

  static ReportForm of(ReportRule rule) {
    var plan = rule.plan();
    var letterhead = plan.letterhead();
    var weekday = plan.weekday();
    return new ReportForm(
        rule.id(),
        rule.revision(),
        plan.unitId(),
        plan.name(),
        plan.rhythm(),
        plan.dayOfMonth() == 0 ? 25 : plan.dayOfMonth(),
        weekday == null ? DayOfWeek.FRIDAY.getValue() : weekday.getValue(),
        plan.time(),
        plan.reading(),
        plan.sender(),
        plan.graceHours(),
        plan.reminderHours(),
        letterhead.issuingBody(),
        letterhead.place(),
        letterhead.numberPattern(),
        String.join("\n", letterhead.recipients()),
        letterhead.signerTitle(),
        letterhead.signerName(),
        String.join("\n", plan.addresses()),
        String.join("\n", plan.reminders()));
  }

  /** @param unit whose rule it is, known by now */
  ReportPlan plan(long unit) {
    var asked = given(rhythm, "rhythm");
    return new ReportPlan(
        unit,
        text(name),
        asked,
        asked == Rhythm.MONTHLY ? given(dayOfMonth, "dayOfMonth") : 0,
        asked == Rhythm.WEEKLY
            ? DayOfWeek.of(Math.min(7, Math.max(1, given(weekday, "weekday"))))
            : null,
        given(time, "time"),
        given(reading, "reading"),
        given(sender, "sender"),
        given(graceHours, "graceHours"),
        given(reminderHours, "reminderHours"),
        new Letterhead(
            text(issuingBody),
            text(place),
            text(numberPattern),
            lines(recipients),
            text(signerTitle),
            text(signerName)),
        lines(addresses),
        lines(reminders));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** Empty lines between the others are a habit, not a mistake. */
  private static List<String> lines(@Nullable String typed) {
    return typed == null
        ? List.of()
        : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw new Refusal(field, "web.due.missing");
    }
    return value;
  }
}
