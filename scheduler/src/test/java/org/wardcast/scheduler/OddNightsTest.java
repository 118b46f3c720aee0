package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.TestPlan.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.DeviceKind;

class OddNightsTest {
  private static List<String> due(
      String zone, String start, Duration length, String from, String to) {
    var plan = new TestPlan(zone)
        .device(1, 1, DeviceKind.LOUDSPEAKER)
        .bulletin(1, 86_400, null)
        .playlist(1, item(1))
        .slot(1, TestPlan.daily(start, length, "2020-01-01", 1));
    return new Agenda(plan)
        .between(Instant.parse(from), Instant.parse(to)).stream()
            .map(c -> c.due() + " " + c.date() + " " + c.length())
            .toList();
  }

  @Test
  void aSkippedHourAtMidnightMovesTheCueIntoTheNextDay() {
    // In Nuuk the hour from 23:00 on 30 March 2024 never was.
    assertThat(due(
            "America/Nuuk",
            "23:30",
            Duration.ofMinutes(10),
            "2024-03-31T01:00:00Z",
            "2024-03-31T02:00:00Z"))
        .containsExactly("2024-03-31T01:30:00Z 2024-03-30 PT10M");
  }

  @Test
  void aSkippedHourMovesTheStartOnAndKeepsTheLength() {
    assertThat(due(
            "Europe/Berlin",
            "02:30",
            Duration.ofMinutes(45),
            "2026-03-28T12:00:00Z",
            "2026-03-30T12:00:00Z"))
        .containsExactly(
            "2026-03-29T01:30:00Z 2026-03-29 PT45M", "2026-03-30T00:30:00Z 2026-03-30 PT45M");
  }

  @Test
  void anHourThatComesTwiceAirsTheFirstTimeOnly() {
    assertThat(due(
            "Europe/Berlin",
            "02:30",
            Duration.ofMinutes(45),
            "2026-10-24T12:00:00Z",
            "2026-10-25T12:00:00Z"))
        .containsExactly("2026-10-25T00:30:00Z 2026-10-25 PT45M");
  }

  @Test
  void aSlotOfAWholeDayNeverMeetsItself() {
    assertThat(due(
            "Europe/Berlin",
            "12:00",
            Duration.ofHours(24),
            "2026-03-28T11:00:00Z",
            "2026-03-30T10:00:00Z"))
        .containsExactly(
            "2026-03-28T11:00:00Z 2026-03-28 PT23H", "2026-03-29T10:00:00Z 2026-03-29 PT24H");
  }

  @Test
  void saigonHasNoOddNights() {
    assertThat(due(
            "Asia/Ho_Chi_Minh",
            "23:30",
            Duration.ofHours(1),
            "2026-12-31T16:00:00Z",
            "2027-01-01T17:30:00Z"))
        .containsExactly(
            "2026-12-31T16:30:00Z 2026-12-31 PT1H", "2027-01-01T16:30:00Z 2027-01-01 PT1H");
  }
}
