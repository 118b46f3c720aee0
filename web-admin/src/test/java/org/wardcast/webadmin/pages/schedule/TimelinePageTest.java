package org.wardcast.webadmin.pages.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;

class TimelinePageTest extends PlanOfAWard {
  @Test
  void barsSayWhoseTheyAreAndTheHighestClassOfWhatPlays() {
    slot(
        province,
        "Tiếp sóng",
        "05:30",
        playlist(province, "Lũ", "Tin lũ", BulletinClass.EMERGENCY));
    granted("Giờ của phường", "17:00");
    slot(ward, "Bản tin phường", "06:30", playlist(ward, "Sáng", "Tin sáng", BulletinClass.NORMAL));
    var html = text(get(central, "/schedule?unit=" + province.id() + "&day=" + day));
    assertThat(bar(html, "Tiếp sóng")).contains("l-booked", "c-E").doesNotContain("s-empty");
    assertThat(bar(html, "Giờ của phường")).contains("l-granted", "s-empty");
    assertThat(bar(html, "Bản tin phường")).contains("l-own", "c-N", "1 mục", "1 thiết bị");
    assertThat(html).contains(ward.fullName()).doesNotContain("??");
  }

  @Test
  void onlyWhoPlansForItsOwnerMayMoveABar() {
    slot(province, "Của tỉnh", "05:30", null);
    slot(ward, "Của phường", "06:30", null);
    var address = "/schedule?unit=" + ward.id() + "&day=" + day;
    var seen = text(get(operator, address));
    assertThat(bar(seen, "Của tỉnh")).doesNotContain("data-m");
    assertThat(bar(seen, "Của phường")).contains("data-m=\"90,15\"");
    assertThat(bar(text(get(central, address)), "Của tỉnh")).contains("data-m=\"30,15\"");
  }

  @Test
  void aWeekOfAProvinceLeavesOutWhatItsWardsPlanThemselves() {
    slot(province, "Của tỉnh", "05:30", null);
    slot(ward, "Của phường", "06:30", null);
    var html = text(get(central, "/schedule?view=week&unit=" + province.id() + "&day=" + day));
    assertThat(html).contains("Của tỉnh").doesNotContain("Của phường");
    assertThat(text(get(central, "/schedule?view=week&unit=" + ward.id() + "&day=" + day)))
        .contains("Của tỉnh", "Của phường");
  }

  @Test
  void movingOneDateLeavesTheOthersAndIsUndone() {
    var slot = slot(ward, "Sáng", "06:30", null);
    var asked = post(
        operator, "/schedule/check", "occurrence", on(slot), "start", "07:00", "minutes", "20");
    assertThat(asked).hasStatusOk().bodyText().contains("06:30–06:45").contains("07:00–07:20");
    var moved = post(
        operator,
        "/schedule/move",
        "occurrence",
        on(slot),
        "take",
        "day/07:00/PT20M/" + day + "/",
        "revision",
        "1",
        "reason",
        "Mất điện",
        "back",
        "/schedule?day=" + day);
    assertThat(moved).hasStatus3xxRedirection();
    assertThat(slots.changes(day, day))
        .filteredOn(changed -> changed.slotId() == slot.id())
        .extracting(changed -> changed.change())
        .containsExactly(
            new DayChange(false, LocalTime.of(7, 0), Duration.ofMinutes(20), "Mất điện"));
    assertThat(slots.find(slot.id()).orElseThrow().revision()).isEqualTo(1);
    assertThat(text(get(operator, "/schedule/occurrences/" + on(slot))))
        .contains("07:00–07:20", "Mất điện", "06:30–06:45");
    post(operator, "/schedule/undo", "kind", "day", "slot", "" + slot.id(), "date", day.toString());
    assertThat(slots.changes(day, day)).noneMatch(changed -> changed.slotId() == slot.id());
  }

  @Test
  void movingTheSlotIsANewRevisionAndUndoIsRefusedAfterAnother() {
    var slot = slot(ward, "Sáng", "06:30", null);
    var take = "slot/07:00/PT15M/" + day + "/FREQ=DAILY";
    post(operator, "/schedule/move", "occurrence", on(slot), "take", take, "revision", "1");
    assertThat(slots.find(slot.id()).orElseThrow().plan().start()).isEqualTo(LocalTime.of(7, 0));
    post(operator, "/schedule/undo", "kind", "slot", "slot", "" + slot.id(), "revision", "2");
    var back = slots.find(slot.id()).orElseThrow();
    assertThat(back.plan()).isEqualTo(slot.plan());
    post(operator, "/schedule/undo", "kind", "slot", "slot", "" + slot.id(), "revision", "2");
    assertThat(slots.find(slot.id()).orElseThrow().revision()).isEqualTo(back.revision());
  }

  @Test
  void aCancelledDateStandsAboveTheDayAndCanBeBroughtBack() {
    var slot = slot(ward, "Chiều", "16:30", null);
    var without = post(
        operator, "/schedule/occurrences/" + on(slot) + "/change", "act", "cancel", "reason", " ");
    assertThat(without).hasStatus3xxRedirection();
    assertThat(slots.changes(day, day)).noneMatch(changed -> changed.slotId() == slot.id());
    post(
        operator,
        "/schedule/occurrences/" + on(slot) + "/change",
        "act",
        "cancel",
        "reason",
        "Lễ khai giảng");
    var html = text(get(operator, "/schedule?unit=" + ward.id() + "&day=" + day));
    assertThat(html).contains("Lễ khai giảng", "Phát lại").doesNotContain("show=" + on(slot));
  }

  @Test
  void anOperatorFillsTheWardsPartOfAGrantedSlotAndNobodyElses() {
    var slot = granted("Giờ của phường", "17:00");
    var list = playlist(ward, "Tiêm chủng", "Lịch tiêm", BulletinClass.NORMAL);
    var panelPage = text(get(operator, "/schedule/occurrences/" + on(slot)));
    assertThat(panelPage).contains("Phần của bạn", "Chưa có danh sách phát", "Tiêm chủng");
    var filled = post(
        operator,
        "/schedule/occurrences/" + on(slot) + "/fill",
        "place",
        "u" + ward.id(),
        "standing",
        "true",
        "playlistId",
        "" + list.id());
    assertThat(filled).hasStatus3xxRedirection();
    assertThat(slots.fills(slot.id(), day))
        .extracting(fill -> fill.place(), fill -> fill.playlistId())
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Place.unit(ward.id()), list.id()));
    assertThat(post(
            operator,
            "/schedule/occurrences/" + on(slot) + "/fill",
            "place",
            "whole",
            "playlistId",
            "" + list.id()))
        .hasStatus(403);
    assertThat(post(
            stranger,
            "/schedule/occurrences/" + on(slot) + "/fill",
            "place",
            "u" + ward.id(),
            "playlistId",
            "" + list.id()))
        .hasStatus(403);
    assertThat(text(get(operator, "/schedule?unit=" + ward.id() + "&day=" + day)))
        .contains("1 mục");
  }

  @Test
  void whyIsToldForADeviceAndForAllOfAUnit() {
    slot(ward, "Sáng", "06:30", playlist(ward, "Sáng", "Tin sáng", BulletinClass.NORMAL));
    var at = "&at=" + day + "T06:30";
    assertThat(text(get(operator, "/schedule/why?device=" + panel.id() + at)))
        .contains("06:30", panel.name() + " phát", "Tin sáng", "why-PLAYS")
        .doesNotContain("scheduler.why.");
    assertThat(text(get(operator, "/schedule/why?unit=" + ward.id() + "&at=" + day + "T12:00")))
        .contains("im lặng")
        .doesNotContain("scheduler.why.");
    assertThat(get(
            operator,
            "/api/v1/agenda/why?device=" + panel.id() + "&at=" + day.minusDays(1) + "T23:30:00Z"))
        .hasStatusOk()
        .bodyText()
        .contains("\"PLAYS\"", "Tin sáng");
  }

  @Test
  void aWeekBeforeItHappensIsATableAFileAndATimeline() {
    slot(ward, "Sáng", "06:30", playlist(ward, "Sáng", "Tin sáng", BulletinClass.PRIORITY));
    slot(ward, "Trống", "08:00", null);
    var unit = "unit=" + ward.id() + "&from=" + day;
    assertThat(text(get(operator, "/schedule/week?" + unit)))
        .contains("06:30:00–", "Tin sáng", "Ưu tiên", "chưa có nội dung", "Trống");
    assertThat(text(get(operator, "/schedule/week?as=timeline&" + unit))).contains("tl-bar");
    assertThat(text(get(operator, "/schedule/week.csv?" + unit)))
        .contains(day + ",06:30:00", "Tin sáng");
    assertThat(get(operator, "/api/v1/agenda/week?" + unit))
        .hasStatusOk()
        .bodyText()
        .contains("Tin sáng", "PRIORITY");
  }

  @Test
  void noCellOfTheFileIsAFormula() {
    slot(ward, "Sáng", "06:30", playlist(ward, "Sáng", "=1+1", BulletinClass.PRIORITY));
    assertThat(text(get(operator, "/schedule/week.csv?unit=" + ward.id() + "&from=" + day)))
        .contains(",'=1+1,")
        .doesNotContain(",=1+1");
  }

  /** The bar with that name, from its beginning to its end. */
  private static String bar(String html, String name) {
    var found = Pattern.compile("<a class=\"tl-bar[^>]*>(?:(?!</a>).)*?" + Pattern.quote(name))
        .matcher(html);
    assertThat(found.find()).as(name).isTrue();
    return found.group();
  }
}
