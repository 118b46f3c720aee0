package org.wardcast.scheduler.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.scheduler.TestPlan.item;
import static org.wardcast.scheduler.TestPlan.slot;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.UnitKind;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Tone;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.PlanningDesk;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

class RulesTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1)
      .unit(3, UnitKind.WARD, 1);
  private @Nullable PlanningDesk desk;

  private PlanningDesk desk(Database db) {
    world
        .plan
        .device(10, 2, DeviceKind.LOUDSPEAKER)
        .device(11, 2, DeviceKind.LED)
        .device(12, 3, DeviceKind.LOUDSPEAKER);
    for (int id = 1; id <= 3; id++) {
      world.plan.bulletin(id, 60, null);
    }
    tone(1, Tone.BAD);
    tone(2, Tone.GOOD);
    world.plan.playlist(1, item(1)).playlist(2, item(1), item(2)).playlist(3, item(3));
    desk = new PlanningDesk(
        db, world, VirtualTime.at("2026-11-20T10:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    return desk;
  }

  private void tone(long id, Tone tone) {
    var v = world.plan.bulletin(id);
    var c = v.content();
    var draft = new BulletinDraft(
        c.title(),
        1,
        c.bulletinClass(),
        "vi",
        tone,
        null,
        null,
        null,
        null,
        null,
        null,
        c.soundSha256());
    world.plan.bulletins.put(
        id,
        new BulletinVersion(
            id, 1, 1, "a", v.writtenAt(), draft, "t", v.sound(), v.state(), null, null, null));
  }

  @AfterEach
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  private static Rule rule(Rules rules, long unit, Limit... limits) {
    return rules.create(
        unit, "Quy tắc", Set.of(), List.of(limits), TODAY, null, "12/QĐ-UBND", "an");
  }

  private static SlotDraft daily(String start, int minutes, @Nullable Long playlist) {
    return slot(
        "Buổi " + start,
        start,
        Duration.ofMinutes(minutes),
        "2026-11-23",
        "FREQ=DAILY",
        playlist,
        Duration.ZERO,
        2);
  }

  private static Refusal refused(ThrowingCallable act, @Nullable String field, String code) {
    var caught = new Refusal[1];
    assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, r -> {
      assertThat(r.code()).isEqualTo(code);
      assertThat(r.field()).isEqualTo(field);
      caught[0] = r;
    });
    return caught[0];
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aRuleComesBackAsItWasSaidAndAnOldRevisionIsNotOverwritten(Database db) {
    var rules = desk(db).rules();
    var limits = List.<Limit>of(
        new Limit.MinutesPerSession(15),
        new Limit.MinutesPerDay(30),
        new Limit.SessionsPerDay(2),
        new Limit.Weekdays(Set.of(java.time.DayOfWeek.MONDAY, java.time.DayOfWeek.SUNDAY)),
        new Limit.QuietHours(LocalTime.of(21, 0), LocalTime.of(5, 0)),
        new Limit.QuietHours(LocalTime.of(11, 30), LocalTime.of(13, 30)),
        new Limit.PlaysPerDay(4),
        new Limit.GoodWithBad());
    var rule = rules.create(
        2,
        " Đô thị ",
        Set.of(DeviceKind.LOUDSPEAKER, DeviceKind.FM),
        limits,
        TODAY,
        TODAY.plusDays(30),
        "12/QĐ-UBND",
        "an");
    assertThat(rule.name()).isEqualTo("Đô thị");
    assertThat(rules.list()).containsExactly(rule);
    assertThat(rules.find(rule.id())).contains(rule);
    var saved =
        rules.save(rule.id(), 1, "Khác", Set.of(), limits, TODAY, null, "13/QĐ-UBND", "bình");
    refused(
        () -> rules.save(rule.id(), 1, "x", Set.of(), limits, TODAY, null, "14", "chi"),
        null,
        "scheduler.rule.changed");
    var waiver = rules.waive(rule.id(), 2, TODAY, TODAY.plusDays(3), "15/QĐ", "an");
    assertThat(rules.waivers()).containsExactly(waiver);
    refused(
        () -> rules.waive(rule.id(), 2, TODAY.plusDays(3), TODAY.plusDays(4), "16/QĐ", "an"),
        "from",
        "scheduler.waiver.overlap");
    rules.endWaiver(waiver.id(), "an");
    assertThat(rules.waivers()).isEmpty();
    rules.remove(saved.id(), "an");
    assertThat(rules.list()).isEmpty();
    refused(() -> rules.remove(saved.id(), "an"), null, "scheduler.rule.removed");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatCannotBeIsRefusedByItsField(Database db) {
    var rules = desk(db).rules();
    refused(
        () -> rule(rules, 1, new Limit.SessionsPerDay(2), new Limit.MinutesPerDay(-5)),
        "limits[1].minutes",
        "scheduler.rule.number.range");
    refused(
        () -> rule(rules, 1, new Limit.Weekdays(Set.of())),
        "limits[0].allowed",
        "scheduler.rule.weekdays.none");
    refused(() -> rule(rules, 9, new Limit.GoodWithBad()), "unitId", "scheduler.rule.unit.unknown");
    refused(() -> rule(rules, 1), "limits", "scheduler.rule.limits.none");
    refused(
        () -> rules.create(
            1, "a", Set.of(), List.of(new Limit.GoodWithBad()), TODAY, null, " ", "an"),
        "decision",
        "scheduler.rule.decision.empty");
    refused(
        () -> rules.create(
            1,
            "a",
            Set.of(),
            List.of(new Limit.GoodWithBad()),
            TODAY,
            TODAY.minusDays(1),
            "1/QĐ",
            "an"),
        "validTo",
        "scheduler.rule.validTo.before");
    rule(rules, 1, new Limit.SessionsPerDay(2));
    refused(
        () -> rule(rules, 1, new Limit.SessionsPerDay(3)), "validFrom", "scheduler.rule.overlap");
    rule(rules, 2, new Limit.SessionsPerDay(3));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void thePacksAreLoadedWholeOrNotAtAll(Database db) {
    var rules = desk(db).rules();
    assertThat(rules.packs()).containsExactly("urban", "rural");
    for (var pack : rules.packs()) {
      assertThat(rules.preview(pack, 2, TODAY, "")).hasSizeGreaterThan(1);
    }
    assertThat(rules.load("urban", 2, TODAY, "12/QĐ-UBND", "an"))
        .flatMap(Rule::limits)
        .contains(new Limit.MinutesPerSession(15), new Limit.SessionsPerDay(2));
    refused(
        () -> rules.load("rural", 2, TODAY, "13/QĐ-UBND", "an"),
        "validFrom",
        "scheduler.rule.overlap");
    assertThat(rules.list()).hasSize(3);
    refused(
        () -> rules.load("nowhere", 2, TODAY, "1", "an"), "pack", "scheduler.rule.pack.unknown");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theSentenceNamesTheDayTheDeviceTheUnitAndTheNumbers(Database db) {
    var desk = desk(db);
    rule(desk.rules(), 1, new Limit.SessionsPerDay(2));
    desk.slots().create(2, "an", daily("05:00", 15, null));
    desk.slots().create(2, "an", daily("11:00", 15, null));
    var no = refused(
        () -> desk.slots().create(2, "an", daily("17:00", 15, null)),
        "start",
        "scheduler.rule.sessions");
    assertThat(no.getArguments())
        .containsExactly(
            1, "23/11/2026", "Cụm loa 10", "Đơn vị 2", 1, "12/QĐ-UBND", 0, "", "3", "2");
    // Less than a quarter of an hour after another it is no session of its own.
    var joined = desk.slots().create(2, "an", daily("11:29", 15, null));
    refused(
        () -> desk.slots()
            .changeDay(
                joined.id(),
                LocalDate.parse("2026-11-25"),
                new DayChange(false, LocalTime.of(11, 30), null, ""),
                "an"),
        "start",
        "scheduler.rule.sessions");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void badNewsNeedsGoodNewsInSlotsFillsAndPlaylists(Database db) {
    var desk = desk(db);
    rule(desk.rules(), 1, new Limit.GoodWithBad());
    refused(
        () -> desk.slots().create(2, "an", daily("05:00", 15, 1L)),
        "playlistId",
        "scheduler.rule.goodWithBad");
    var slot = desk.slots().create(2, "an", daily("05:00", 15, 2L));
    // Of a minute only the first item is heard.
    refused(
        () -> desk.slots().create(2, "an", daily("06:00", 1, 2L)),
        "playlistId",
        "scheduler.rule.goodWithBad");
    var day = LocalDate.parse("2026-11-24");
    refused(
        () -> desk.slots().fill(slot.id(), Place.device(10), day, 1L, "an"),
        "playlistId",
        "scheduler.rule.goodWithBad");
    // A panel shows no sound.
    desk.slots().fill(slot.id(), Place.device(11), day, 1L, "an");
    desk.slots().fill(slot.id(), Place.device(10), day, 3L, "an");
    assertThat(world.guards).hasSize(1);
    var guard = world.guards.get(0);
    guard.saving(2L, List.of(item(2), item(1)));
    assertThatThrownBy(() -> guard.saving(2L, List.of(item(1))))
        .isInstanceOfSatisfying(
            org.wardcast.playlists.Refusal.class,
            r -> assertThat(r.code()).isEqualTo("scheduler.rule.goodWithBad"));
    guard.saving(null, List.of(item(1)));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void oneBulletinIsNotPlayedMoreOftenInADay(Database db) {
    var desk = desk(db);
    world.plan.playlist(4, new PlaylistItem(3, 3, Duration.ZERO, false));
    world.plan.playlist(5, new PlaylistItem(3, 9, Duration.ZERO, true));
    rule(desk.rules(), 2, new Limit.PlaysPerDay(4));
    desk.slots().create(2, "an", daily("05:00", 15, 4L));
    desk.slots().create(2, "an", daily("06:00", 15, 5L));
    var no = refused(
        () -> desk.slots().create(2, "an", daily("17:00", 15, 4L)),
        "playlistId",
        "scheduler.rule.plays");
    assertThat(List.of(no.getArguments())).contains("bulletin 3", "6", "4");
    // Two of the three end after it.
    desk.slots().create(2, "an", daily("17:00", 1, 4L));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatWasThereBeforeTheRuleIsShownAndOnlyWhatIsChangedIsRefused(Database db) {
    var desk = desk(db);
    var morning = desk.slots().create(2, "an", daily("05:00", 30, null));
    var evening = desk.slots().create(2, "an", daily("17:00", 10, null));
    var rule = rule(desk.rules(), 2, new Limit.MinutesPerSession(15));
    assertThat(desk.rules().breaches(Set.of(2L), TODAY, TODAY.plusDays(6)))
        .singleElement()
        .satisfies(b -> {
          assertThat(b.rule()).isEqualTo(rule);
          assertThat(b.date()).isEqualTo("2026-11-23");
          assertThat(b.dates()).isEqualTo(4);
          assertThat(b.deviceIds()).containsExactlyInAnyOrder(10L, 11L);
          assertThat(b.slotIds()).containsExactly(morning.id());
        });
    assertThat(desk.rules().breaches(Set.of(3L), TODAY, TODAY.plusDays(6))).isEmpty();
    desk.slots().save(evening.id(), 1, "an", daily("17:30", 10, null));
    refused(
        () -> desk.slots().save(morning.id(), 1, "an", daily("05:00", 29, null)),
        "length",
        "scheduler.rule.session");
    Slot shorter = desk.slots().save(morning.id(), 1, "an", daily("05:00", 15, null));
    assertThat(shorter.revision()).isEqualTo(2);
    assertThat(desk.rules().breaches(List.of(), TODAY, TODAY.plusDays(6))).isEmpty();
  }
}
