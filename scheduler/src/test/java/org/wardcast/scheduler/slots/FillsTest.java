package org.wardcast.scheduler.slots;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.Refused.refused;
import static org.wardcast.scheduler.TestPlan.slot;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.testkit.Database;

/** What is chosen for parts of slots, and what is changed for single dates. */
class FillsTest extends SlotBench {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");

  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1)
      .unit(3, UnitKind.WARD, 1)
      .unit(4, UnitKind.WARD, 1)
      .unit(21, UnitKind.AREA, 2);

  private Slots slots(Database db) {
    world.plan.devices.clear();
    world
        .plan
        .device(10, 2, DeviceKind.LOUDSPEAKER)
        .device(12, 3, DeviceKind.LOUDSPEAKER)
        .device(13, 4, DeviceKind.LED)
        .playlist(1, TestPlan.item(1))
        .playlist(2, TestPlan.item(1));
    return slots(db, world);
  }

  private static DayChange at(String start) {
    return new DayChange(false, LocalTime.parse(start), null, "họp dân");
  }

  private static void freeze(Database db, long slot, LocalDate day) {
    db.write().sql("""
            insert into scheduler_rundowns (slot, day, slot_revision, starts, ends, over_at)
            values (:slot, :day, 1, 0, 0, 0)""").param("slot", slot).param("day", day.toString()).update();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aSlotComesBackWithAllThatIsNew(Database db) {
    var slots = slots(db);
    var plain = daily("05:00", 2);
    var level = requireNonNull(desk)
        .get(Levels.class)
        .create(1, 1, "Cấp 1", "Khi có mưa lớn", Set.of(), "an");
    world.plan.devices.add(new org.wardcast.devices.Device(
        14,
        "D14",
        "Loa chợ",
        2,
        DeviceKind.LOUDSPEAKER,
        "simulated",
        java.net.URI.create("sim:14"),
        List.of(21L),
        java.util.Map.of(),
        Duration.ZERO,
        false,
        true,
        TestPlan.LONG_AGO,
        "market",
        Set.of("gần, trường", "mới")));
    var draft = new SlotDraft(
        plain.name(),
        new Targets(
            Set.of(1L), Set.of(), Set.of(), Set.of("market", "school"), Set.of("gần, trường", "x")),
        plain.start(),
        plain.length(),
        plain.firstDay(),
        plain.recurrence(),
        null,
        plain.whenLate(),
        plain.afterEmergency(),
        plain.grace(),
        true,
        FilledBy.UNITS,
        OnHolidays.SKIP,
        level.id());
    var saved = slots.create(1, "an", draft);
    assertThat(saved.plan()).isEqualTo(draft);
    assertThat(slots.find(saved.id())).contains(saved);
    var reach = new Reach(world.devices(), world.units());
    assertThat(reach.of(draft.targets())).extracting(d -> d.id()).containsExactly(14L);
    var area = new Targets(Set.of(21L), Set.of(), Set.of());
    assertThat(reach.of(area)).extracting(d -> d.id()).containsExactly(14L);
    var device = reach.of(area).get(0);
    assertThat(reach.means(area, device)).isTrue();
    assertThat(reach.means(new Targets(Set.of(3L), Set.of(), Set.of()), device)).isFalse();
    assertThat(reach.path(device)).containsExactly(21L, 2L, 1L);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void eachPlaceHasItsChoiceAndTheNewestCounts(Database db) {
    var slots = slots(db);
    var id = slots.create(1, "an", daily("05:00", 1)).id();
    slots.fill(id, Place.unit(2), null, 1L, "bình");
    slots.fill(id, Place.unit(2), DAY, 2L, "bình");
    slots.fill(id, Place.device(12), DAY, 2L, "chi");
    slots.fill(id, Place.device(12), DAY, 1L, "chi");
    slots.fill(id, Place.unit(3), null, 1L, "dung");
    slots.fill(id, Place.unit(3), null, null, "dung");
    var now = time.now();
    assertThat(slots.fills(id, DAY))
        .containsExactlyInAnyOrder(
            new Fill(id, Place.unit(2), null, 1L, "bình", now),
            new Fill(id, Place.unit(2), DAY, 2L, "bình", now),
            new Fill(id, Place.device(12), DAY, 1L, "chi", now));
    assertThat(slots.fills(id, DAY.plusDays(1)))
        .containsExactly(new Fill(id, Place.unit(2), null, 1L, "bình", now));
    assertThat(requireNonNull(fills).standing().get(id)).hasSize(3);
    assertThat(requireNonNull(fills).ofDays(DAY, DAY).get(id + "@" + DAY))
        .extracting(Fill::playlistId)
        .containsExactly(2L, 2L, 1L);
    assertThat(rung).hasValue(7);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theStandingChoiceOfTheWholeSlotIsANewRevisionOfIt(Database db) {
    var slots = slots(db);
    var id = slots.create(1, "an", daily("05:00", 1)).id();
    slots.fill(id, Place.WHOLE, null, 2L, "bình");
    assertThat(slots.find(id)).get().satisfies(s -> {
      assertThat(s.revision()).isEqualTo(2);
      assertThat(s.savedBy()).isEqualTo("bình");
      assertThat(s.plan()).isEqualTo(daily("05:00", 1).playing(2L));
    });
    assertThat(slots.playlistOn(id, DAY)).contains(2L);
    slots.fill(id, Place.WHOLE, null, null, "bình");
    assertThat(slots.playlistOn(id, DAY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aChoiceNeedsAPartOfTheSlotADateAndAPlaylist(Database db) {
    var slots = slots(db);
    var id = slots.create(1, "an", daily("05:00", 2)).id();
    refused(
        () -> slots.fill(id, Place.unit(3), null, 1L, "an"),
        "place",
        "scheduler.fill.unit.outside",
        "Đơn vị 3",
        "Buổi 05:00");
    refused(
        () -> slots.fill(id, Place.unit(9), null, 1L, "an"), "place", "scheduler.fill.unit.gone");
    refused(
        () -> slots.fill(id, Place.device(12), null, 1L, "an"),
        "place",
        "scheduler.fill.device.outside",
        "Cụm loa 12",
        "Buổi 05:00");
    refused(
        () -> slots.fill(id, Place.device(99), null, 1L, "an"),
        "place",
        "scheduler.fill.device.gone");
    refused(
        () -> slots.fill(id, Place.unit(2), LocalDate.parse("2026-11-20"), 1L, "an"),
        "date",
        "scheduler.slot.notThatDay",
        "Buổi 05:00",
        "20/11/2026");
    refused(
        () -> slots.fill(id, Place.unit(2), DAY, 9L, "an"),
        "playlistId",
        "scheduler.slot.playlist.gone");
    slots.fill(id, Place.unit(1), DAY, 1L, "an");
    slots.fill(id, Place.unit(21), DAY, 1L, "an");
    assertThat(slots.fills(id, DAY)).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatIsWrittenDownIsNotChangedBehindItsBack(Database db) {
    var slots = slots(db);
    var id = slots.create(1, "an", daily("05:00", 2)).id();
    freeze(db, id, DAY);
    refused(
        () -> slots.fill(id, Place.unit(2), DAY, 2L, "an"),
        "date",
        "scheduler.slot.frozen",
        "Buổi 05:00",
        "22/11/2026");
    refused(
        () -> slots.playlistFor(id, DAY, 2L, "an"),
        "date",
        "scheduler.slot.frozen",
        "Buổi 05:00",
        "22/11/2026");
    refused(
        () -> slots.changeDay(id, DAY, at("06:00"), "an"),
        "date",
        "scheduler.slot.frozen",
        "Buổi 05:00",
        "22/11/2026");
    assertThat(slots.playlistOn(id, DAY)).contains(1L);
    assertThat(requireNonNull(fills).edit(id, DAY)).isNull();
    slots.fill(id, Place.unit(2), null, 2L, "an");
    slots.fill(id, Place.unit(2), DAY.plusDays(1), 2L, "an");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aDateHasOtherHoursOrNoneAndGoesBack(Database db) {
    var slots = slots(db);
    var id = slots.create(1, "an", daily("05:00", 2)).id();
    var longer = new DayChange(false, null, Duration.ofMinutes(40), "");
    var off = new DayChange(true, null, null, "cắt điện");
    for (var change : List.of(at("06:30"), longer, off)) {
      slots.changeDay(id, DAY, change, "bình");
      assertThat(requireNonNull(fills).edit(id, DAY)).isEqualTo(change);
    }
    assertThat(slots.changes(DAY.minusDays(1), DAY))
        .containsExactly(new Slots.Changed(id, DAY, off, "bình", time.now()));
    slots.changeDay(id, DAY, null, "bình");
    assertThat(slots.changes(DAY, DAY)).isEmpty();
    assertThat(requireNonNull(fills).edit(id, DAY)).isNull();
    assertThat(requireNonNull(fills).edits(DAY, DAY).get(id + "@" + DAY))
        .hasSize(4)
        .extracting(e -> e.change())
        .containsExactly(at("06:30"), longer, off, null);
    assertThat(rung).hasValue(5);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void newHoursMustBeHoursToComeThatNobodyElseHas(Database db) {
    var slots = slots(db);
    var id = slots.create(2, "an", daily("05:00", 2)).id();
    var province = slots.create(1, "an", daily("06:00", 1));
    slots.create(3, "an", daily("17:00", 3));
    refused(
        () -> slots.changeDay(id, DAY, at("05:50"), "an"),
        "start",
        "scheduler.slot.overlap",
        "Buổi 06:00",
        "06:00",
        "06:15",
        "22/11/2026",
        "Cụm loa 10");
    slots.changeDay(id, DAY, at("17:00"), "an");
    slots.changeDay(province.id(), DAY, at("07:00"), "an");
    slots.changeDay(id, DAY, at("05:50"), "an");
    refused(
        () -> slots.changeDay(province.id(), DAY, null, "an"),
        "start",
        "scheduler.slot.overlap",
        "Buổi 05:00",
        "05:50",
        "06:05",
        "22/11/2026",
        "Cụm loa 10");
    refused(
        () -> slots.changeDay(
            id, DAY, new DayChange(false, LocalTime.parse("23:00"), Duration.ofHours(7), ""), "an"),
        "start",
        "scheduler.slot.overlap",
        "Buổi 05:00",
        "05:00",
        "05:15",
        "22/11/2026",
        "Cụm loa 10");
    refused(
        () -> slots.changeDay(id, DAY, new DayChange(false, null, Duration.ZERO, ""), "an"),
        "length",
        "scheduler.slot.length.none");
    refused(
        () -> slots.changeDay(id, DAY, new DayChange(false, null, Duration.ofHours(25), ""), "an"),
        "length",
        "scheduler.slot.length.over");
    time.advanceTo(java.time.Instant.parse("2026-11-21T21:00:00Z"));
    refused(
        () -> slots.changeDay(id, DAY, at("03:00"), "an"),
        "start",
        "scheduler.day.past",
        "03:15",
        "22/11/2026");
    time.advance(Duration.ofDays(1));
    refused(
        () -> slots.changeDay(id, DAY, null, "an"),
        "date",
        "scheduler.slot.dayOver",
        "Buổi 05:00",
        "22/11/2026");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void twoWhoMoveTwoSlotsToOneHourAtOnceDoNotBothSucceed(Database db) throws Exception {
    var slots = slots(db);
    var acts = new ArrayList<Callable<String>>();
    for (var hour : List.of("05:00", "06:00", "07:00", "08:00")) {
      var id = slots.create(2, "an", daily(hour, 2)).id();
      acts.add(() -> {
        try {
          slots.changeDay(id, DAY, at("12:00"), "an");
          return "moved";
        } catch (Refusal e) {
          return e.code();
        }
      });
    }
    var pool = Executors.newFixedThreadPool(4);
    try {
      var said = new ArrayList<String>();
      for (var answer : pool.invokeAll(acts)) {
        said.add(answer.get());
      }
      var no = "scheduler.slot.overlap";
      assertThat(said).containsExactlyInAnyOrder("moved", no, no, no);
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void playlistsOfADayOfARunningInstallationComeAlong(Database db) {
    var flyway = Flyway.configure()
        .dataSource(db.writer())
        .locations("classpath:db/migration/scheduler/" + db.dialect())
        .table("scheduler_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0");
    flyway.target("5").load().migrate();
    db.write().sql("insert into scheduler_slots (owner_unit) values (2)").update();
    db.write().sql("""
        insert into scheduler_slot_revisions values
        (1, 1, 0, 'an', 5, 'Sáng', '2', '', '', '05:00', 900000, '2026-11-21', 'FREQ=DAILY', 1,
         'JOIN', 'DROP', 0, 1)""").update();
    db.write().sql("""
        insert into scheduler_day_playlists values
        (1, '2026-11-22', 1, 1, 'an', 10), (1, '2026-11-22', 2, 2, 'an', 20),
        (1, '2026-11-23', 1, 2, 'an', 10), (1, '2026-11-23', 2, null, 'bình', 30)""").update();
    var slots = slots(db);
    assertThat(slots.find(1)).get().satisfies(s -> {
      assertThat(s.plan().filledBy()).isEqualTo(FilledBy.OWNER);
      assertThat(s.plan().onHolidays()).isEqualTo(OnHolidays.PLAY);
      assertThat(s.plan().levelId()).isNull();
      assertThat(s.plan().targets()).isEqualTo(new Targets(Set.of(2L), Set.of(), Set.of()));
    });
    assertThat(slots.playlistOn(1, DAY)).contains(2L);
    assertThat(slots.playlistOn(1, DAY.plusDays(1))).contains(1L);
    assertThat(requireNonNull(fills).ofDays(DAY, DAY.plusDays(1)))
        .hasSize(2)
        .allSatisfy((key, rows) -> assertThat(rows).hasSize(2));
    slots.fill(1, Place.WHOLE, DAY, 1L, "an");
    assertThat(slots.playlistOn(1, DAY)).contains(1L);
  }
}
