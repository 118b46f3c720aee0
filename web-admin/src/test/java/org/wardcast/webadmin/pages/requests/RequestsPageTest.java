package org.wardcast.webadmin.pages.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.planning.Request;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class RequestsPageTest extends PageTest {
  @Autowired
  Requests requests;

  @Autowired
  Slots slots;

  @Autowired
  Bands bands;

  private SlotDraft plan(Unit ward, String name, int hour) {
    return new SlotDraft(
        name,
        new Targets(Set.of(ward.id()), Set.of(), Set.of()),
        LocalTime.of(hour, 0),
        Duration.ofMinutes(15),
        today().plusDays(3),
        "FREQ=DAILY",
        null,
        WhenLate.JOIN,
        AfterEmergency.DROP,
        Duration.ZERO,
        false);
  }

  private Request ask(Unit ward, String name, int hour, String who) {
    return requests.ask(ward.id(), plan(ward, name, hour), null, "Xin giúp bà con", who);
  }

  @Test
  void aWishWaitsWithItsHoursUntilItIsGranted() {
    var ward = ward();
    loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    assertThat(text(get(staff, "/schedule/requests"))).contains("Không có đề nghị nào đang chờ");
    var asked = ask(ward, "Buổi tối", 19, "xã");
    assertThat(text(get(staff, "/schedule/requests")))
        .contains("Buổi tối", "19:00–19:15", "mọi ngày, từ", "Xin giúp bà con", "Đồng ý")
        .contains("1 đề nghị đang chờ bạn quyết định");
    assertThat(text(get(account(Role.COMMUNE_OPERATOR, ward.id()), "/schedule/requests")))
        .contains("Buổi tối")
        .doesNotContain("Đồng ý");
    post(staff, "/schedule/requests/" + asked.id() + "/grant");
    assertThat(slots.list())
        .anyMatch(s -> s.ownerUnitId() == ward.id() && s.plan().name().equals("Buổi tối"));
    assertThat(text(get(staff, "/schedule/requests")))
        .contains("Không có đề nghị nào đang chờ", "Đã quyết định")
        .doesNotContain("đang chờ bạn quyết định");
  }

  @Test
  void aWishMayBeGrantedAtAnotherHourAndIsRefusedWhereSomethingStandsAlready() {
    var ward = ward();
    loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    slots.create(ward.id(), "ai đó", plan(ward, "Buổi chiều", 17));
    var asked = ask(ward, "Họp tổ", 17, "xã");
    var day = today().plusDays(3).toString();
    var page = text(post(
        staff,
        "/schedule/requests/" + asked.id(),
        "name",
        "Họp tổ",
        "start",
        "17:05",
        "end",
        "17:20",
        "firstDay",
        day));
    assertThat(page).contains("field-error", "Buổi chiều", "value=\"17:05\"");
    post(
        staff,
        "/schedule/requests/" + asked.id(),
        "name",
        "Họp tổ",
        "start",
        "17:30",
        "end",
        "17:40",
        "firstDay",
        day);
    assertThat(slots.list())
        .anyMatch(s -> s.ownerUnitId() == ward.id()
            && s.plan().start().equals(LocalTime.of(17, 30))
            && s.plan().length().equals(Duration.ofMinutes(10)));
  }

  @Test
  void hoursReservedFromAboveAreGrantedFromAbove() {
    var ward = ward();
    loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    long province = java.util.Objects.requireNonNull(ward.parentId());
    bands.add(
        new Band(
            0,
            province,
            "Giờ vàng của tỉnh",
            Set.of(),
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(19, 0),
            LocalTime.of(20, 0),
            true,
            today(),
            null,
            ""),
        "tỉnh");
    var asked = ask(ward, "Giữa giờ vàng", 19, "xã");
    var address = "/schedule/requests/" + asked.id() + "/grant";
    assertThat(post(account(Role.CENTRAL_STAFF, ward.id()), address)).hasStatus(403);
    assertThat(requests.find(asked.id()).orElseThrow().state()).isEqualTo(Request.State.OPEN);
    post(account(Role.CENTRAL_STAFF, province), address);
    assertThat(requests.find(asked.id()).orElseThrow().state()).isEqualTo(Request.State.GRANTED);
  }

  @Test
  void aNoNeedsAReasonAndNobodyDecidesTheirOwn() {
    var ward = ward();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    var asked = ask(ward, "Buổi trưa", 11, "xã");
    post(staff, "/schedule/requests/" + asked.id() + "/decline", "reason", " ");
    assertThat(requests.find(asked.id()).orElseThrow().state()).isEqualTo(Request.State.OPEN);
    post(staff, "/schedule/requests/" + asked.id() + "/decline", "reason", "Giờ nghỉ trưa");
    assertThat(text(get(staff, "/schedule/requests"))).contains("Giờ nghỉ trưa", "Từ chối");

    var own = ask(ward, "Của tôi", 13, staff.login());
    assertThat(text(get(staff, "/schedule/requests")))
        .contains("Đây là đề nghị của bạn")
        .doesNotContain("Đổi giờ rồi đồng ý");
    post(staff, "/schedule/requests/" + own.id() + "/grant");
    assertThat(requests.find(own.id()).orElseThrow().state()).isEqualTo(Request.State.OPEN);
  }
}
