package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.TestPlan.item;
import static org.wardcast.scheduler.TestPlan.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.Explainer.Stop;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;

/** Who goes before whom, and what the reasons say of it. Communes 2 and 3 lie in province 1. */
class LawsTest {
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Instant MIDNIGHT = Instant.parse("2026-11-15T17:00:00Z");

  private final TestPlan plan = new TestPlan("Asia/Ho_Chi_Minh");

  @BeforeEach
  void aProvinceWithTwoCommunes() {
    plan.parents.putAll(Map.of(2L, 1L, 3L, 1L));
    plan.device(20, 2, DeviceKind.LOUDSPEAKER)
        .device(21, 2, DeviceKind.LOUDSPEAKER)
        .device(30, 3, DeviceKind.LOUDSPEAKER);
    for (long b = 1; b <= 5; b++) {
      plan.bulletin(b, 60 * (int) b, null).playlist(b, item(b));
    }
  }

  private SlotDraft both(String start, Duration length, @Nullable Long playlist, Long... units) {
    return with(start, length, playlist, OnHolidays.PLAY, null, units);
  }

  private static SlotDraft with(
      String start,
      Duration length,
      @Nullable Long playlist,
      OnHolidays holidays,
      @Nullable Long level,
      Long... units) {
    var d = slot("Buổi " + start, start, length, "2026-11-02", "FREQ=DAILY", playlist, QUARTER, 1);
    return new SlotDraft(
        d.name(),
        new Targets(Set.of(units), Set.of(), Set.of()),
        d.start(),
        d.length(),
        d.firstDay(),
        d.recurrence(),
        d.playlistId(),
        d.whenLate(),
        d.afterEmergency(),
        Duration.ZERO,
        false,
        FilledBy.UNITS,
        holidays,
        level);
  }

  private static Instant at(String local) {
    return MIDNIGHT.plusSeconds(LocalTime.parse(local).toSecondOfDay());
  }

  private String day(int days) {
    return new Agenda(plan)
        .between(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(days))).stream()
            .map(c -> "%s#%d %s b%d %dm %s %s"
                .formatted(
                    c.occurrence(),
                    c.item(),
                    c.due().atZone(plan.zone()).toLocalTime(),
                    c.bulletinId(),
                    c.length().toMinutes(),
                    c.deviceIds(),
                    c.reason().replace("scheduler.reason.", "")))
            .collect(Collectors.joining("\n"));
  }

  private List<String> why(long device, String local, Map<String, Stop> stops) {
    var names = new Explainer.Names() {
      @Override
      public String unit(long id) {
        return "Đơn vị " + id;
      }

      @Override
      public String bulletin(long id) {
        return "Bản tin " + id;
      }

      @Override
      public String level(long id) {
        return "Cấp độ " + id;
      }
    };
    return new Explainer(plan, names, stops, at(local))
        .why(device).steps().stream()
            .map(s -> s.outcome() + " " + s.code().replace("scheduler.why.", "") + " " + s.args())
            .toList();
  }

  private List<String> why(long device, String local) {
    return why(device, local, Map.of());
  }

  @Test
  void theNearestChoiceCountsAndAClusterMayAirSomethingElse() {
    plan.slot(1, both("05:00", QUARTER, 1L, 2L, 3L))
        .fill(1, Place.unit(2), null, 2L)
        .fill(1, Place.unit(2), "2026-11-17", 3L)
        .fill(1, Place.device(21), null, 4L)
        .fill(1, Place.device(21), "2026-11-17", 5L, TestPlan.LONG_AGO.plusSeconds(1))
        .fill(1, Place.device(21), "2026-11-17", null, TestPlan.LONG_AGO.plusSeconds(2))
        .fill(1, Place.unit(1), "2026-11-17", 5L);
    assertThat(day(2)).isEqualTo("""
            1@2026-11-16#1 05:00 b2 2m [20] unit
            1@2026-11-16#2 05:00 b4 4m [21] device
            1@2026-11-16#3 05:00 b1 1m [30] standing
            1@2026-11-17#1 05:00 b3 3m [20] unitDay
            1@2026-11-17#2 05:00 b4 4m [21] device
            1@2026-11-17#3 05:00 b5 5m [30] unitDay""");
    assertThat(why(20, "05:00:30"))
        .containsExactly(
            "PLAYS slot.granted [Buổi 05:00, 05:00, 05:15, Đơn vị 1]",
            "PLAYS choice.standing.unit [list 2, Đơn vị 2, planner, 16/11/2026]",
            "PLAYS plays [bulletin 2, 05:00:00, 05:02:00]");
    assertThat(why(20, "05:03"))
        .containsExactly(
            "SILENT slot.granted [Buổi 05:00, 05:00, 05:15, Đơn vị 1]",
            "SILENT choice.standing.unit [list 2, Đơn vị 2, planner, 16/11/2026]",
            "SILENT over [bulletin 2, 05:02:00]");
  }

  @Test
  void aChoiceSavedWhileItRunsCutsOnlyTheDevicesItIsFor() {
    plan.playlist(1, 2, TestPlan.LONG_AGO, item(5), item(5), item(5))
        .playlist(2, 2, TestPlan.LONG_AGO, item(1), item(2), item(3), item(4))
        .slot(1, both("05:00", QUARTER, 1L, 2L, 3L))
        .fill(1, Place.unit(2), null, 2L, at("05:02"));
    assertThat(day(1)).isEqualTo("""
            1@2026-11-16#1 05:00 b5 3m [20, 21] standing
            1@2026-11-16#2 05:00 b5 5m [30] standing
            1@2026-11-16#3 05:03 b3 3m [20, 21] unit
            1@2026-11-16#4 05:05 b5 5m [30] standing
            1@2026-11-16#5 05:06 b4 4m [20, 21] unit
            1@2026-11-16#6 05:10 b5 5m [30] standing""");
  }

  @Test
  void aDateHasOtherHoursOrNone() {
    plan.slot(1, both("05:00", QUARTER, 1L, 2L));
    plan.edits.put("1@2026-11-16", List.of(edit("06:30", TestPlan.LONG_AGO)));
    plan.edits.put(
        "1@2026-11-17",
        List.of(new Plan.DayEdit(new DayChange(true, null, null, "cắt điện"), TestPlan.LONG_AGO)));
    plan.edits.put(
        "1@2026-11-18",
        List.of(edit("06:30", TestPlan.LONG_AGO), new Plan.DayEdit(null, TestPlan.LONG_AGO)));
    assertThat(day(3)).isEqualTo("""
            1@2026-11-16#1 06:30 b1 1m [20, 21] standing
            1@2026-11-18#1 05:00 b1 1m [20, 21] standing""");
    assertThat(why(20, "05:00"))
        .containsExactly(
            "LEFT_OUT moved [Buổi 05:00, 16/11/2026, 06:30, 06:45]", "SILENT nothing []");
    assertThat(why(20, "06:30"))
        .contains("PLAYS changed [Buổi 05:00, 16/11/2026, 06:30, 06:45, họp]");
  }

  private static Plan.DayEdit edit(String start, Instant from) {
    return new Plan.DayEdit(new DayChange(false, LocalTime.parse(start), null, "họp"), from);
  }

  @Test
  void aChangeOfADateCountsFromTheMomentItIsSaved() {
    plan.playlist(1, 2, TestPlan.LONG_AGO, item(3), item(3), item(3), item(3), item(3))
        .slot(1, both("05:00", QUARTER, 1L, 2L));
    plan.edits.put(
        "1@2026-11-16",
        List.of(new Plan.DayEdit(new DayChange(true, null, null, ""), at("05:04"))));
    assertThat(day(1)).isEqualTo("""
            1@2026-11-16#1 05:00 b3 3m [20, 21] standing
            1@2026-11-16#2 05:03 b3 3m [20, 21] standing""");
  }

  @Test
  void holidaysLeaveOutOrAreTheOnlyDays() {
    plan.slot(1, with("05:00", QUARTER, 1L, OnHolidays.SKIP, null, 2L))
        .slot(2, with("06:00", QUARTER, 2L, OnHolidays.ONLY, null, 2L));
    plan.holidays.add("1@2026-11-17");
    assertThat(day(2)).isEqualTo("""
            1@2026-11-16#1 05:00 b1 1m [20, 21] standing
            2@2026-11-17#1 06:00 b2 2m [20, 21] standing""");
    assertThat(why(20, "06:00"))
        .containsExactly("LEFT_OUT holiday.only [Buổi 06:00, 16/11/2026]", "SILENT nothing []");
  }

  @Test
  void aRaisedLevelGoesBeforeTheWholeOfWhatItMeetsAndLoweringRestores() {
    plan.slot(1, both("05:00", Duration.ofHours(1), 5L, 2L, 3L))
        .slot(2, with("05:30", QUARTER, 2L, OnHolidays.PLAY, 100L, 1L, 2L, 3L))
        .slot(3, both("07:00", QUARTER, 3L, 2L, 3L));
    plan.paused.put(100L, Set.of(3L));
    var before = day(1);
    assertThat(before).isEqualTo("""
            1@2026-11-16#1 05:00 b5 5m [20, 21, 30] standing
            3@2026-11-16#1 07:00 b3 3m [20, 21, 30] standing""");
    plan.levelSteps.add(new Plan.LevelStep(2, 100L, at("04:00")));
    assertThat(day(1)).isEqualTo("""
            1@2026-11-16#1 05:00 b5 5m [30] standing
            2@2026-11-16#1 05:30 b2 2m [20, 21] level
            3@2026-11-16#1 07:00 b3 3m [30] standing""");
    assertThat(why(20, "05:00"))
        .containsExactly(
            "YIELDS yields.level [Buổi 05:00, Buổi 05:30, 05:30, 05:45, Cấp độ 100]",
            "SILENT nothing []");
    assertThat(why(20, "05:31"))
        .containsExactly(
            "PLAYS slot.level [Buổi 05:30, 05:30, 05:45, Đơn vị 1, Cấp độ 100]",
            "PLAYS choice.standing.whole [list 2, Buổi 05:30, planner, 16/11/2026]",
            "PLAYS plays [bulletin 2, 05:30:00, 05:32:00]",
            "YIELDS yields.level [Buổi 05:00, Buổi 05:30, 05:30, 05:45, Cấp độ 100]");
    assertThat(why(30, "05:31")).contains("LEFT_OUT level.notRaised [Buổi 05:30, Cấp độ 100]");
    assertThat(why(20, "07:00"))
        .containsExactly("LEFT_OUT paused [Buổi 07:00, Cấp độ 100]", "SILENT nothing []");
    plan.levelSteps.add(new Plan.LevelStep(2, null, at("04:30")));
    assertThat(day(1)).isEqualTo(before);
  }

  @Test
  void theNearestRaisedUnitCounts() {
    plan.slot(1, with("05:00", QUARTER, 1L, OnHolidays.PLAY, 100L, 2L, 3L))
        .slot(2, with("05:00", QUARTER, 2L, OnHolidays.PLAY, 101L, 2L, 3L));
    plan.levelSteps.add(new Plan.LevelStep(1, 100L, at("01:00")));
    plan.levelSteps.add(new Plan.LevelStep(2, 101L, at("02:00")));
    assertThat(day(1)).isEqualTo("""
            1@2026-11-16#1 05:00 b1 1m [30] level
            2@2026-11-16#1 05:00 b2 2m [20, 21] level""");
    plan.levelSteps.add(new Plan.LevelStep(2, null, at("05:00")));
    assertThat(day(1)).isEqualTo("1@2026-11-16#1 05:00 b1 1m [20, 21, 30] level");
  }

  @Test
  void whatIsWrittenDownGivesWayToNobody() {
    plan.slot(1, both("05:00", Duration.ofHours(1), 5L, 2L, 3L))
        .slot(2, with("05:30", QUARTER, 2L, OnHolidays.PLAY, 100L, 2L, 3L))
        .slot(3, both("05:40", Duration.ofHours(1), 3L, 2L));
    plan.frozen.addAll(new Agenda(plan).occurrences(at("05:00"), at("05:01")));
    assertThat(plan.frozen).hasSize(1);
    plan.levelSteps.add(new Plan.LevelStep(1, 100L, at("04:59:55")));
    assertThat(day(1)).isEqualTo("1@2026-11-16#1 05:00 b5 5m [20, 21, 30] standing");
    assertThat(why(20, "05:31"))
        .containsExactly(
            "SILENT slot.granted [Buổi 05:00, 05:00, 06:00, Đơn vị 1]",
            "SILENT frozen [Buổi 05:00]",
            "SILENT over [bulletin 5, 05:05:00]",
            "YIELDS yields.frozen [Buổi 05:30, Buổi 05:00, 05:00, 06:00]");
  }

  @Test
  void whatWasWrittenDownWithoutADeviceDoesNotKeepTheLevelFromIt() {
    plan.slot(1, both("05:00", Duration.ofHours(1), 5L, 2L, 3L))
        .slot(2, with("05:30", QUARTER, 2L, OnHolidays.PLAY, 100L, 2L, 3L));
    plan.levelSteps.add(new Plan.LevelStep(2, 100L, at("04:00")));
    var before = day(1);
    plan.frozen.addAll(new Agenda(plan).occurrences(at("05:00"), at("05:01")));
    assertThat(day(1)).isEqualTo(before).isEqualTo("""
            1@2026-11-16#1 05:00 b5 5m [30] standing
            2@2026-11-16#1 05:30 b2 2m [20, 21] level""");
    plan.frozen.addAll(new Agenda(plan).occurrences(at("05:30"), at("05:31")).subList(1, 2));
    assertThat(day(1)).isEqualTo(before);
    assertThat(new Agenda(plan).occurrences(MIDNIGHT, MIDNIGHT.plusSeconds(86_400)))
        .hasSize(2);
  }

  @Test
  void aLevelThatIsNotRaisedLeavesNothingToWriteDown() {
    plan.slot(2, with("05:30", QUARTER, 2L, OnHolidays.PLAY, 100L, 2L, 3L));
    assertThat(new Agenda(plan).occurrences(MIDNIGHT, MIDNIGHT.plusSeconds(86_400)))
        .isEmpty();
  }

  @Test
  void whoeverHasLostADeviceItselfStandsInNobodysWay() {
    plan.slot(1, both("05:00", Duration.ofHours(1), 1L, 2L))
        .slot(2, both("05:30", Duration.ofHours(1), 2L, 2L))
        .slot(3, with("04:50", QUARTER, 3L, OnHolidays.PLAY, 100L, 2L));
    assertThat(day(1)).isEqualTo("1@2026-11-16#1 05:00 b1 1m [20, 21] standing");
    assertThat(why(20, "05:30"))
        .contains("YIELDS yields.older [Buổi 05:30, Buổi 05:00, 05:00, 06:00]");
    plan.levelSteps.add(new Plan.LevelStep(1, 100L, at("01:00")));
    assertThat(day(1)).isEqualTo("""
            3@2026-11-16#1 04:50 b3 3m [20, 21] level
            2@2026-11-16#1 05:30 b2 2m [20, 21] standing""");
  }

  @Test
  void aSlotOfALevelThatLostADeviceToAnotherDoesNotSilenceTheOrdinaryOne() {
    plan.slot(1, with("05:00", Duration.ofMinutes(30), 1L, OnHolidays.PLAY, 100L, 2L))
        .slot(2, with("05:20", Duration.ofMinutes(40), 2L, OnHolidays.PLAY, 100L, 2L))
        .slot(3, both("05:40", QUARTER, 3L, 2L));
    plan.levelSteps.add(new Plan.LevelStep(1, 100L, at("01:00")));
    assertThat(day(1)).isEqualTo("""
            1@2026-11-16#1 05:00 b1 1m [20, 21] level
            3@2026-11-16#1 05:40 b3 3m [20, 21] standing""");
  }

  @Test
  void theReasonNamesWhoStoppedItWhatIsMissingAndWhatIsSwitchedOff() {
    plan.slot(1, both("05:00", QUARTER, null, 2L)).slot(2, both("06:00", QUARTER, 2L, 2L));
    plan.bulletins.remove(2L);
    var stops = Map.of("1@2026-11-16", new Stop(at("05:01"), "hoa", "mất điện"));
    assertThat(why(20, "05:02", stops))
        .containsExactly(
            "SILENT slot.granted [Buổi 05:00, 05:00, 05:15, Đơn vị 1]",
            "SILENT stopped [hoa, 05:01, mất điện]");
    assertThat(why(20, "05:00", stops)).contains("SILENT choice.none [Buổi 05:00]");
    assertThat(why(20, "06:00"))
        .contains("LEFT_OUT bulletin.notApproved [Bản tin 2]", "SILENT empty [Buổi 06:00]");
    assertThat(why(99, "06:00")).containsExactly("LEFT_OUT device.off []", "SILENT nothing []");
    plan.bulletin(2, 60, null, null, "2026-11-10").device(22, 2, DeviceKind.LED);
    assertThat(why(20, "06:00")).contains("LEFT_OUT bulletin.notValid [bulletin 2, 16/11/2026]");
    plan.bulletin(2, 60, null);
    assertThat(why(22, "06:00")).contains("LEFT_OUT bulletin.noText [bulletin 2, Cụm loa 22]");
  }
}
