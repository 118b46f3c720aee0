package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.TestPlan.daily;
import static org.wardcast.scheduler.TestPlan.item;
import static org.wardcast.scheduler.TestPlan.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.DeviceKind;
import org.wardcast.playlists.PlaylistItem;

class AgendaTest {
  private static final String SAIGON = "Asia/Ho_Chi_Minh";
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final TestPlan plan =
      new TestPlan(SAIGON).device(1, 1, DeviceKind.LOUDSPEAKER).device(2, 1, DeviceKind.LED);

  /** Local times of Saigon, 17:00 there being 10:00Z. */
  private String table(TestPlan plan, String from, String to) {
    return new Agenda(plan)
        .between(Instant.parse(from), Instant.parse(to)).stream()
            .map(c -> "%s %s #%d b%d %ds %s"
                .formatted(
                    c.occurrence(),
                    c.due().atZone(plan.zone()).toLocalTime(),
                    c.item(),
                    c.bulletinId(),
                    c.length().toSeconds(),
                    c.deviceIds()))
            .collect(Collectors.joining("\n"));
  }

  @Test
  void twoDaysOfAWard() {
    plan.bulletin(1, 10, null)
        .bulletin(2, 240, null)
        .bulletin(3, 120, "Tiêm chủng")
        .bulletin(4, 0, "x".repeat(600))
        .playlist(
            1,
            new PlaylistItem(1, 1, Duration.ofSeconds(2), true),
            new PlaylistItem(2, 2, Duration.ofSeconds(5), false),
            new PlaylistItem(3, 1, Duration.ZERO, false))
        .playlist(2, item(4), item(3))
        .slot(7, slot("Sáng", "05:00", QUARTER, "2026-11-02", "FREQ=DAILY", 1L, Duration.ZERO, 1))
        .slot(
            8,
            slot("Chiều", "17:00", QUARTER, "2026-11-02", "FREQ=WEEKLY;BYDAY=MO", 2L, QUARTER, 1));
    assertThat(table(plan, "2026-11-15T17:00:00Z", "2026-11-17T17:00:00Z")).isEqualTo("""
            7@2026-11-16 05:00 #1 b1 10s [1]
            7@2026-11-16 05:00:12 #2 b2 240s [1]
            7@2026-11-16 05:04:17 #3 b2 240s [1]
            7@2026-11-16 05:08:22 #4 b3 120s [1, 2]
            8@2026-11-16 17:00 #1 b4 100s [2]
            8@2026-11-16 17:01:40 #2 b3 120s [1, 2]
            7@2026-11-17 05:00 #1 b1 10s [1]
            7@2026-11-17 05:00:12 #2 b2 240s [1]
            7@2026-11-17 05:04:17 #3 b2 240s [1]
            7@2026-11-17 05:08:22 #4 b3 120s [1, 2]""");
  }

  @Test
  void anItemIsCutAtTheEndOfTheSlot() {
    plan.bulletin(1, 600, null)
        .playlist(1, item(1), item(1), item(1))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b1 600s [1]
            1@2026-11-16 17:10 #2 b1 300s [1]""");
    assertThat(new Agenda(plan)
            .between(Instant.parse("2026-11-16T00:00:00Z"), Instant.parse("2026-11-17T00:00:00Z"))
            .get(1)
            .full())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void anItemThatWouldStartAtTheEndIsNotThere() {
    plan.bulletin(1, 900, null)
        .playlist(1, item(1), item(1))
        .slot(1, slot("a", "17:00", QUARTER, "2026-11-02", "FREQ=DAILY", 1L, QUARTER, 1));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z"))
        .isEqualTo("1@2026-11-16 17:00 #1 b1 900s [1]");
  }

  @Test
  void graceEndsWhereTheNextSlotOnThatDeviceBegins() {
    var grace = Duration.ofMinutes(5);
    plan.device(3, 2, DeviceKind.LOUDSPEAKER)
        .bulletin(1, 600, null)
        .playlist(1, item(1), item(1))
        .slot(1, slot("a", "17:00", QUARTER, "2026-11-02", "FREQ=DAILY", 1L, grace, 1))
        .slot(2, slot("b", "17:17", QUARTER, "2026-11-02", "FREQ=DAILY", null, grace, 1))
        .slot(3, slot("c", "17:00", QUARTER, "2026-11-02", "FREQ=DAILY", 1L, grace, 2));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b1 600s [1]
            3@2026-11-16 17:00 #1 b1 600s [3]
            1@2026-11-16 17:10 #2 b1 420s [1]
            3@2026-11-16 17:10 #2 b1 600s [3]""");
  }

  @Test
  void itemsThatMayNotAirAreLeftOutAndTheRestMovesUp() {
    plan.bulletin(1, 60, null)
        .bulletin(2, 60, null, null, "2026-11-16")
        .bulletin(3, 60, null, "2026-11-17", null)
        .playlist(1, item(9), item(2), item(3), item(1))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-18T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b2 60s [1]
            1@2026-11-16 17:01 #2 b1 60s [1]
            1@2026-11-17 17:00 #1 b3 60s [1]
            1@2026-11-17 17:01 #2 b1 60s [1]""");
  }

  @Test
  void aBulletinApprovedWhileTheSlotRunsAirsFromItsOwnMomentOn() {
    plan.bulletin(1, 300, null)
        .bulletin(2, 60, null)
        .playlist(1, item(2), item(1), item(2))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1));
    plan.approvedFrom.put(2L, Instant.parse("2026-11-16T10:04:00Z"));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b1 300s [1]
            1@2026-11-16 17:05 #2 b2 60s [1]""");
  }

  @Test
  void aBroadcastAcrossMidnightIsOneOccurrenceOfItsFirstDay() {
    plan.bulletin(1, 2400, null, null, "2026-11-16")
        .playlist(1, item(1), item(1))
        .slot(1, daily("23:30", Duration.ofHours(1), "2026-11-02", 1));
    assertThat(table(plan, "2026-11-16T17:05:00Z", "2026-11-16T17:15:00Z")).isEqualTo("""
            1@2026-11-16 23:30 #1 b1 2400s [1]
            1@2026-11-16 00:10 #2 b1 1200s [1]""");
  }

  @Test
  void aTitleShowsOnlyWhereTheSlotSaysSoAndNeverForASignature() {
    plan.bulletin(1, 60, null)
        .bulletin(2, 10, null)
        .playlist(1, new PlaylistItem(2, 1, Duration.ZERO, true), item(1));
    var draft = daily("17:00", QUARTER, "2026-11-02", 1);
    plan.slot(
        1,
        new SlotDraft(
            draft.name(),
            draft.targets(),
            draft.start(),
            draft.length(),
            draft.firstDay(),
            draft.recurrence(),
            draft.playlistId(),
            draft.whenLate(),
            draft.afterEmergency(),
            draft.grace(),
            true));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b2 10s [1]
            1@2026-11-16 17:00:10 #2 b1 60s [1, 2]""");
  }

  @Test
  void aSlotChangedAtFivePastFiveChangesWhatIsDueAfterwards() {
    plan.bulletin(1, 180, null)
        .bulletin(2, 60, null)
        .playlist(1, item(1), item(1), item(1))
        .playlist(2, item(2), item(2), item(2), item(2), item(2), item(2), item(2), item(2))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1))
        .revision(
            1,
            2,
            daily("17:00", QUARTER, "2026-11-02", 2),
            false,
            Instant.parse("2026-11-16T10:05:00Z"));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b1 180s [1]
            1@2026-11-16 17:03 #2 b1 120s [1]
            1@2026-11-16 17:05 #3 b2 60s [1]
            1@2026-11-16 17:06 #4 b2 60s [1]
            1@2026-11-16 17:07 #5 b2 60s [1]""");
  }

  @Test
  void aPlaylistChangedWhileItRunsAndARemovedSlotFollowTheSameRule() {
    plan.bulletin(1, 180, null)
        .bulletin(2, 180, null)
        .playlist(1, item(1), item(1), item(1), item(1))
        .playlist(1, 2, Instant.parse("2026-11-16T10:04:00Z"), item(2), item(2), item(2), item(2))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1))
        .revision(
            1,
            2,
            daily("17:00", QUARTER, "2026-11-02", 1),
            true,
            Instant.parse("2026-11-16T10:08:00Z"));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-18T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b1 180s [1]
            1@2026-11-16 17:03 #2 b1 180s [1]
            1@2026-11-16 17:06 #3 b2 180s [1]""");
    assertThat(new Agenda(plan)
            .occurrences(
                Instant.parse("2026-11-16T00:00:00Z"), Instant.parse("2026-11-18T00:00:00Z")))
        .singleElement()
        .extracting(Occurrence::end)
        .isEqualTo(Instant.parse("2026-11-16T10:08:00Z"));
  }

  @Test
  void aPlaylistOfTheDayTakesTheStandingOnesPlaceAndSaysSo() {
    plan.bulletin(1, 60, null)
        .bulletin(2, 60, null)
        .playlist(1, item(1))
        .playlist(2, item(2))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1));
    plan.fill(1, Place.WHOLE, "2026-11-16", 2L, TestPlan.LONG_AGO)
        .fill(1, Place.WHOLE, "2026-11-16", null, TestPlan.LONG_AGO.plusSeconds(1))
        .fill(1, Place.WHOLE, "2026-11-16", 2L, TestPlan.LONG_AGO.plusSeconds(2));
    assertThat(new Agenda(plan)
            .between(Instant.parse("2026-11-16T00:00:00Z"), Instant.parse("2026-11-18T00:00:00Z")))
        .extracting(c -> c.bulletinId() + " " + c.reason())
        .containsExactly("2 scheduler.reason.day", "1 scheduler.reason.standing");
  }

  @Test
  void aFrozenRundownGoesBeforeAllComputing() {
    plan.bulletin(1, 60, null)
        .playlist(1, item(1))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1));
    var from = Instant.parse("2026-11-16T00:00:00Z");
    var to = Instant.parse("2026-11-17T00:00:00Z");
    plan.frozen.addAll(new Agenda(plan).occurrences(from, to));
    plan.bulletin(1, 90, null);
    plan.revision(
        1,
        2,
        daily("17:01", QUARTER, "2026-11-02", 1),
        false,
        Instant.parse("2026-11-16T09:59:00Z"));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-18T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b1 60s [1]
            1@2026-11-17 17:01 #1 b1 90s [1]""");
  }

  @Test
  void whatIsPlannedInTheTimeOfARemovedSlotIsHeard() {
    plan.bulletin(1, 60, null)
        .playlist(1, item(1))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1));
    var from = Instant.parse("2026-11-16T00:00:00Z");
    var to = Instant.parse("2026-11-17T00:00:00Z");
    plan.frozen.addAll(new Agenda(plan).occurrences(from, to));
    var removed = Instant.parse("2026-11-16T10:02:00Z");
    plan.revision(1, 2, daily("17:00", QUARTER, "2026-11-02", 1), true, removed);
    plan.slot(2, daily("17:05", QUARTER, "2026-11-16", 1));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b1 60s [1]
            2@2026-11-16 17:05 #1 b1 60s [1]""");
  }

  @Test
  void aDeviceIsReachedFromTheMomentItIsRegistered() {
    plan.bulletin(1, 60, null)
        .playlist(1, item(1), item(1))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1));
    plan.devices.add(
        TestPlan.device(5, 1, DeviceKind.LOUDSPEAKER, Instant.parse("2026-11-16T10:00:30Z")));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b1 60s [1]
            1@2026-11-16 17:01 #2 b1 60s [1, 5]""");
  }

  @Test
  void whoHeldADeviceFirstKeepsItWhenALaterRegistrationPutsItInTwoSlots() {
    plan.device(3, 2, DeviceKind.LOUDSPEAKER)
        .bulletin(1, 60, null)
        .playlist(1, item(1))
        .slot(1, daily("17:00", QUARTER, "2026-11-02", 1));
    var both = slot("b", "17:10", QUARTER, "2026-11-02", "FREQ=DAILY", 1L, Duration.ZERO, 2);
    plan.slot(
        2,
        new SlotDraft(
            both.name(),
            new Targets(java.util.Set.of(1L, 2L), java.util.Set.of(), java.util.Set.of()),
            both.start(),
            both.length(),
            both.firstDay(),
            both.recurrence(),
            both.playlistId(),
            both.whenLate(),
            both.afterEmergency(),
            both.grace(),
            false));
    assertThat(table(plan, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")).isEqualTo("""
            1@2026-11-16 17:00 #1 b1 60s [1]
            2@2026-11-16 17:10 #1 b1 60s [3]""");
  }

  @Test
  void anySliceOfTheDayTellsTheSameStory() {
    plan.bulletin(1, 400, null)
        .playlist(1, item(1), item(1), item(1))
        .slot(1, slot("a", "23:50", QUARTER, "2026-11-02", "FREQ=DAILY", 1L, QUARTER, 1))
        .slot(2, slot("b", "00:10", QUARTER, "2026-11-02", "FREQ=DAILY", 1L, QUARTER, 1));
    var from = Instant.parse("2026-11-16T16:00:00Z");
    var whole = new Agenda(plan).between(from, from.plusSeconds(7200));
    for (int minute = 0; minute < 120; minute++) {
      var a = from.plusSeconds(60L * minute);
      var b = a.plusSeconds(60);
      assertThat(new Agenda(plan).between(a, b))
          .isEqualTo(whole.stream()
              .filter(c -> c.due().isBefore(b) && c.end().isAfter(a))
              .toList());
    }
    assertThat(whole).hasSize(6);
  }

  @Test
  void theOccurrenceIsNamedByItsLocalDate() {
    plan.slot(1, slot("a", "00:30", QUARTER, "2026-11-02", "", null, Duration.ZERO, 1));
    assertThat(new Agenda(plan)
            .occurrences(
                Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-05T00:00:00Z")))
        .singleElement()
        .satisfies(o -> {
          assertThat(o.date()).isEqualTo(LocalDate.parse("2026-11-02"));
          assertThat(o.start()).isEqualTo(Instant.parse("2026-11-01T17:30:00Z"));
          assertThat(o.cues()).isEmpty();
        });
  }
}
