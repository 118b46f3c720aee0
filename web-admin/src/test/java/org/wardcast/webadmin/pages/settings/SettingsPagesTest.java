package org.wardcast.webadmin.pages.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Role;

class SettingsPagesTest extends PageTest {
  @Autowired
  Bands bands;

  @Autowired
  DayBook book;

  @Autowired
  Levels levels;

  private Account central(Unit ward) {
    return account(Role.CENTRAL_STAFF, ward.id());
  }

  private static String[] band(Unit ward, String name, String start, String end, String from) {
    return new String[] {
      "unitId",
      String.valueOf(ward.id()),
      "name",
      name,
      "start",
      start,
      "end",
      end,
      "weekdays",
      "1",
      "weekdays",
      "2",
      "weekdays",
      "3",
      "kinds",
      "LOUDSPEAKER",
      "reserved",
      "true",
      "validFrom",
      from,
      "decision",
      "12/QĐ-UBND"
    };
  }

  @Test
  void theSettingsLeadToEachOfTheirPages() {
    var page = text(get(account(Role.AUDITOR, ward().id()), "/settings"));
    assertThat(page)
        .contains("Cài đặt", "/settings/bands", "/settings/day-book", "/settings/levels")
        .contains("/settings/rules", "/settings/lexicon", "/settings/sites");
  }

  @Test
  void aBandIsAddedSeenInItsWardChangedAndEnded() {
    var ward = ward();
    var staff = central(ward);
    assertThat(text(get(staff, "/settings/bands"))).contains("Chưa có khung giờ vàng nào");
    var from = today().minusDays(30).toString();
    assertThat(post(staff, "/settings/bands", band(ward, "Giờ vàng sáng", "05:00", "06:30", from)))
        .hasStatus3xxRedirection();
    var operator = account(Role.COMMUNE_OPERATOR, ward.id());
    assertThat(text(get(operator, "/settings/bands")))
        .contains("Giờ vàng sáng", "05:00–06:30", "thứ 2 – thứ 4", "12/QĐ-UBND", "Dành riêng")
        .doesNotContain("Kết thúc</button>", "Thêm khung giờ vàng");
    assertThat(text(get(account(Role.COMMUNE_OPERATOR, ward().id()), "/settings/bands")))
        .doesNotContain("Giờ vàng sáng");

    var id = bands.list().stream()
        .filter(band -> band.unitId() == ward.id())
        .findFirst()
        .orElseThrow()
        .id();
    var change = new java.util.ArrayList<>(
        java.util.List.of(band(ward, "Giờ vàng sớm", "04:45", "06:30", from)));
    change.addAll(java.util.List.of("id", String.valueOf(id)));
    post(staff, "/settings/bands", change.toArray(String[]::new));
    assertThat(text(get(staff, "/settings/bands/" + id)))
        .contains("Giờ vàng sớm", "Các lần thay đổi", "05:00–06:30");

    post(staff, "/settings/bands/" + id + "/remove");
    assertThat(bands.inForce(ward.id(), today())).isEmpty();
    assertThat(text(get(staff, "/settings/bands"))).contains("Giờ vàng sớm", "đã hết hiệu lực");
  }

  @Test
  void aBandThatMeetsAnotherIsRefusedBesideItsHourAndLosesNothing() {
    var ward = ward();
    var staff = central(ward);
    post(staff, "/settings/bands", band(ward, "Giờ vàng sáng", "05:00", "06:30", "2026-01-01"));
    var page = text(
        post(staff, "/settings/bands", band(ward, "Buổi sớm", "06:00", "07:00", "2026-01-01")));
    assertThat(page).contains("Buổi sớm", "đã có khung giờ vàng “Giờ vàng sáng” (05:00–06:30)");
    assertThat(page.indexOf("field-error")).isGreaterThan(page.indexOf("id=\"start\""));
    assertThat(page).contains("value=\"06:00\"", "value=\"12/QĐ-UBND\"");
  }

  @Test
  void theDayBookShowsTheSunAndTheMoon() {
    var staff = central(ward());
    var page = text(get(staff, "/settings/day-book?from=2026-01-01"));
    assertThat(page)
        .contains("Tết Nguyên đán", "thứ 2, 16/02/2026", "đến thứ 7, 21/02/2026 (6 ngày)")
        .contains("29/12 – 5/1", "Giỗ Tổ Hùng Vương", "10/3", "26/04/2026");
  }

  @Test
  void aHolidayOfTheWardIsAddedAndTakenOutAgain() {
    var ward = ward();
    var staff = central(ward);
    var unit = String.valueOf(ward.id());
    var refused = text(post(
        staff,
        "/settings/day-book",
        "unitId",
        unit,
        "name",
        "Hội làng",
        "lunar",
        "true",
        "day",
        "31",
        "month",
        "1",
        "days",
        "1"));
    assertThat(refused).contains("Không có ngày 31 tháng 1 âm lịch", "value=\"Hội làng\"");
    post(
        staff,
        "/settings/day-book",
        "unitId",
        unit,
        "name",
        "Hội làng",
        "lunar",
        "true",
        "day",
        "15",
        "month",
        "1",
        "days",
        "2");
    var added = book.holidays().stream()
        .filter(h -> Long.valueOf(ward.id()).equals(h.unitId()))
        .findFirst()
        .orElseThrow();
    assertThat(text(get(staff, "/settings/day-book?unit=" + unit)))
        .contains("Hội làng", "15/1 âm lịch", "2 ngày");
    assertThat(text(get(central(ward()), "/settings/day-book"))).doesNotContain("Hội làng");
    post(staff, "/settings/day-book/" + added.id() + "/remove");
    assertThat(
            book.between(ward.id(), LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31")))
        .noneMatch(kept -> kept.holiday().id() == added.id());
  }

  @Test
  void nationalHolidaysAreNotAWardsToTakeAway() {
    var page = text(get(central(ward()), "/settings/day-book"));
    assertThat(page).contains("Quốc khánh").doesNotContain("/remove");
  }

  @Test
  void aLevelIsPreparedRaisedShownOnEveryPageAndLowered() {
    var ward = ward();
    loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    var staff = central(ward);
    var unit = String.valueOf(ward.id());
    assertThat(text(get(staff, "/settings/levels"))).contains("Chưa chuẩn bị cấp độ nào");
    post(
        staff,
        "/settings/levels",
        "unitId",
        unit,
        "rank",
        "2",
        "name",
        "Bão gần bờ",
        "advice",
        "Khi có tin bão",
        "revision",
        "0");
    var id = levels.list().stream()
        .filter(level -> level.unitId() == ward.id())
        .findFirst()
        .orElseThrow()
        .id();
    assertThat(text(get(staff, "/settings/levels/" + id)))
        .contains("/schedule/slots/new?level=" + id, "Bão gần bờ");
    assertThat(text(get(staff, "/settings/levels/" + id + "/raise")))
        .contains("Nâng “Bão gần bờ” ở Phường Cầu Đất")
        .contains("0 khung giờ", "sẽ không thay đổi gì", "Khi có tin bão");
    assertThat(text(post(staff, "/settings/levels/" + id + "/raise", "at", unit, "reason", " ")))
        .contains("Hãy ghi lý do");
    post(staff, "/settings/levels/" + id + "/raise", "at", unit, "reason", "Bão số 9 vào bờ");

    var elsewhere = text(get(account(Role.COMMUNE_OPERATOR, ward.id()), "/devices"));
    assertThat(elsewhere).contains("đang ở cấp 2 – Bão gần bờ", "Bão số 9 vào bờ");
    assertThat(text(get(account(Role.COMMUNE_OPERATOR, ward().id()), "/devices")))
        .doesNotContain("Bão gần bờ");
    assertThat(text(get(staff, "/settings/levels"))).contains("Hạ cấp độ");
    post(staff, "/settings/levels/lower", "at", unit, "reason", "Bão tan");
    assertThat(text(get(staff, "/settings/levels")))
        .contains("Bão tan", "Bão số 9 vào bờ", "Hạ xuống, trở lại lịch thường ngày")
        .doesNotContain("đang ở cấp 2");
  }

  @Test
  void aTemplateSavedMeanwhileIsNotOverwritten() {
    var ward = ward();
    var staff = central(ward);
    var level = levels.create(ward.id(), 1, "Cấp 1", "", Set.of(), "ai đó");
    levels.save(level.id(), 1, 1, "Cấp 1 mới", "", Set.of(), "người khác");
    var page = text(post(
        staff,
        "/settings/levels",
        "id",
        String.valueOf(level.id()),
        "revision",
        "1",
        "rank",
        "1",
        "name",
        "Của tôi"));
    assertThat(page).contains("người khác", "trong khi bạn đang sửa", "value=\"Của tôi\"");
  }
}
