package org.wardcast.scheduler.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.Refused.refused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Letterhead;
import org.wardcast.scheduler.reports.ReportPlan.Reading;
import org.wardcast.scheduler.reports.ReportPlan.Rhythm;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;

class ReportRulesTest {
  private static final ReportPlan FRIDAYS =
      Plans.of(1, Sender.COMMUNES, Rhythm.WEEKLY, 0, DayOfWeek.FRIDAY, "14:00", Reading.CUT_OFF);

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aRuleIsKeptAsItWasSaidAndAChangeKeepsWhatWasBefore(Database db) {
    var desk = new ReportingDesk(db, "2026-11-23T00:00:00Z");
    var first = desk.rules.create(FRIDAYS, "an");
    assertThat(desk.rules.list()).containsExactly(first);
    assertThat(first.plan()).isEqualTo(FRIDAYS);
    desk.wait(Duration.ofHours(1));
    var monthly =
        Plans.of(1, Sender.SELF, Rhythm.MONTHLY, 25, null, "16:30", Reading.PREVIOUS_MONTH);
    var changed = desk.rules.change(first.id(), 1, monthly, "bình");
    assertThat(desk.rules.history(first.id())).containsExactly(changed, first);
    refused(
        () -> desk.rules.change(first.id(), 1, FRIDAYS, "an"),
        null,
        "scheduler.report-rule.changed",
        "bình");
    desk.rules.remove(first.id(), "an");
    assertThat(desk.rules.list()).isEmpty();
    assertThat(desk.rules.history(first.id()).get(0))
        .extracting(ReportRule::removed, ReportRule::revision)
        .containsExactly(true, 3);
    refused(() -> desk.rules.remove(first.id(), "an"), null, "scheduler.report-rule.unknown");
  }

  @Test
  void theNextThreeDatesAreShownBeforeAnythingIsSaved() {
    var desk = new ReportingDesk(Databases.sqlite(), "2026-11-24T00:00:00Z");
    assertThat(desk.rules.preview(FRIDAYS, 3))
        .extracting(due -> "%s: %s..%s".formatted(due.day(), due.from(), due.to()))
        .containsExactly(
            "2026-11-27: 2026-11-21..2026-11-27",
            "2026-12-04: 2026-11-28..2026-12-04",
            "2026-12-11: 2026-12-05..2026-12-11");
    assertThat(desk.rules.list()).isEmpty();
  }

  @Test
  void everyFieldRefusesWhatMakesNoSense() {
    var desk = new ReportingDesk(Databases.sqlite(), "2026-11-24T00:00:00Z");
    var bad = List.of(
        new Bad(with(99, "x", 1, Reading.CUT_OFF, Sender.SELF, 0, 0), "unitId", "unit.unknown"),
        new Bad(with(7, "x", 1, Reading.CUT_OFF, Sender.SELF, 0, 0), "unitId", "unit.no-authority"),
        new Bad(
            with(2, "x", 1, Reading.CUT_OFF, Sender.COMMUNES, 0, 0), "sender", "sender.commune"),
        new Bad(with(1, " ", 1, Reading.CUT_OFF, Sender.SELF, 0, 0), "name", "name.empty"),
        new Bad(with(1, "x".repeat(201), 1, Reading.CUT_OFF, Sender.SELF, 0, 0), "name", "long"),
        new Bad(with(1, "x", 0, Reading.CUT_OFF, Sender.SELF, 0, 0), "dayOfMonth", "day-of-month"),
        new Bad(with(1, "x", 32, Reading.CUT_OFF, Sender.SELF, 0, 0), "dayOfMonth", "day-of-month"),
        new Bad(with(1, "x", 1, Reading.SAME_DAY, Sender.SELF, 0, 0), "reading", "reading"),
        new Bad(with(1, "x", 1, Reading.CUT_OFF, Sender.SELF, -1, 0), "graceHours", "hours"),
        new Bad(with(1, "x", 1, Reading.CUT_OFF, Sender.SELF, 0, 721), "reminderHours", "hours"),
        new Bad(weekdayless(), "weekday", "weekday"),
        new Bad(letters(List.of("ai-do"), List.of(), "{n}"), "addresses", "address"),
        new Bad(letters(List.of("a@b.vn, c@d.vn"), List.of(), "{n}"), "addresses", "address"),
        new Bad(letters(List.of(" "), List.of(), "{n}"), "addresses", "line-empty"),
        new Bad(letters(List.of(), List.of("U99: a@b.vn"), "{n}"), "reminders", "reminders.unit"),
        new Bad(letters(List.of(), List.of("U2: a"), "{n}"), "reminders", "address"),
        new Bad(letters(List.of(), List.of(), "12/BC"), "numberPattern", "number-pattern"));
    for (var one : bad) {
      refused(
          () -> desk.rules.create(one.plan, "an"), one.field, "scheduler.report-rule." + one.code);
    }
    assertThat(desk.rules.list()).isEmpty();
  }

  private record Bad(ReportPlan plan, @Nullable String field, String code) {}

  private static ReportPlan with(
      long unit, String name, int day, Reading reading, Sender sender, int grace, int reminder) {
    return new ReportPlan(
        unit,
        name,
        Rhythm.MONTHLY,
        day,
        null,
        FRIDAYS.time(),
        reading,
        sender,
        grace,
        reminder,
        Plans.LETTERHEAD,
        List.of(),
        List.of());
  }

  private static ReportPlan weekdayless() {
    return Plans.of(Rhythm.WEEKLY, 0, null, "14:00", Reading.CUT_OFF);
  }

  private static ReportPlan letters(List<String> addresses, List<String> reminders, String number) {
    return new ReportPlan(
        1,
        "x",
        Rhythm.MONTHLY,
        1,
        null,
        FRIDAYS.time(),
        Reading.CUT_OFF,
        Sender.SELF,
        0,
        0,
        new Letterhead("", "", number, List.of(), "", ""),
        addresses,
        reminders);
  }
}
