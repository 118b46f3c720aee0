package org.wardcast.scheduler.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.scheduler.Refused.refused;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.Head;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.scheduler.planning.Levels.Step;
import org.wardcast.scheduler.slots.SlotStore;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

// Each test begins by opening its database.
@SuppressWarnings("NullAway.Init")
class LevelsTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private final VirtualTime time = new VirtualTime(NOW);
  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1)
      .unit(3, UnitKind.WARD, 1)
      .unit(4, UnitKind.PROVINCE, 0);
  private Head head;
  private LevelStore store;

  private Levels levels(Database db) {
    head = Head.of(db);
    store = new LevelStore(db.write(), db.read(), head.head());
    var slots = new SlotStore(db.write(), db.read());
    return new StoredLevels(
        store,
        new LevelCheck(store, slots, world.units()),
        head.head(),
        world.units(),
        time.clock(),
        ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  /** As a row, whatever else a slot's row may have by now. */
  private static long slot(Database db, long unit, String name, @Nullable Long level) {
    long id = db.write()
        .sql("insert into scheduler_slots (owner_unit) values (:unit) returning id")
        .param("unit", unit)
        .query(Long.class)
        .single();
    db.write()
        .sql("""
            insert into scheduler_slot_revisions
            (slot, revision, removed, saved_by, in_force_from, name, units, devices, kinds, start_at,
             length_millis, first_day, recurrence, when_late, after_emergency, grace_millis,
             show_title, response_level)
            values (:id, 1, 0, 'an', 0, :name, '2', '', '', '05:00', 900000, '2026-11-20', '',
             'JOIN', 'DROP', 0, 0, cast(:level as bigint))""")
        .param("id", id)
        .param("name", name)
        .param("level", level)
        .update();
    db.write().sql("update scheduler_plan_head set version = version + 1").update();
    return id;
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aTemplateIsKeptAsItStoodAtEveryMoment(Database db) {
    var levels = levels(db);
    var level = levels.create(1, 2, "Cấp 2", "Khi nước trên báo động 2", Set.of(), "an");
    assertThat(levels.list()).containsExactly(level);
    time.advance(Duration.ofHours(1));
    var saved = levels.save(level.id(), 1, 3, "Cấp 3", "", Set.of(), "bình");
    assertThat(levels.find(level.id())).contains(saved);
    assertThat(saved.revision()).isEqualTo(2);
    assertThat(saved.inForceFrom()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    refused(
        () -> levels.save(level.id(), 1, 4, "Cấp 4", "", Set.of(), "an"),
        null,
        "scheduler.level.changed",
        "bình",
        "18:00 20/11/2026");
    levels.remove(level.id(), "an");
    assertThat(levels.list()).isEmpty();
    assertThat(levels.find(level.id()).orElseThrow().removed()).isTrue();
    refused(() -> levels.raise(1, level.id(), "bão", "an"), "levelId", "scheduler.level.removed");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theNearestRaisedLevelCountsAndLoweringGivesBackWhatWasThere(Database db) {
    var levels = levels(db);
    var two = levels.create(1, 2, "Cấp 2", "", Set.of(), "an").id();
    var three = levels.create(1, 3, "Cấp 3", "", Set.of(), "an").id();
    assertThat(levels.current(2)).isEmpty();
    var province = levels.raise(1, two, " Bão số 9 ", "an");
    assertThat(province).isEqualTo(new Step(1, two, "Bão số 9", "an", NOW));
    time.advance(Duration.ofMinutes(1));
    var ward = levels.raise(2, three, "Nước lên nhanh", "bình");
    assertThat(levels.current(1)).contains(province);
    assertThat(levels.current(2)).contains(ward);
    assertThat(levels.current(3)).contains(province);
    assertThat(levels.current(4)).isEmpty();

    var lowered = levels.lower(2, "Nước rút", "bình");
    assertThat(lowered.inForceFrom()).isAfter(ward.inForceFrom());
    assertThat(levels.current(2)).contains(province);
    refused(() -> levels.lower(2, "nữa", "bình"), "unitId", "scheduler.level.above", "Đơn vị 1");
    levels.lower(1, "Bão tan", "an");
    assertThat(levels.current(2)).isEmpty();
    refused(() -> levels.lower(1, "nữa", "an"), "unitId", "scheduler.level.none", "Đơn vị 1");
    assertThat(levels.history())
        .extracting(Step::reason)
        .containsExactly("Bão tan", "Nước rút", "Nước lên nhanh", "Bão số 9");
    assertThat(head.rung()).as("six changes").hasValue(6);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void nobodyRaisesWithoutAReasonTwiceOrElsewhere(Database db) {
    var levels = levels(db);
    var level = levels.create(1, 2, "Cấp 2", "", Set.of(), "an").id();
    refused(() -> levels.raise(1, level, " ", "an"), "reason", "scheduler.level.reason.empty");
    refused(
        () -> levels.raise(4, level, "bão", "an"),
        "unitId",
        "scheduler.level.elsewhere",
        "Cấp 2",
        "Đơn vị 1");
    refused(() -> levels.raise(1, 99, "bão", "an"), "levelId", "scheduler.level.unknown");
    levels.raise(1, level, "bão", "an");
    refused(
        () -> levels.raise(1, level, "bão", "bình"),
        null,
        "scheduler.level.again",
        "Cấp 2",
        "Đơn vị 1",
        "an",
        "17:00 20/11/2026");
    refused(() -> levels.remove(level, "an"), null, "scheduler.level.raised", "Cấp 2", "Đơn vị 1");
    assertThat(levels.history()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aLevelThatSlotsStillNameStays(Database db) {
    var levels = levels(db);
    var level = levels.create(1, 2, "Cấp 2", "", Set.of(), "an").id();
    slot(db, 2, "Buổi trực bão", level);
    refused(
        () -> levels.remove(level, "an"), null, "scheduler.level.slots", "Cấp 2", "Buổi trực bão");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void onlyOrdinarySlotsOfItsUnitsArePaused(Database db) {
    var levels = levels(db);
    var level = levels.create(1, 2, "Cấp 2", "", Set.of(), "an").id();
    var ordinary = slot(db, 2, "Buổi sáng", null);
    var ofTheLevel = slot(db, 2, "Buổi trực bão", level);
    var elsewhere = slot(db, 4, "Ở tỉnh khác", null);
    time.advance(Duration.ofMinutes(1));
    levels.save(level, 1, 2, "Cấp 2", "", Set.of(ordinary), "an");
    assertThat(store.paused(level, NOW)).as("as the template stood").isEmpty();
    assertThat(store.paused(level, time.now())).containsExactly(ordinary);
    refused(
        () -> levels.save(level, 2, 2, "Cấp 2", "", Set.of(ofTheLevel), "an"),
        "pausedSlots",
        "scheduler.level.paused.level",
        "Buổi trực bão");
    refused(
        () -> levels.save(level, 2, 2, "Cấp 2", "", Set.of(elsewhere), "an"),
        "pausedSlots",
        "scheduler.level.paused.foreign",
        "Ở tỉnh khác");
    refused(
        () -> levels.save(level, 2, 2, "Cấp 2", "", Set.of(99L), "an"),
        "pausedSlots",
        "scheduler.level.paused.gone");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatMakesNoSenseIsRefusedAtItsField(Database db) {
    var levels = levels(db);
    levels.create(1, 2, "Cấp 2", "", Set.of(), "an");
    refused(
        () -> levels.create(1, 2, "cấp 2", "", Set.of(), "an"),
        "name",
        "scheduler.level.name.taken");
    refused(
        () -> levels.create(1, 2, " ", "", Set.of(), "an"), "name", "scheduler.level.name.empty");
    refused(
        () -> levels.create(1, 0, "Cấp 0", "", Set.of(), "an"),
        "rank",
        "scheduler.level.rank.range");
    refused(
        () -> levels.create(99, 1, "Cấp 1", "", Set.of(), "an"),
        "unitId",
        "scheduler.level.unit.unknown");
    levels.create(4, 2, "Cấp 2", "", Set.of(), "an");
    assertThat(levels.list()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whoRaisedALevelIsNeverRewritten(Database db) {
    var levels = levels(db);
    levels.raise(1, levels.create(1, 2, "Cấp 2", "", Set.of(), "an").id(), "bão", "an");
    for (var attempt : java.util.List.of(
        "update scheduler_level_steps set who = 'ai đó'", "delete from scheduler_level_steps")) {
      assertThatThrownBy(() -> db.write().sql(attempt).update())
          .hasMessageContaining("never rewritten");
    }
    assertThat(levels.history()).extracting(Step::who).containsExactly("an");
  }
}
