package org.wardcast.playlists.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.campaigns.Anniversaries;
import org.wardcast.playlists.campaigns.Anniversary;
import org.wardcast.testkit.Database;

class AnniversaryListTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";

  private static Anniversaries list(Database db) {
    db.migrate("playlists");
    return new AnniversaryList(db.write(), db.read());
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theNationalOnesReturnEachYearWithTheirCount(Database db) {
    var year = list(db).between(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31"));
    assertThat(year)
        .anySatisfy(f -> falls(f, "Ngày thành lập Đảng", "2025-02-03", 95))
        .anySatisfy(f -> falls(f, "Ngày Giải phóng miền Nam", "2025-04-30", 50))
        .anySatisfy(f -> falls(f, "Quốc khánh", "2025-09-02", 80))
        .anySatisfy(f -> falls(f, "Giỗ Tổ", "2025-04-07", 0))
        .anySatisfy(f -> falls(f, "Tết Nguyên đán", "2025-01-29", 0));
    assertThat(year).extracting(Anniversaries.Falling::date).isSorted();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theLunarOnesFollowTheVietnameseCalendar(Database db) {
    var list = list(db);
    // The Chinese calendar has them a day, in 1985 a month later.
    assertThat(list.between(LocalDate.parse("2007-02-17"), LocalDate.parse("2007-02-17")))
        .anySatisfy(f -> falls(f, "Tết Nguyên đán", "2007-02-17", 0));
    assertThat(list.between(LocalDate.parse("2030-02-02"), LocalDate.parse("2030-02-02")))
        .anySatisfy(f -> falls(f, "Tết Nguyên đán", "2030-02-02", 0));
  }

  private static void falls(Anniversaries.Falling f, String name, String date, int years) {
    assertThat(f.anniversary().name()).startsWith(name);
    assertThat(f.date()).isEqualTo(date);
    assertThat(f.years()).isEqualTo(years);
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void bothDaysAndTheTurnOfTheYearAreIncluded(Database db) {
    var list = list(db);
    list.add(new Anniversary("Cuối năm", 31, 12, false, 2000), "an");
    list.add(new Anniversary("Đầu năm", 1, 1, false, 2027), "an");
    list.add(new Anniversary("Ngày nhuận", 29, 2, false, null), "an");
    var turn = list.between(LocalDate.parse("2026-12-31"), LocalDate.parse("2027-01-01"));
    assertThat(turn)
        .extracting(f -> f.anniversary().name() + " " + f.years())
        .containsExactly("Cuối năm 26", "Đầu năm 0");
    assertThat(list.between(LocalDate.parse("2026-02-20"), LocalDate.parse("2026-03-01")))
        .noneMatch(f -> f.anniversary().name().equals("Ngày nhuận"));
    assertThat(list.between(LocalDate.parse("2028-02-20"), LocalDate.parse("2028-03-01")))
        .anyMatch(f -> f.anniversary().name().equals("Ngày nhuận"));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theListIsEdited(Database db) {
    var list = list(db);
    var before = list.all();
    var added = list.add(new Anniversary(" Ngày  hội hoa ", 20, 12, false, 2005), "an");
    assertThat(added.anniversary().name()).isEqualTo("Ngày hội hoa");
    var changed = list.change(added.id(), new Anniversary("Hội hoa", 15, 8, true, null), "an");
    assertThat(list.all()).contains(changed).hasSize(before.size() + 1);
    list.remove(added.id(), "an");
    assertThat(list.all()).isEqualTo(before);
    refused(null, "unknown", () -> list.remove(added.id(), "an"));
    refused(null, "unknown", () -> list.change(added.id(), changed.anniversary(), "an"));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void whatNoYearHasIsRefused(Database db) {
    var list = list(db);
    refused("name", "name.empty", () -> list.add(new Anniversary(" ", 1, 1, false, null), "an"));
    refused("month", "month", () -> list.add(new Anniversary("A", 1, 13, false, null), "an"));
    refused("day", "day", () -> list.add(new Anniversary("A", 31, 4, false, null), "an"));
    refused("day", "day", () -> list.add(new Anniversary("A", 31, 1, true, null), "an"));
    refused("day", "day", () -> list.add(new Anniversary("A", 0, 1, true, null), "an"));
    refused("since", "since", () -> list.add(new Anniversary("A", 1, 1, false, 0), "an"));
  }

  private static void refused(@Nullable String field, String code, ThrowingCallable what) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(what).satisfies(refusal -> {
      assertThat(refusal.code()).isEqualTo("playlists.anniversary." + code);
      assertThat(refusal.field()).isEqualTo(field);
    });
  }
}
