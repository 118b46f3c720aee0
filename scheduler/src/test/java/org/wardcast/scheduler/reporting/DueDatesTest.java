package org.wardcast.scheduler.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Reading;
import org.wardcast.scheduler.reports.ReportPlan.Rhythm;
import org.wardcast.scheduler.reports.ReportRule;

class DueDatesTest {
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00+07:00");

  private static ReportPlan monthly(int day, Reading reading) {
    return Plans.of(Rhythm.MONTHLY, day, null, "14:00", reading);
  }

  private static ReportPlan weekly(DayOfWeek weekday) {
    return Plans.of(Rhythm.WEEKLY, 0, weekday, "14:00", Reading.CUT_OFF);
  }

  private static ReportRule rule(int revision, ReportPlan plan, boolean removed, String from) {
    return new ReportRule(1, revision, plan, removed, "an", Instant.parse(from));
  }

  private static List<Due> due(ReportPlan plan, String until) {
    return DueDates.between(
        List.of(new ReportRule(1, 1, plan, false, "an", JANUARY)),
        VIETNAM,
        JANUARY,
        Instant.parse(until));
  }

  /** "cut-off: from..to/end", without the year where it is 2026. */
  private static List<String> words(List<Due> dues) {
    return dues.stream()
        .map(due -> "%s: %s..%s/%s".formatted(due.day(), due.from(), due.to(), due.end()))
        .map(text -> text.replace("2026-", ""))
        .toList();
  }

  @Test
  void the31stIsTheLastDayOfAShorterMonth() {
    assertThat(words(due(monthly(31, Reading.CUT_OFF), "2026-05-01T00:00:00+07:00")))
        .containsExactly(
            "01-31: 01-01..01-31/01-31",
            "02-28: 02-01..02-28/02-28",
            "03-31: 03-01..03-31/03-31",
            "04-30: 04-01..04-30/04-30");
  }

  @Test
  void the29thOfFebruaryIsThereInALeapYear() {
    var leap = new ReportRule(
        1,
        1,
        monthly(30, Reading.CALENDAR_MONTH),
        false,
        "an",
        Instant.parse("2028-02-01T00:00:00Z"));
    var dues = DueDates.between(
        List.of(leap), VIETNAM, leap.inForceFrom(), Instant.parse("2028-04-01T00:00:00Z"));
    assertThat(words(dues))
        .containsExactly(
            "2028-02-29: 2028-02-01..2028-02-29/2028-02-29",
            "2028-03-30: 2028-03-01..2028-03-30/2028-03-31");
  }

  @Test
  void aMonthHasTwoReadingsAndACutOffAThird() {
    var until = "2026-01-31T00:00:00+07:00";
    var calendar = due(monthly(23, Reading.CALENDAR_MONTH), until);
    assertThat(words(calendar)).containsExactly("01-23: 01-01..01-23/01-31");
    assertThat(calendar.get(0).missingDays()).isEqualTo(8);
    assertThat(calendar.get(0).endsWithinDay()).isTrue();
    assertThat(words(due(monthly(5, Reading.PREVIOUS_MONTH), until)))
        .containsExactly("01-05: 2025-12-01..2025-12-31/2025-12-31");
    assertThat(words(due(monthly(23, Reading.CUT_OFF), until)))
        .containsExactly("01-23: 2025-12-24..01-23/01-23");
  }

  @Test
  void weeksGoOnAcrossTheYearsEndAndThroughWeek53() {
    var from = Instant.parse("2026-12-20T00:00:00+07:00");
    var rule = new ReportRule(1, 1, weekly(DayOfWeek.FRIDAY), false, "an", from);
    var dues =
        DueDates.between(List.of(rule), VIETNAM, from, Instant.parse("2027-01-08T07:00:00Z"));
    assertThat(words(dues))
        .containsExactly(
            "12-25: 12-19..12-25/12-25",
            "2027-01-01: 12-26..2027-01-01/2027-01-01",
            "2027-01-08: 2027-01-02..2027-01-08/2027-01-08");
    assertThat(dues.get(2).cutOff()).as("14:00, included").isEqualTo("2027-01-08T07:00:00Z");
  }

  @Test
  void aDayIsReportedTheSameEveningOrTheNextMorning() {
    var until = "2026-01-03T00:00:00+07:00";
    assertThat(words(due(Plans.of(Rhythm.DAILY, 0, null, "07:00", Reading.DAY_BEFORE), until)))
        .containsExactly("01-01: 2025-12-31..2025-12-31/2025-12-31", "01-02: 01-01..01-01/01-01");
    var evening = due(Plans.of(Rhythm.DAILY, 0, null, "20:00", Reading.SAME_DAY), until);
    assertThat(words(evening))
        .containsExactly("01-01: 01-01..01-01/01-01", "01-02: 01-02..01-02/01-02");
    assertThat(evening).allMatch(Due::endsWithinDay);
  }

  @Test
  void nightsOfChangedClocksHaveOneCutOffEach() {
    var berlin = ZoneId.of("Europe/Berlin");
    var plan = Plans.of(Rhythm.DAILY, 0, null, "02:30", Reading.DAY_BEFORE);
    var rule = rule(1, plan, false, "2026-03-28T00:00:00Z");
    assertThat(DueDates.between(
            List.of(rule), berlin, rule.inForceFrom(), Instant.parse("2026-03-30T12:00:00Z")))
        .extracting(Due::cutOff)
        .as("02:30 does not exist on the 29th: 03:30")
        .containsExactly(
            Instant.parse("2026-03-28T01:30:00Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("2026-03-30T00:30:00Z"));
    var autumn = rule(1, plan, false, "2026-10-25T00:00:00Z");
    assertThat(DueDates.between(
            List.of(autumn), berlin, autumn.inForceFrom(), Instant.parse("2026-10-25T12:00:00Z")))
        .extracting(Due::cutOff)
        .as("02:30 comes twice on the 25th: the first")
        .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void aChangedRuleLeavesNoDayOutAndNoneInTwice() {
    var revisions = List.of(
        rule(1, monthly(25, Reading.CUT_OFF), false, "2026-01-01T00:00:00Z"),
        rule(2, monthly(23, Reading.CUT_OFF), false, "2026-03-24T03:00:00Z"),
        rule(3, weekly(DayOfWeek.FRIDAY), false, "2026-05-01T00:00:00Z"),
        rule(4, weekly(DayOfWeek.FRIDAY), true, "2026-05-12T00:00:00Z"));
    var all = DueDates.between(revisions, VIETNAM, JANUARY, Instant.parse("2026-12-31T00:00:00Z"));
    assertThat(words(all))
        .containsExactly(
            "01-25: 2025-12-26..01-25/01-25",
            "02-25: 01-26..02-25/02-25",
            "04-23: 02-26..04-23/04-23",
            "05-01: 04-24..05-01/05-01",
            "05-08: 05-02..05-08/05-08");
    assertThat(all).extracting(Due::revision).containsExactly(1, 1, 2, 3, 3);
    assertThat(DueDates.between(
            revisions.subList(0, 1), VIETNAM, JANUARY, Instant.parse("2026-03-01T00:00:00Z")))
        .as("what was due before the change")
        .isEqualTo(all.subList(0, 2));
  }

  @Test
  void anHourChangedOnTheDayItselfMakesNoSecondReport() {
    var revisions = List.of(
        rule(
            1,
            Plans.of(Rhythm.DAILY, 0, null, "07:00", Reading.SAME_DAY),
            false,
            "2026-01-01T00:00:00+07:00"),
        rule(
            2,
            Plans.of(Rhythm.DAILY, 0, null, "09:00", Reading.SAME_DAY),
            false,
            "2026-01-02T08:00:00+07:00"));
    assertThat(words(DueDates.between(
            revisions, VIETNAM, JANUARY, Instant.parse("2026-01-03T12:00:00+07:00"))))
        .containsExactly(
            "01-01: 01-01..01-01/01-01", "01-02: 01-02..01-02/01-02", "01-03: 01-03..01-03/01-03");
  }

  @Test
  void aUnitOwesOnlyTheDaysOnWhichItWasThere() {
    var november =
        due(monthly(23, Reading.CALENDAR_MONTH), "2026-01-31T00:00:00+07:00").get(0);
    assertThat(words(november.of(unit("2020-01-01", "2026-01-10")).stream().toList()))
        .as("merged on the 11th")
        .containsExactly("01-23: 01-01..01-10/01-10");
    assertThat(words(november.of(unit("2026-01-11", null)).stream().toList()))
        .as("its heir")
        .containsExactly("01-23: 01-11..01-23/01-31");
    assertThat(november.of(unit("2020-01-01", "2025-12-31"))).isEmpty();
    assertThat(november.of(unit("2026-01-24", null)))
        .as("began after the cut-off")
        .isEmpty();
  }

  private static Unit unit(String from, @Nullable String to) {
    return new Unit(
        2,
        "U2",
        "Hai",
        "Xã Hai",
        UnitKind.COMMUNE,
        1L,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        null,
        null);
  }
}
