package org.wardcast.scheduler.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.scheduler.TestPlan.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.PlanningDesk;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.planning.Conflict.Kind;
import org.wardcast.scheduler.planning.Conflict.Remedy;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

class ConflictsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");
  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1)
      .unit(3, UnitKind.WARD, 1);
  private Database db;
  private PlanningDesk desk;

  @BeforeEach
  void open() {
    world
        .plan
        .device(10, 2, DeviceKind.LOUDSPEAKER)
        .device(11, 2, DeviceKind.LED)
        .device(12, 3, DeviceKind.LOUDSPEAKER)
        .playlist(1, TestPlan.item(1));
    db = Databases.sqlite();
    desk = new PlanningDesk(db, world, time, ZONE);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static SlotDraft draft(String name, String start, int minutes, String rule, long unit) {
    return slot(
        name, start, Duration.ofMinutes(minutes), "2026-11-23", rule, null, Duration.ZERO, unit);
  }

  private Slot has(long owner, SlotDraft draft) {
    return desk.slots().create(owner, "an", draft);
  }

  private static List<String> ways(List<Remedy> remedies) {
    return remedies.stream()
        .map(r -> r.becomes() == null
            ? r.kind().name()
            : r.kind() + " " + r.becomes().start() + " " + r.becomes().length().toMinutes())
        .toList();
  }

  @Test
  void aConflictSaysWhenWhereAndEveryWayOut() {
    var other = has(2, draft("Sáng", "05:00", 30, "FREQ=WEEKLY;BYDAY=MO,FR;UNTIL=20261231", 2));
    var findings =
        desk.conflicts().check(1, draft("Tỉnh", "04:50", 30, "FREQ=DAILY;UNTIL=20261206", 1), null);
    assertThat(findings.conflicts()).singleElement().satisfies(c -> {
      assertThat(c.other()).isEqualTo(other);
      assertThat(c.date()).isEqualTo("2026-11-23");
      assertThat(c.dates()).isEqualTo(4);
      assertThat(c.deviceIds()).containsExactlyInAnyOrder(10L, 11L);
      assertThat(c.from().atZone(ZONE).toLocalTime()).isEqualTo("05:00");
      assertThat(c.to().atZone(ZONE).toLocalTime()).isEqualTo("05:20");
      assertThat(ways(c.remedies()))
          .containsExactly("APPEND 05:30 30", "SHORTEN 04:50 10", "MOVE 05:30 30", "REPLACE");
      for (var remedy : c.remedies()) {
        if (remedy.becomes() != null) {
          assertThat(desk.conflicts().check(1, remedy.becomes(), null).clear()).isTrue();
        }
      }
    });
    assertThat(findings.checkedTo()).isNull();
  }

  @Test
  void aWayOutThatMeetsAThirdOrBreaksARuleIsNotOffered() {
    has(2, draft("Sáng", "05:00", 30, "FREQ=DAILY", 2));
    has(2, draft("Kế", "05:30", 30, "FREQ=DAILY", 2));
    desk.rules()
        .create(
            1,
            "Yên tĩnh",
            Set.of(),
            List.of(new Limit.QuietHours(LocalTime.of(21, 0), LocalTime.of(5, 0))),
            LocalDate.parse("2026-01-01"),
            null,
            "1/QĐ",
            "an");
    var findings = desk.conflicts().check(2, draft("Mới", "05:10", 15, "FREQ=DAILY", 2), null);
    assertThat(findings.conflicts())
        .singleElement()
        .satisfies(c -> assertThat(ways(c.remedies())).containsExactly("MOVE 06:00 15", "REPLACE"));
  }

  @Test
  void aMoveStaysInPrimeTimeWhereThereIsAny() {
    desk.get(Bands.class)
        .add(
            new Band(
                0,
                1,
                "Giờ vàng",
                Set.of(),
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(17, 0),
                LocalTime.of(18, 0),
                false,
                LocalDate.parse("2026-01-01"),
                null,
                "1/QĐ"),
            "an");
    has(3, draft("Sáng", "05:00", 30, "FREQ=DAILY", 3));
    var findings = desk.conflicts().check(3, draft("Mới", "05:10", 15, "FREQ=DAILY", 3), null);
    assertThat(ways(findings.conflicts().get(0).remedies())).contains("MOVE 17:00 15");
  }

  @Test
  void whatBelongsToSomebodyAboveCanOnlyBeAskedFor() {
    var province = has(1, draft("Tỉnh", "05:00", 30, "FREQ=DAILY", 1));
    var mine = draft("Xã", "05:10", 60, "FREQ=DAILY", 2);
    var findings = desk.conflicts().check(2, mine, null);
    assertThat(ways(findings.conflicts().get(0).remedies()))
        .contains("ASK", "SHORTEN 05:30 40")
        .doesNotContain("REPLACE");
    assertThatThrownBy(() -> desk.conflicts().replace(2, mine, null, 0, province.id(), 1, "bình"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("scheduler.slot.replace.above"));
  }

  @Test
  void theReplacedOneLeavesThePlanAndWaitsForApproval() {
    var other = has(2, draft("Sáng", "05:00", 30, "FREQ=DAILY", 2));
    var mine = draft("Tỉnh", "05:10", 30, "FREQ=DAILY", 1);
    assertThatThrownBy(() -> desk.conflicts().replace(1, mine, null, 0, other.id(), 7, "bình"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("scheduler.slot.changed"));
    var saved = desk.conflicts().replace(1, mine, null, 0, other.id(), 1, "bình");
    assertThat(desk.slots().list()).containsExactly(saved);
    assertThat(desk.slots().find(other.id())).get().matches(Slot::removed);
    assertThat(desk.get(Requests.class).list()).singleElement().satisfies(r -> {
      assertThat(r.kind()).isEqualTo(Request.Kind.REPLACED);
      assertThat(r.plan()).isEqualTo(other.plan());
      assertThat(r.otherSlotId()).isEqualTo(saved.id());
    });
  }

  @Test
  void whatARemovedSlotHasWrittenDownStillHoldsItsDevices() {
    var leaving = has(
        2, slot("Chiều", "17:05", Duration.ofMinutes(30), "2026-11-20", "", 1L, Duration.ZERO, 2));
    db.write()
        .sql("""
            insert into scheduler_rundowns (slot, day, slot_revision, starts, ends, over_at)
            values (:slot, '2026-11-20', 1, :starts, :ends, :ends)""")
        .param("slot", leaving.id())
        .param("starts", moment("17:05"))
        .param("ends", moment("17:35"))
        .update();
    db.write()
        .sql("""
            insert into scheduler_rundown_items
            (slot, day, item, slot_revision, slot_name, due, length_millis, full_millis, bulletin,
             bulletin_version, title, signature, devices, reason)
            values (:slot, '2026-11-20', 1, 1, 'Chiều', :due, 1200000, 1200000, 1, 1, 'a', 0, '10', '')""")
        .param("slot", leaving.id())
        .param("due", moment("17:05"))
        .update();
    desk.slots().remove(leaving.id(), "an");
    var there =
        slot("Thay", "17:10", Duration.ofMinutes(15), "2026-11-20", "", null, Duration.ZERO, 2);
    var findings = desk.conflicts().check(2, there, null);
    assertThat(findings.conflicts()).singleElement().satisfies(c -> {
      assertThat(c.deviceIds()).containsExactly(10L);
      assertThat(c.to().atZone(ZONE).toLocalTime()).isEqualTo("17:25");
      assertThat(c.remedies()).extracting(Remedy::kind).doesNotContain(Kind.REPLACE, Kind.ASK);
      assertThat(ways(c.remedies())).contains("APPEND 17:25 15");
    });
    assertThatThrownBy(() -> has(2, there)).isInstanceOf(Refusal.class);
    has(2, there.at(LocalTime.parse("17:25"), Duration.ofMinutes(15)));
  }

  private static long moment(String hour) {
    return LocalDate.parse("2026-11-20")
        .atTime(LocalTime.parse(hour))
        .atZone(ZONE)
        .toInstant()
        .toEpochMilli();
  }

  @Test
  void reservedHoursAreForThoseAboveOrAfterAGrant() {
    desk.get(Bands.class)
        .add(
            new Band(
                0,
                1,
                "Giờ vàng tỉnh",
                Set.of(DeviceKind.LOUDSPEAKER),
                EnumSet.of(DayOfWeek.FRIDAY),
                LocalTime.of(23, 30),
                LocalTime.of(0, 30),
                true,
                LocalDate.parse("2026-01-01"),
                null,
                "1/QĐ"),
            "an");
    var mine = draft("Xã", "00:15", 10, "FREQ=WEEKLY;BYDAY=MO,SA", 2);
    assertThatThrownBy(() -> has(2, mine)).isInstanceOfSatisfying(Refusal.class, r -> {
      assertThat(r.code()).isEqualTo("scheduler.slot.reserved");
      assertThat(r.getArguments()).containsExactly("Giờ vàng tỉnh", "23:30", "00:30", "Đơn vị 1");
    });
    var findings = desk.conflicts().check(2, mine, null);
    assertThat(findings.clear()).isFalse();
    assertThat(findings.barred()).extracting("code").containsExactly("scheduler.note.reserved");
    has(2, draft("Chủ nhật", "00:15", 10, "FREQ=WEEKLY;BYDAY=MO,SU", 2));
    has(1, friday(mine, "Tỉnh", LocalTime.of(0, 0)));
    var requests = desk.get(Requests.class);
    var wish = friday(mine, "Xin", LocalTime.of(0, 15));
    var asked = requests.ask(2, wish, null, "", "xã");
    assertThat(requests.grant(asked.id(), wish, "tỉnh").ownerUnitId()).isEqualTo(2);
  }

  /** Ten minutes after midnight, in the band that begins on Fridays. */
  private static SlotDraft friday(SlotDraft like, String name, LocalTime start) {
    return new SlotDraft(
        name,
        like.targets(),
        start,
        Duration.ofMinutes(10),
        LocalDate.parse("2026-11-28"),
        "FREQ=WEEKLY",
        null,
        like.whenLate(),
        like.afterEmergency(),
        Duration.ZERO,
        false);
  }

  @Test
  void anEditKeepsItsReservedHoursButTakesNoMore() {
    var mine = has(2, draft("Xã", "16:50", 20, "FREQ=WEEKLY;BYDAY=MO", 2));
    reserve("17:00", "18:00");
    var longer = draft("Xã", "16:50", 60, "FREQ=WEEKLY;BYDAY=MO", 2);
    var oftener = draft("Xã", "16:50", 20, "FREQ=DAILY", 2);
    var shorter = draft("Xã", "16:40", 25, "FREQ=WEEKLY;BYDAY=MO", 2);
    for (var more : List.of(longer, oftener)) {
      assertThatThrownBy(() -> desk.slots().save(mine.id(), mine.revision(), "an", more))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.code()).isEqualTo("scheduler.slot.reserved"));
    }
    assertThat(desk.slots().save(mine.id(), mine.revision(), "an", shorter).plan())
        .isEqualTo(shorter);
  }

  private void reserve(String from, String to) {
    desk.get(Bands.class)
        .add(
            new Band(
                0,
                1,
                "Giờ vàng",
                Set.of(),
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.parse(from),
                LocalTime.parse(to),
                true,
                LocalDate.parse("2026-01-01"),
                null,
                "1/QĐ"),
            "an");
  }

  @Test
  void aDayIsNotMovedIntoReservedHoursFromBelow() {
    var ward = has(2, draft("Xã", "16:50", 20, "FREQ=DAILY", 2));
    var province = has(1, draft("Tỉnh", "15:00", 20, "FREQ=DAILY", 3));
    reserve("17:00", "18:00");
    var day = LocalDate.parse("2026-11-24");
    var into = new DayChange(false, LocalTime.of(17, 20), null, "bóng đá");
    assertThatThrownBy(() -> desk.slots().changeDay(ward.id(), day, into, "an"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("scheduler.slot.reserved"));
    desk.slots().changeDay(province.id(), day, into, "an");
    desk.slots()
        .changeDay(ward.id(), day, new DayChange(false, LocalTime.of(16, 0), null, ""), "an");
    desk.slots().changeDay(ward.id(), day, null, "an");
  }

  @Test
  void whatPlaysIsLookedAtFromTheDayASlotBegins() {
    world.plan.bulletin(1, 60, null).playlist(2, TestPlan.item(1), TestPlan.item(1));
    desk.rules()
        .create(
            1,
            "Không lặp",
            Set.of(),
            List.of(new Limit.PlaysPerDay(1)),
            LocalDate.parse("2026-01-01"),
            null,
            "1/QĐ",
            "an");
    assertThatThrownBy(() -> has(2, inTwoMonths(2L)))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).endsWith(".plays"));
    var late = has(2, inTwoMonths(1L));
    assertThatThrownBy(() -> desk.slots().fill(late.id(), Place.WHOLE, null, 2L, "an"))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).endsWith(".plays"));
    var twice = List.of(TestPlan.item(1), TestPlan.item(1));
    assertThatThrownBy(() -> world.guards.forEach(g -> g.saving(1L, twice)))
        .isInstanceOfSatisfying(
            org.wardcast.playlists.Refusal.class, r -> assertThat(r.code()).endsWith(".plays"));
  }

  private static SlotDraft inTwoMonths(long playlist) {
    return slot(
        "Tết",
        "05:00",
        Duration.ofMinutes(30),
        "2027-01-25",
        "FREQ=DAILY",
        playlist,
        Duration.ZERO,
        2);
  }

  @Test
  void unitsThatContainOneAnotherAreNotChosenTogether() {
    var both = draft("Cả hai", "05:00", 15, "", 1);
    var nested = new SlotDraft(
        "Cả hai",
        new Targets(Set.of(1L, 2L), Set.of(), Set.of()),
        both.start(),
        both.length(),
        both.firstDay(),
        "",
        null,
        both.whenLate(),
        both.afterEmergency(),
        Duration.ZERO,
        false);
    assertThatThrownBy(() -> has(1, nested)).isInstanceOfSatisfying(Refusal.class, r -> {
      assertThat(r.code()).isEqualTo("scheduler.slot.targets.nested");
      assertThat(r.getArguments()).containsExactly("Đơn vị 2", "Đơn vị 1");
    });
  }
}
