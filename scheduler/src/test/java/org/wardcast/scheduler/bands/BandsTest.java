package org.wardcast.scheduler.bands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.Refused.refused;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.Head;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.planning.Bands.Revision;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

// Each test begins by opening its database.
@SuppressWarnings("NullAway.Init")
class BandsTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** A Saturday. */
  private static final LocalDate MARCH = LocalDate.parse("2026-03-14");

  /** 17:00 on Friday 20 November 2026 in Vietnam. */
  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");

  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1)
      .unit(3, UnitKind.WARD, 1)
      .unit(4, UnitKind.AREA, 2);
  private Head head;

  private Bands bands(Database db) {
    head = Head.of(db);
    return new StoredBands(
        new BandStore(db.write(), db.read(), head.head()),
        new BandCheck(world.units()),
        head.head(),
        world.units(),
        time.clock(),
        ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  private static Band band(
      long unit, String start, String end, Set<DayOfWeek> days, DeviceKind... kinds) {
    return new Band(
        0,
        unit,
        "Giờ vàng " + start,
        Set.of(kinds),
        days,
        LocalTime.parse(start),
        LocalTime.parse(end),
        true,
        LocalDate.parse("2026-01-01"),
        null,
        "12/QĐ-UBND");
  }

  private static Band valid(Band band, String from, @Nullable String to) {
    return new Band(
        band.id(),
        band.unitId(),
        band.name(),
        band.kinds(),
        band.weekdays(),
        band.start(),
        band.end(),
        band.reserved(),
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        band.decision());
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aBandComesBackAsItWasSaidAndThePlanMovesOn(Database db) {
    var bands = bands(db);
    var before = head.head().version();
    var said = band(2, "05:00", "06:30", WORKDAYS, DeviceKind.LOUDSPEAKER, DeviceKind.FM);
    var added = bands.add(said, "an");
    assertThat(added).isEqualTo(said.withId(added.id()));
    assertThat(bands.list()).containsExactly(added);
    assertThat(head.head().version()).isGreaterThan(before);
    assertThat(head.rung()).hasValue(1);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theNearestUnitWithABandOfItsOwnCountsForEachChannel(Database db) {
    var bands = bands(db);
    var province = bands.add(band(1, "17:00", "18:00", EVERY_DAY), "an");
    var ward = bands.add(band(2, "05:00", "06:00", WORKDAYS, DeviceKind.LOUDSPEAKER), "an");
    var friday = LocalDate.parse("2026-11-20");

    assertThat(bands.inForce(3, friday)).containsExactly(province);
    assertThat(bands.inForce(4, friday)).hasSize(2).first().isEqualTo(ward);
    assertThat(bands.inForce(4, friday).get(1).kinds())
        .as("loudspeakers there have a band of their own")
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(DeviceKind.LOUDSPEAKER)));
    assertThat(bands.inForce(2, friday.plusDays(1)))
        .as("its own band rests on Saturday; the province's does not come back")
        .singleElement()
        .satisfies(b -> assertThat(b.covers(DeviceKind.LOUDSPEAKER)).isFalse());
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatWasPrimeTimeInMarchCanBeAskedInNovember(Database db) {
    var bands = bands(db);
    var old = bands.add(valid(band(2, "05:00", "06:00", EVERY_DAY), "2026-01-01", null), "an");
    bands.remove(old.id(), "bình");
    var next = bands.add(valid(band(2, "05:30", "06:30", EVERY_DAY), "2026-11-20", null), "bình");

    assertThat(bands.inForce(2, MARCH)).extracting(Band::id).containsExactly(old.id());
    assertThat(bands.inForce(2, LocalDate.parse("2026-11-19"))).hasSize(1).doesNotContain(next);
    assertThat(bands.inForce(2, LocalDate.parse("2026-11-20"))).containsExactly(next);
    assertThat(bands.inForce(2, LocalDate.parse("2025-12-31"))).isEmpty();
    assertThat(bands.list()).as("ended ones too").hasSize(2).first().isEqualTo(next);
    refused(
        () -> bands.remove(old.id(), "an"), null, "scheduler.band.over", old.name(), "19/11/2026");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatWasNeverPrimeTimeIsTakenAwayWhole(Database db) {
    var bands = bands(db);
    var added = bands.add(valid(band(2, "05:00", "06:00", EVERY_DAY), "2026-11-21", null), "an");
    bands.remove(added.id(), "bình");
    assertThat(bands.list()).isEmpty();
    assertThat(bands.history(added.id()))
        .extracting(Revision::removed, Revision::savedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, "bình"),
            org.assertj.core.groups.Tuple.tuple(false, "an"));
    refused(() -> bands.remove(added.id(), "an"), null, "scheduler.band.unknown");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aChangeKeepsWhatWasSaidBefore(Database db) {
    var bands = bands(db);
    var first = bands.add(band(2, "05:00", "06:00", EVERY_DAY), "an");
    time.advance(Duration.ofHours(1));
    var changed = bands.change(band(2, "05:15", "06:15", WORKDAYS).withId(first.id()), "bình");
    assertThat(bands.list()).containsExactly(changed);
    assertThat(bands.history(first.id()))
        .containsExactly(
            new Revision(changed, false, "bình", Instant.parse("2026-11-20T11:00:00Z")),
            new Revision(first, false, "an", Instant.parse("2026-11-20T10:00:00Z")));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void twoBandsOfAUnitDoNotShareAnHourOnAChannel(Database db) {
    var bands = bands(db);
    bands.add(band(2, "17:00", "18:00", WORKDAYS, DeviceKind.LOUDSPEAKER), "an");
    refused(
        () -> bands.add(band(2, "17:59", "18:30", EVERY_DAY), "an"),
        "start",
        "scheduler.band.overlap",
        "Đơn vị 2",
        "Giờ vàng 17:00",
        "17:00",
        "18:00");
    bands.add(band(2, "18:00", "18:30", EVERY_DAY), "an");
    bands.add(band(2, "17:00", "18:00", Set.of(DayOfWeek.SUNDAY)), "an");
    bands.add(band(2, "17:00", "18:00", WORKDAYS, DeviceKind.LED), "an");
    bands.add(band(3, "17:00", "18:00", WORKDAYS), "an");
    bands.add(valid(band(2, "17:00", "17:30", WORKDAYS), "2025-01-01", "2025-12-31"), "an");
    assertThat(bands.list()).hasSize(6);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aBandAcrossMidnightMeetsTheNextMorning(Database db) {
    var bands = bands(db);
    bands.add(band(2, "23:00", "01:00", Set.of(DayOfWeek.SUNDAY)), "an");
    refused(
        () -> bands.add(band(2, "00:30", "02:00", Set.of(DayOfWeek.MONDAY)), "an"),
        "start",
        "scheduler.band.overlap");
    bands.add(band(2, "01:00", "02:00", Set.of(DayOfWeek.MONDAY)), "an");
    bands.add(band(2, "00:30", "02:00", Set.of(DayOfWeek.TUESDAY)), "an");
    assertThat(bands.list()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatMakesNoSenseIsRefusedAtItsField(Database db) {
    var bands = bands(db);
    refused(
        () -> bands.add(band(99, "05:00", "06:00", EVERY_DAY), "an"),
        "unitId",
        "scheduler.band.unit.unknown");
    refused(
        () -> bands.add(band(2, "05:00", "05:00", EVERY_DAY), "an"),
        "end",
        "scheduler.band.end.same");
    refused(
        () -> bands.add(band(2, "05:00", "06:00", Set.of()), "an"),
        "weekdays",
        "scheduler.band.weekdays.none");
    refused(
        () -> bands.add(
            valid(band(2, "05:00", "06:00", EVERY_DAY), "2026-02-01", "2026-01-31"), "an"),
        "validTo",
        "scheduler.band.validTo.before");
    var added = bands.add(band(2, "05:00", "06:00", EVERY_DAY), "an");
    refused(
        () -> bands.change(band(3, "05:00", "06:00", EVERY_DAY).withId(added.id()), "an"),
        "unitId",
        "scheduler.band.unit.fixed");
    assertThat(bands.list()).hasSize(1);
  }
}
