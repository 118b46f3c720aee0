package org.wardcast.webadmin.pages.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.DeviceDraft;
import org.wardcast.devices.Unit;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Tone;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Role;

class CampaignPagesTest extends PageTest {
  @Autowired
  Campaigns campaigns;

  @Autowired
  Bulletins bulletins;

  @Autowired
  Topics topics;

  @Autowired
  Slots slots;

  @Autowired
  Programme programme;

  private Account central(Unit ward) {
    return account(Role.CENTRAL_STAFF, ward.parentId());
  }

  /** Two phases, the first open until an event, with a target of minutes. */
  private String[] filled(Unit ward, String... more) {
    var theme = String.valueOf(topics.all().get(8).id());
    var form = new ArrayList<>(List.of(
        "ownerUnitId", String.valueOf(ward.parentId()),
        "name", "Phòng dịch " + ward.code(),
        "unitIds", String.valueOf(ward.id()),
        "start", today().minusDays(3).toString(),
        "phases[0].name", "Cao điểm"));
    form.addAll(List.of(
        "phases[0].endsOn", "khi dịch được kiểm soát",
        "phases[0].topicIds", theme,
        "phases[1].name", "Duy trì",
        "phases[1].inherits", "true",
        "targets[0].amount", "20"));
    form.addAll(List.of("targets[0].measure", "MINUTES", "targets[0].phase", "0"));
    form.addAll(List.of(more));
    return form.toArray(String[]::new);
  }

  private Campaign made(Account staff, Unit ward) {
    assertThat(post(staff, "/campaigns", filled(ward))).hasStatus3xxRedirection();
    return campaigns
        .list(List.of(java.util.Objects.requireNonNull(ward.parentId())))
        .get(0);
  }

  /** A text of one minute, and an evening slot of ten minutes on a panel of the ward. */
  private void slotAndBulletin(Unit ward) {
    devices.register(
        new DeviceDraft(
            "LED-" + ward.code(),
            "Màn hình chợ",
            ward.code(),
            "LED",
            "simulated",
            "sim:LED-" + ward.code(),
            List.of(),
            ""),
        "test");
    var draft = new BulletinDraft(
        "Diệt muỗi " + ward.code(),
        topics.all().get(8).id(),
        BulletinClass.NORMAL,
        "vi",
        Tone.NEUTRAL,
        null,
        null,
        null,
        null,
        null,
        "x".repeat(360),
        null);
    var id = bulletins.create(ward.id(), "an", draft).id();
    bulletins.submit(id, "an");
    bulletins.approve(id, "binh");
    slots.create(
        java.util.Objects.requireNonNull(ward.parentId()),
        "tinh",
        new SlotDraft(
            "Giờ vàng tối",
            new Targets(Set.of(ward.id()), Set.of(), Set.of()),
            LocalTime.of(19, 0),
            Duration.ofMinutes(10),
            today().plusDays(1),
            "FREQ=DAILY",
            null,
            WhenLate.JOIN,
            AfterEmergency.DROP,
            Duration.ZERO,
            false,
            FilledBy.UNITS,
            OnHolidays.PLAY,
            null));
  }

  @Test
  void anEmptyListSaysWhatToDo() {
    var ward = ward();
    assertThat(text(get(central(ward), "/campaigns")))
        .contains("Chưa có chiến dịch nào", "Tạo chiến dịch", "Ngày kỷ niệm sắp tới");
    assertThat(text(get(account(Role.AUDITOR, ward.id()), "/campaigns")))
        .contains("Chưa có chiến dịch nào ở đơn vị của bạn")
        .doesNotContain("Tạo chiến dịch");
  }

  @Test
  void stepsOfTheFormLoseNothing() {
    var ward = ward();
    var staff = central(ward);
    var page = text(post(staff, "/campaigns/form", filled(ward, "act", "add-phase")));
    assertThat(page).contains("Giai đoạn 3", "khi dịch được kiểm soát", "remove-target-0");
    page = text(post(staff, "/campaigns/form", filled(ward, "act", "phase-up-1")));
    assertThat(page.indexOf("value=\"Duy trì\"")).isLessThan(page.indexOf("value=\"Cao điểm\""));
    page = text(post(staff, "/campaigns/form", filled(ward, "act", "remove-phase-0")));
    assertThat(page).contains("Duy trì").doesNotContain("Cao điểm", "remove-target-0");
    var parent = units.find(java.util.Objects.requireNonNull(ward.parentId())).orElseThrow();
    page = text(post(staff, "/campaigns/form", filled(ward, "q", "tinh " + ward.code())));
    assertThat(page).contains("add-unit-" + parent.id());
    page = text(post(staff, "/campaigns/form", filled(ward, "act", "add-unit-" + parent.id())));
    assertThat(page).contains("remove-unit-" + parent.id(), "remove-unit-" + ward.id());
    assertThat(campaigns.list(List.of(parent.id()))).isEmpty();
  }

  @Test
  void aRefusalStandsAboveTheFormAndKeepsWhatWasTyped() {
    var ward = ward();
    var page = text(post(
        central(ward),
        "/campaigns",
        filled(ward, "phases[0].lastDay", today().minusDays(9).toString())));
    assertThat(page).contains("trước khi bắt đầu", "is-invalid", "khi dịch được kiểm soát");
  }

  @Test
  void aCampaignIsSeenInItsWardAndNotElsewhere() {
    var ward = ward();
    var staff = central(ward);
    var campaign = made(staff, ward);
    var operator = account(Role.COMMUNE_OPERATOR, ward.id());
    assertThat(text(get(operator, "/campaigns"))).contains(campaign.plan().name(), "Cao điểm");
    assertThat(text(get(operator, "/campaigns/" + campaign.id())))
        .contains("khi dịch được kiểm soát", "sau giai đoạn trước")
        .doesNotContain("Sự kiện đã đến", "Lập kế hoạch</span>");
    var stranger = account(Role.COMMUNE_OPERATOR, ward().id());
    assertThat(text(get(stranger, "/campaigns"))).doesNotContain(campaign.plan().name());
    assertThat(get(stranger, "/campaigns/" + campaign.id())).hasStatus(403);
  }

  @Test
  void theEventComesAndTheNextPhaseHasItsDays() {
    var ward = ward();
    var staff = central(ward);
    var campaign = made(staff, ward);
    var address = "/campaigns/" + campaign.id();
    assertThat(text(get(staff, address))).contains("Sự kiện đã đến");
    var late = today().minusDays(30).toString();
    var refused =
        text(post(staff, address + "/end-phase", "revision", "1", "phase", "0", "lastDay", late));
    assertThat(refused).contains("trước khi bắt đầu");
    post(
        staff,
        address + "/end-phase",
        "revision",
        "1",
        "phase",
        "0",
        "lastDay",
        today().toString());
    var phases = campaigns.phases(campaigns.find(campaign.id()).orElseThrow());
    assertThat(phases.get(1).from()).isEqualTo(today().plusDays(1));
  }

  @Test
  void aProposalIsShownAcceptedPlayedAndUndone() {
    var ward = ward();
    slotAndBulletin(ward);
    var staff = central(ward);
    var campaign = made(staff, ward);
    var address = "/campaigns/" + campaign.id();
    var asked = address + "/plan?from=" + today().plusDays(1) + "&to=" + today().plusDays(10);
    var page = text(get(staff, asked));
    assertThat(page).contains("1/1", "Nhận đề xuất", "Giờ vàng tối", "Diệt muỗi " + ward.code());
    var digest = page.replaceAll("(?s).*name=\"digest\" value=\"([^\"]+)\".*", "$1");
    assertThat(text(accept(staff, campaign, "0-0-0"))).contains("Đây là đề xuất mới");
    assertThat(cues(ward)).isEmpty();
    assertThat(accept(staff, campaign, digest)).hasStatus3xxRedirection();
    assertThat(cues(ward)).hasSize(20);
    assertThat(text(get(staff, address))).contains("Hoàn tác", "đang có trong lịch");
    assertThat(text(get(staff, address + "/figures", "figures")))
        .contains("1/1 xã, phường đạt", ward.fullName(), "đã xếp lịch");
    var accepted =
        text(get(staff, address)).replaceAll("(?s).*name=\"accepted\" value=\"([^\"]+)\".*", "$1");
    assertThat(post(staff, address + "/plan/undo", "accepted", accepted)).hasStatus3xxRedirection();
    assertThat(cues(ward)).isEmpty();
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult accept(
      Account staff, Campaign campaign, String digest) {
    return post(
        staff,
        "/campaigns/" + campaign.id() + "/plan/accept",
        "from",
        today().plusDays(1).toString(),
        "to",
        today().plusDays(10).toString(),
        "digest",
        digest);
  }

  private List<Long> cues(Unit ward) {
    var mine = devices.in(units.subtree(ward.id())).stream().map(d -> d.id()).toList();
    var from = today().plusDays(1).atStartOfDay(zone).toInstant();
    return programme.between(from, from.plus(Duration.ofDays(10))).stream()
        .filter(c -> c.deviceIds().stream().anyMatch(mine::contains))
        .map(c -> c.bulletinId())
        .toList();
  }

  @Test
  void whatCannotBeMetStandsFirstWithItsReason() {
    var ward = ward();
    var staff = central(ward);
    var campaign = made(staff, ward);
    var page = text(get(
        staff,
        "/campaigns/" + campaign.id() + "/plan?from=" + today().plusDays(1) + "&to="
            + today().plusDays(5)));
    assertThat(page)
        .contains("Chưa đạt được", "Không có khung giờ nào được giao cho đơn vị")
        .doesNotContain("Nhận đề xuất");
  }

  @Test
  void anniversariesAreOneListForAll() {
    var everywhere = account(Role.CENTRAL_STAFF, null);
    assertThat(text(get(everywhere, "/settings/anniversaries")))
        .contains("Giỗ Tổ Hùng Vương", "10/3 âm lịch", "Quốc khánh");
    post(
        everywhere,
        "/settings/anniversaries",
        "name",
        "Hội hoa",
        "day",
        "20",
        "month",
        "12",
        "_lunar",
        "on");
    assertThat(text(get(everywhere, "/settings/anniversaries"))).contains("Hội hoa");
    var refused = text(post(
        everywhere,
        "/settings/anniversaries",
        "name",
        "Lạ",
        "day",
        "31",
        "month",
        "4",
        "_lunar",
        "on"));
    assertThat(refused).contains("Ngày phải từ 1 đến 30", "value=\"Lạ\"");
    var operator = account(Role.COMMUNE_OPERATOR, ward().id());
    assertThat(text(get(operator, "/settings/anniversaries")))
        .contains("Giỗ Tổ Hùng Vương")
        .doesNotContain("Thêm ngày kỷ niệm");
  }
}
