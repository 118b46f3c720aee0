package org.wardcast.scheduler.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.Refused.refused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.Head;
import org.wardcast.scheduler.TestPlan;
import org.wardcast.scheduler.World;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.planning.Holiday;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

// Each test begins by opening its database.
@SuppressWarnings("NullAway.Init")
class DayBookTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private final VirtualTime time = VirtualTime.at("2026-11-20T10:00:00Z");
  private final World world = new World(new TestPlan("Asia/Ho_Chi_Minh"))
      .unit(1, UnitKind.PROVINCE, 0)
      .unit(2, UnitKind.WARD, 1)
      .unit(3, UnitKind.WARD, 1);
  private Head head;
  private HolidayStore store;

  private DayBook book(Database db) {
    head = Head.of(db);
    store = new HolidayStore(db.write(), db.read(), head.head());
    return new StoredDayBook(store, head.head(), world.units(), time.clock());
  }

  private static List<String> kept(DayBook book, @Nullable Long unit, String from, String to) {
    return book.between(unit, LocalDate.parse(from), LocalDate.parse(to)).stream()
        .map(k -> k.date() + " " + k.holiday().name())
        .toList();
  }

  private static Stream<LocalDate> tet(DayBook book, int year) {
    return book.between(null, LocalDate.of(year, 1, 1), LocalDate.of(year, 3, 31)).stream()
        .filter(k -> k.holiday().name().equals("Tết Nguyên đán"))
        .map(DayBook.Kept::date);
  }

  private static Holiday holiday(
      @Nullable Long unit, boolean lunar, int day, int month, @Nullable Integer year, int days) {
    return new Holiday(0, unit, "Hội làng", lunar, day, month, year, days);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aNewBookHasTheNationalHolidays(Database db) {
    assertThat(kept(book(db), null, "2026-01-01", "2026-12-31"))
        .containsExactly(
            "2026-01-01 Tết Dương lịch",
            "2026-02-16 Tết Nguyên đán",
            "2026-02-17 Tết Nguyên đán",
            "2026-02-18 Tết Nguyên đán",
            "2026-02-19 Tết Nguyên đán",
            "2026-02-20 Tết Nguyên đán",
            "2026-02-21 Tết Nguyên đán",
            "2026-04-26 Giỗ Tổ Hùng Vương",
            "2026-04-30 Ngày Chiến thắng 30/4",
            "2026-05-01 Ngày Quốc tế lao động",
            "2026-09-02 Quốc khánh",
            "2026-09-03 Quốc khánh");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void tetIsKeptByTheVietnameseMoonAndFromTheLastDayOfTheYear(Database db) {
    var book = book(db);
    // In 2007 and 2030 China's new year is a day later.
    assertThat(tet(book, 2007)).first().isEqualTo(LocalDate.parse("2007-02-16"));
    assertThat(tet(book, 2030)).first().isEqualTo(LocalDate.parse("2030-02-01"));
    // The twelfth month before Tết 2024 had 30 days, the one before Tết 2025 had 29.
    assertThat(tet(book, 2024)).hasSize(6).first().isEqualTo(LocalDate.parse("2024-02-09"));
    assertThat(tet(book, 2025)).hasSize(6).first().isEqualTo(LocalDate.parse("2025-01-28"));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aUnitKeepsItsOwnHolidaysAndThoseAboveIt(Database db) {
    var book = book(db);
    book.add(holiday(1L, false, 22, 11, null, 1), "an");
    book.add(holiday(2L, true, 15, 10, 2026, 2), "an");
    assertThat(kept(book, 2L, "2026-11-01", "2026-12-31"))
        .containsExactly("2026-11-22 Hội làng", "2026-11-23 Hội làng", "2026-11-24 Hội làng");
    assertThat(kept(book, 3L, "2026-11-01", "2026-12-31")).containsExactly("2026-11-22 Hội làng");
    assertThat(kept(book, null, "2026-11-01", "2026-12-31")).isEmpty();
    assertThat(kept(book, 2L, "2027-11-01", "2027-12-31"))
        .as("the lunar one was for one year")
        .containsExactly("2027-11-22 Hội làng");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theBookIsRememberedAsItStood(Database db) {
    var book = book(db);
    var day = LocalDate.parse("2026-11-22");
    var path = List.of(1L, 2L);
    var before = time.now();
    time.advance(Duration.ofMinutes(1));
    var added = book.add(holiday(1L, false, 22, 11, null, 1), "an");
    var standing = time.now();
    time.advance(Duration.ofMinutes(1));
    book.remove(added.id(), "bình");

    assertThat(store.almanac().holiday(path, day, before)).isFalse();
    assertThat(store.almanac().holiday(path, day, standing)).isTrue();
    assertThat(store.almanac().holiday(List.of(3L), day, standing)).isFalse();
    assertThat(store.almanac().holiday(path, day, time.now())).isFalse();
    assertThat(kept(book, 1L, "2026-11-01", "2026-11-30")).isEmpty();
    assertThat(book.holidays()).hasSize(6);
    assertThat(head.rung()).as("the programme may be another now").hasValue(2);
    refused(() -> book.remove(added.id(), "an"), null, "scheduler.holiday.unknown");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aLongHolidayGoesOverTheEndOfTheYear(Database db) {
    var book = book(db);
    book.add(holiday(null, false, 30, 12, 2026, 4), "an");
    assertThat(kept(book, null, "2026-12-29", "2027-01-05"))
        .containsExactly(
            "2026-12-30 Hội làng",
            "2026-12-31 Hội làng",
            "2027-01-01 Tết Dương lịch",
            "2027-01-02 Hội làng");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void daysThatAreNoneAreRefused(Database db) {
    var book = book(db);
    refused(
        () -> book.add(holiday(null, false, 31, 4, null, 1), "an"),
        "day",
        "scheduler.holiday.day.solar",
        "31",
        "4");
    refused(
        () -> book.add(holiday(null, false, 29, 2, 2027, 1), "an"),
        "day",
        "scheduler.holiday.day.solar");
    refused(
        () -> book.add(holiday(null, true, 31, 1, null, 1), "an"),
        "day",
        "scheduler.holiday.day.lunar");
    refused(
        () -> book.add(holiday(null, false, 0, 4, null, 1), "an"),
        "day",
        "scheduler.holiday.day.solar");
    refused(
        () -> book.add(holiday(null, false, 1, 13, null, 1), "an"),
        "month",
        "scheduler.holiday.month.range");
    refused(
        () -> book.add(holiday(null, false, 2, 9, null, 31), "an"),
        "days",
        "scheduler.holiday.days.range");
    refused(
        () -> book.add(holiday(null, false, 2, 9, 9999, 1), "an"),
        "year",
        "scheduler.holiday.year.range");
    refused(
        () -> book.add(holiday(99L, false, 2, 10, null, 1), "an"),
        "unitId",
        "scheduler.holiday.unit.unknown");
    refused(
        () -> book.add(holiday(null, false, 2, 9, null, 1), "an"),
        "day",
        "scheduler.holiday.there",
        "Quốc khánh");
    var leap = book.add(holiday(null, false, 29, 2, null, 1), "an");
    assertThat(kept(book, null, "2027-02-27", "2028-03-01"))
        .contains("2028-02-29 " + leap.name())
        .doesNotContain("2027-03-01 " + leap.name());
  }
}
