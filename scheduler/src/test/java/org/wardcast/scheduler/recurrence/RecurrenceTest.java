package org.wardcast.scheduler.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.TestPlan;

class RecurrenceTest {
  private static final ZoneId SAIGON = ZoneId.of("Asia/Ho_Chi_Minh");

  private static Recurrence rule(String firstDay, String rule) {
    return Recurrence.of(
        TestPlan.slot("a", "17:00", Duration.ofMinutes(15), firstDay, rule, null, Duration.ZERO, 1),
        SAIGON);
  }

  private static String dates(String firstDay, String rule, String from, String to) {
    return rule(firstDay, rule).dates(LocalDate.parse(from), LocalDate.parse(to)).stream()
        .map(LocalDate::toString)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      ''                              | 2026-11-20 | 2026-11-20
      FREQ=DAILY;COUNT=3              | 2026-11-19 | 2026-11-19 2026-11-20 2026-11-21
      FREQ=DAILY;UNTIL=20261121       | 2026-11-20 | 2026-11-20 2026-11-21
      FREQ=DAILY;UNTIL=20261121T100000Z | 2026-11-20 | 2026-11-20 2026-11-21
      FREQ=DAILY;UNTIL=20261121T095959Z | 2026-11-20 | 2026-11-20
      FREQ=DAILY;UNTIL=20261121T165959 | 2026-11-20 | 2026-11-20
      FREQ=DAILY;INTERVAL=9           | 2026-11-20 | 2026-11-20 2026-11-29
      FREQ=WEEKLY;BYDAY=FR            | 2026-10-30 | 2026-11-06 2026-11-13 2026-11-20 2026-11-27
      FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 2026-10-30 | 2026-11-13 2026-11-27
      FREQ=MONTHLY;BYMONTHDAY=-1      | 2026-10-31 | 2026-11-30
      FREQ=MONTHLY;BYMONTHDAY=31      | 2026-10-31 | ''
      FREQ=MONTHLY;BYDAY=1MO          | 2026-10-05 | 2026-11-02
      FREQ=YEARLY                     | 2020-11-20 | 2026-11-20
      """)
  void novemberOf(String rule, String firstDay, String expected) {
    assertThat(dates(firstDay, rule, "2026-11-01", "2026-11-30")).isEqualTo(expected);
  }

  @Test
  void theEndOfTheMonthIsFoundInEveryMonthOfTheLeapYear() {
    var january = LocalDate.parse("2028-01-31");
    assertThat(
            rule("2028-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1").dates(january, january.plusYears(1)))
        .isEqualTo(
            everyDay(january, january.plusYears(1), d -> d.getDayOfMonth() == d.lengthOfMonth()));
  }

  @Test
  void skippingAheadAgreesWithWalkingThere() {
    var first = LocalDate.parse("2024-02-05");
    for (int ahead = 0; ahead < 900; ahead += 7) {
      var from = first.plusDays(ahead);
      assertThat(rule("2024-02-05", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH")
              .dates(from, from.plusDays(60)))
          .isEqualTo(everyDay(from, from.plusDays(60), d -> {
            var weeks = java.time.temporal.ChronoUnit.WEEKS.between(first, d);
            return weeks % 3 == 0
                && (d.getDayOfWeek() == DayOfWeek.MONDAY || d.getDayOfWeek() == DayOfWeek.THURSDAY);
          }));
    }
  }

  private static java.util.List<LocalDate> everyDay(
      LocalDate from, LocalDate to, Predicate<LocalDate> wanted) {
    return from.datesUntil(to.plusDays(1)).filter(wanted).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "FREQ=SOMETIMES",
        "BYDAY=MO",
        "FREQ=DAILY;BYDAY=XX",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;COUNT=2;UNTIL=20270101",
        "RRULE:FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=-1"
      })
  void aBrokenRuleIsRefused(String rule) {
    assertThatThrownBy(() -> rule("2026-11-20", rule)).isInstanceOfSatisfying(Refusal.class, r -> {
      assertThat(r.field()).isEqualTo("recurrence");
      assertThat(r.code()).isEqualTo("scheduler.slot.recurrence.broken");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"FREQ=HOURLY", "FREQ=MINUTELY;INTERVAL=5", "FREQ=DAILY;BYHOUR=5,17"})
  void nothingFinerThanADay(String rule) {
    assertThatThrownBy(() -> rule("2026-11-20", rule))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("scheduler.slot.recurrence.fine"));
  }

  @Test
  void aRuleWithoutAnyDateHasNone() {
    assertThat(rule("2026-11-20", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").first())
        .isEmpty();
    assertThat(rule("2026-11-20", "FREQ=WEEKLY;BYDAY=TU").first())
        .contains(LocalDate.parse("2026-11-24"));
  }

  @Test
  void aWholeDayFromASkippedHourStillRunsTheDayAfterNext() {
    // In Nuuk the hour from 23:00 on 30 March 2024 never was, so this begins half past midnight.
    var saturdays = Recurrence.of(
        TestPlan.slot(
            "a",
            "23:30",
            Duration.ofHours(24),
            "2024-03-30",
            "FREQ=WEEKLY;BYDAY=SA",
            null,
            Duration.ZERO,
            1),
        ZoneId.of("America/Nuuk"));
    var end = Instant.parse("2024-04-01T01:30:00Z");
    assertThat(saturdays.windows(end.minusSeconds(1), end))
        .containsExactly(
            new Window(LocalDate.parse("2024-03-30"), Instant.parse("2024-03-31T01:30:00Z"), end));
    assertThat(saturdays.windows(end, end.plusSeconds(1))).isEmpty();
  }
}
