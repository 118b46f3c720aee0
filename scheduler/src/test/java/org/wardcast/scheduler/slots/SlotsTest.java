package org.wardcast.scheduler.slots;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.Refused.refused;
import static org.wardcast.scheduler.TestPlan.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.testkit.Database;

class SlotsTest extends SlotBench {
  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1)
      .unit(3, UnitKind.WARD, 1);

  private Slots slots(Database db) {
    world.plan.devices.clear();
    world
        .plan
        .device(10, 2, DeviceKind.LOUDSPEAKER)
        .device(11, 2, DeviceKind.LED)
        .device(12, 3, DeviceKind.LOUDSPEAKER)
        .bulletin(1, 60, null)
        .playlist(1, TestPlan.item(1))
        .playlist(2, TestPlan.item(1));
    return slots(db, world);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aSlotComesBackAsItWasSaidAndTheBellRings(Database db) {
    var slots = slots(db);
    var draft = new SlotDraft(
        "Sáng “vàng”",
        new Targets(Set.of(2L), Set.of(12L), Set.of(DeviceKind.LOUDSPEAKER)),
        java.time.LocalTime.parse("05:00:30"),
        Duration.ofSeconds(901),
        LocalDate.parse("2026-11-23"),
        "FREQ=WEEKLY;BYDAY=MO",
        null,
        SlotDraft.WhenLate.SKIP,
        SlotDraft.AfterEmergency.RESTART,
        Duration.ofMinutes(3),
        true);
    var saved = slots.create(2, "an", draft);
    assertThat(saved)
        .isEqualTo(
            new Slot(saved.id(), 1, 2, draft, false, "an", Instant.parse("2026-11-20T10:00:00Z")));
    assertThat(slots.find(saved.id())).contains(saved);
    assertThat(slots.list()).containsExactly(saved);
    assertThat(rung).hasValue(1);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void revisionsAreKeptAndTheOneInForceIsFound(Database db) {
    var slots = slots(db);
    var first = slots.create(2, "an", daily("05:00", 2));
    time.advance(Duration.ofHours(1));
    var second = slots.save(first.id(), 1, "bình", daily("05:30", 2));
    assertThat(second.revision()).isEqualTo(2);
    var atOnce = slots.save(first.id(), 2, "bình", daily("05:31", 2));
    assertThat(atOnce.inForceFrom()).isAfter(second.inForceFrom());
    time.advance(Duration.ofHours(1));
    slots.remove(first.id(), "chi");
    assertThat(slots.list()).isEmpty();
    assertThat(slots.find(first.id())).get().matches(Slot::removed);
    assertThat(slots.inForceAt(first.id(), second.inForceFrom().minusMillis(1))).contains(first);
    assertThat(slots.inForceAt(first.id(), second.inForceFrom())).contains(second);
    assertThat(slots.inForceAt(first.id(), first.inForceFrom().minusMillis(1))).isEmpty();
    refused(
        () -> slots.save(first.id(), 4, "an", daily("06:00", 2)),
        null,
        "scheduler.slot.removed",
        "Buổi 05:31",
        "chi",
        "19:00 20/11/2026");
    refused(() -> slots.remove(99, "an"), null, "scheduler.slot.unknown");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whoEditsAnOldRevisionIsToldWhoSavedWhen(Database db) {
    var slots = slots(db);
    var first = slots.create(2, "an", daily("05:00", 2));
    time.advance(Duration.ofMinutes(5));
    slots.save(first.id(), 1, "bình", daily("05:30", 2));
    refused(
        () -> slots.save(first.id(), 1, "an", daily("06:00", 2)),
        null,
        "scheduler.slot.changed",
        "bình",
        "17:05 20/11/2026");
    assertThat(slots.find(first.id())).get().extracting(Slot::savedBy).isEqualTo("bình");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void ofTwoWhoSaveAtOnceOneWins(Database db) throws Exception {
    var slots = slots(db);
    var first = slots.create(2, "an", daily("05:00", 2));
    var pool = Executors.newFixedThreadPool(4);
    try {
      var acts = new ArrayList<Callable<String>>();
      for (int i = 0; i < 4; i++) {
        var who = "người " + i;
        acts.add(() -> {
          try {
            slots.save(first.id(), 1, who, daily("05:30", 2));
            return "saved";
          } catch (Refusal e) {
            return e.code();
          }
        });
        // Two new slots at the same hour on the same device: only one may stand.
        acts.add(() -> {
          try {
            slots.create(3, who, daily("17:00", 3));
            return "created";
          } catch (Refusal e) {
            return e.code();
          }
        });
      }
      var said = new ArrayList<String>();
      for (var answer : pool.invokeAll(acts)) {
        said.add(answer.get());
      }
      assertThat(said)
          .containsExactlyInAnyOrder(
              "saved",
              "scheduler.slot.changed",
              "scheduler.slot.changed",
              "scheduler.slot.changed",
              "created",
              "scheduler.slot.overlap",
              "scheduler.slot.overlap",
              "scheduler.slot.overlap");
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatCannotBeIsRefusedByTheFieldThatIsWrong(Database db) {
    var slots = slots(db);
    refused(
        () -> slots.create(2, "an", slot(" ", "05:00", QUARTER, "2026-11-21", "", 1L, QUARTER, 2)),
        "name",
        "scheduler.slot.name.empty");
    refused(
        () -> slots.create(
            2, "an", slot("a", "05:00", Duration.ofMinutes(-5), "2026-11-21", "", 1L, QUARTER, 2)),
        "length",
        "scheduler.slot.length.none");
    refused(
        () -> slots.create(
            2, "an", slot("a", "05:00", Duration.ofHours(25), "2026-11-21", "", 1L, QUARTER, 2)),
        "length",
        "scheduler.slot.length.over");
    refused(
        () -> slots.create(
            2, "an", slot("a", "05:00", QUARTER, "2026-11-21", "", 1L, Duration.ofMinutes(31), 2)),
        "grace",
        "scheduler.slot.grace.range");
    refused(
        () -> slots.create(
            2, "an", slot("a", "05:00", QUARTER, "2026-11-21", "FREQ=OFTEN", 1L, QUARTER, 2)),
        "recurrence",
        "scheduler.slot.recurrence.broken",
        "FREQ=OFTEN");
    refused(
        () -> slots.create(
            2,
            "an",
            slot("a", "05:00", QUARTER, "2026-11-21", "FREQ=WEEKLY;BYDAY=MO", 1L, QUARTER, 2)),
        "firstDay",
        "scheduler.slot.first",
        "21/11/2026",
        "23/11/2026");
    refused(
        () -> slots.create(2, "an", slot("a", "05:00", QUARTER, "2026-11-21", "", 9L, QUARTER, 2)),
        "playlistId",
        "scheduler.slot.playlist.gone");
    refused(
        () -> slots.create(2, "an", slot("a", "05:00", QUARTER, "2026-11-21", "", 1L, QUARTER, 77)),
        "targets",
        "scheduler.slot.targets.none");
    assertThat(slots.list()).isEmpty();
    assertThat(rung).hasValue(0);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aNewSlotMayHaveBegunButMustNotBeOver(Database db) {
    var slots = slots(db);
    refused(
        () -> slots.create(
            2, "an", slot("a", "16:45", QUARTER, "2026-11-20", "", 1L, Duration.ZERO, 2)),
        "firstDay",
        "scheduler.slot.past");
    refused(
        () -> slots.create(
            2,
            "an",
            slot("a", "16:45", QUARTER, "2026-11-18", "FREQ=DAILY;COUNT=3", 1L, QUARTER, 2)),
        "firstDay",
        "scheduler.slot.past");
    slots.create(2, "an", slot("a", "16:46", QUARTER, "2026-11-20", "", 1L, QUARTER, 2));
    slots.create(2, "an", slot("b", "05:00", QUARTER, "2020-01-01", "FREQ=DAILY", 1L, QUARTER, 2));
    assertThat(slots.list()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void anOverlapOnTheSameDeviceNamesTheOtherSlotAndTheFirstDate(Database db) {
    var slots = slots(db);
    slots.create(
        2,
        "an",
        slot("Đêm", "23:50", QUARTER, "2026-11-21", "FREQ=MONTHLY;BYMONTHDAY=21", 1L, QUARTER, 2));
    refused(
        () -> slots.create(
            1, "an", slot("Tỉnh", "00:00", QUARTER, "2026-11-24", "FREQ=DAILY", 1L, QUARTER, 1)),
        "start",
        "scheduler.slot.overlap",
        "Đêm",
        "23:50",
        "00:05",
        "22/12/2026",
        "Cụm loa 10");
    slots.create(
        3, "an", slot("Nơi khác", "00:00", QUARTER, "2026-11-24", "FREQ=DAILY", 1L, QUARTER, 3));
    var next = slots.create(
        2, "an", slot("Kế tiếp", "00:05", QUARTER, "2026-11-22", "FREQ=DAILY", 1L, QUARTER, 2));
    slots.save(
        next.id(),
        1,
        "an",
        slot("Kế tiếp", "00:06", QUARTER, "2026-11-22", "FREQ=DAILY", 1L, QUARTER, 2));
    assertThat(slots.list()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aDateCanHaveItsOwnPlaylistAndGoBack(Database db) {
    var slots = slots(db);
    var slot = slots.create(2, "an", daily("05:00", 2));
    var day = LocalDate.parse("2026-11-22");
    assertThat(slots.playlistOn(slot.id(), day)).contains(1L);
    slots.playlistFor(slot.id(), day, 2L, "an");
    assertThat(slots.playlistOn(slot.id(), day)).contains(2L);
    assertThat(slots.playlistOn(slot.id(), day.plusDays(1))).contains(1L);
    slots.playlistFor(slot.id(), day, null, "an");
    assertThat(slots.playlistOn(slot.id(), day)).contains(1L);
    assertThat(requireNonNull(fills).ofDays(day, day).values())
        .singleElement()
        .extracting(List::size)
        .isEqualTo(2);
    refused(
        () -> slots.playlistFor(slot.id(), LocalDate.parse("2026-11-20"), 2L, "an"),
        "date",
        "scheduler.slot.notThatDay",
        "Buổi 05:00",
        "20/11/2026");
    refused(
        () -> slots.playlistFor(slot.id(), day, 9L, "an"),
        "playlistId",
        "scheduler.slot.playlist.gone");
    assertThat(rung).hasValue(3);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aDateThatIsOverKeepsItsPlaylist(Database db) {
    var slots = slots(db);
    var slot = slots.create(2, "an", daily("05:00", 2));
    var day = LocalDate.parse("2026-11-21");
    slots.playlistFor(slot.id(), day, 2L, "an");
    time.advance(java.time.Duration.ofDays(1));
    refused(
        () -> slots.playlistFor(slot.id(), day, 1L, "an"),
        "date",
        "scheduler.slot.dayOver",
        "Buổi 05:00",
        "21/11/2026");
    assertThat(slots.playlistOn(slot.id(), day)).contains(2L);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aSlotsLevelIsOneThatItsOwnUnitPrepared(Database db) {
    var slots = slots(db);
    var levels = requireNonNull(desk).get(Levels.class);
    var province = levels.create(1, 1, "Bão", "", Set.of(), "an");
    var ward = levels.create(3, 2, "Ngập", "", Set.of(), "an");
    var of = slots.create(1, "an", ofLevel(daily("05:00", 2), province.id()));
    assertThat(of.plan().levelId()).isEqualTo(province.id());
    refused(
        () -> slots.create(2, "an", ofLevel(daily("06:00", 2), province.id())),
        "levelId",
        "scheduler.slot.level.elsewhere",
        "Bão",
        "Đơn vị 1");
    refused(
        () -> slots.create(2, "an", ofLevel(daily("06:00", 2), ward.id())),
        "levelId",
        "scheduler.slot.level.elsewhere",
        "Ngập",
        "Đơn vị 3");
    refused(
        () -> slots.create(2, "an", ofLevel(daily("06:00", 2), 99)),
        "levelId",
        "scheduler.slot.level.gone");
    levels.remove(ward.id(), "an");
    refused(
        () -> slots.create(3, "an", ofLevel(daily("06:00", 3), ward.id())),
        "levelId",
        "scheduler.slot.level.gone");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatNobodyPlansIsRefusedAtOnce(Database db) {
    var slots = slots(db);
    var plain = daily("05:00", 2);
    refused(
        () -> slots.create(2, "an", on(plain, LocalDate.of(9999, 12, 31), "FREQ=DAILY")),
        "firstDay",
        "scheduler.slot.far",
        "31/12/9999",
        "20/11/2036");
    refused(
        () -> slots.create(2, "an", on(plain, plain.firstDay(), "FREQ=DAILY;INTERVAL=2147483647")),
        "recurrence",
        "scheduler.slot.recurrence.interval",
        "1000");
  }

  private static SlotDraft on(SlotDraft plan, LocalDate firstDay, String rule) {
    return new SlotDraft(
        plan.name(),
        plan.targets(),
        plan.start(),
        plan.length(),
        firstDay,
        rule,
        plan.playlistId(),
        plan.whenLate(),
        plan.afterEmergency(),
        plan.grace(),
        plan.showTitle());
  }

  private static SlotDraft ofLevel(SlotDraft plan, long level) {
    return new SlotDraft(
        plan.name(),
        plan.targets(),
        plan.start(),
        plan.length(),
        plan.firstDay(),
        plan.recurrence(),
        plan.playlistId(),
        plan.whenLate(),
        plan.afterEmergency(),
        plan.grace(),
        plan.showTitle(),
        plan.filledBy(),
        plan.onHolidays(),
        level);
  }
}
