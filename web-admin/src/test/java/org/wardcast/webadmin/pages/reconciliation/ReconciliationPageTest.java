package org.wardcast.webadmin.pages.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.Device;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.scheduler.rundown.Rundowns;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class ReconciliationPageTest extends PageTest {
  @Autowired
  AirlogWriter writer;

  @Autowired
  Rundowns rundowns;

  @Autowired
  Slots slots;

  /** Yesterday two clusters of a ward had two items; the market's cluster was silent for both. */
  private final class Yesterday {
    final LocalDate day = today().minusDays(1);
    final Unit ward = ward();
    final Device market = loudspeaker(ward, ward.code() + "-L1", "Cụm 1 – Chợ");
    final Device school = loudspeaker(ward, ward.code() + "-L2", "Cụm 2 – Trường học");
    final Cue first;

    Yesterday() {
      var start = day.atTime(17, 0).atZone(zone).toInstant();
      var draft = new SlotDraft(
          "Buổi chiều",
          new Targets(Set.of(ward.id()), Set.of(), Set.of()),
          LocalTime.of(17, 0),
          Duration.ofMinutes(2),
          today().plusDays(2),
          "",
          null,
          WhenLate.JOIN,
          AfterEmergency.DROP,
          Duration.ZERO,
          true);
      var slot = slots.create(ward.id(), "test", draft);
      first = cue(slot.id(), 1, start, "Tiêm chủng mở rộng");
      var second = cue(slot.id(), 2, start.plusSeconds(60), "Phòng cháy");
      rundowns.freeze(
          new Occurrence(slot, day, start, start.plusSeconds(120), List.of(first, second)));
      for (var cue : List.of(first, second)) {
        write(market, cue, null, EndState.FAILED, "scheduler.reason.silent");
        write(school, cue, cue.due(), EndState.COMPLETE, "");
      }
    }

    private Cue cue(long slot, int item, Instant due, String title) {
      var minute = Duration.ofSeconds(60);
      return new Cue(
          slot,
          1,
          "Buổi chiều",
          day,
          item,
          due,
          minute,
          minute,
          item,
          1,
          title,
          false,
          List.of(market.id(), school.id()),
          "scheduler.reason.standing");
    }

    private void write(
        Device device, Cue cue, @Nullable Instant started, EndState state, String reason) {
      var subject = new Subject(
          cue.occurrence(),
          cue.item(),
          device.id(),
          device.name(),
          ward.id(),
          ward.fullName(),
          true,
          cue.bulletinId(),
          1,
          cue.title(),
          "Y tế",
          "NORMAL",
          false,
          null);
      var outcome = new Outcome(
          cue.due(),
          started,
          started,
          started == null ? null : started.plusSeconds(60),
          started == null ? 0 : 60_000,
          null,
          state,
          reason,
          started == null ? Evidence.NONE : Evidence.SENT,
          "system");
      writer.append(List.of(new NewLine(
          cue.occurrence() + "/" + cue.item() + "/" + device.id(),
          1,
          Kind.AIRING,
          subject,
          cue.due(),
          60_000,
          outcome)));
    }

    String key(int item) {
      return first.occurrence() + "/" + item + "/MISSED";
    }

    String page() {
      return "/reconciliation?unit=" + ward.id() + "&day=" + day;
    }
  }

  @Test
  void discrepanciesComeFirstAndGetTheirReasonInPlace() {
    var y = new Yesterday();
    var operator = account(Role.COMMUNE_OPERATOR, y.ward.id());
    assertThat(text(get(operator, y.page())))
        .contains("2 sai lệch chưa có lý do", "Không phát", "1 trên 2 thiết bị", "Cụm 1 – Chợ")
        .contains("Thiết bị không trả lời", "Mất điện", "Phát đúng lịch: 2 lượt")
        .doesNotContain("Khóa ngày");
    var said = text(web.post()
        .uri("/reconciliation/reasons")
        .header("HX-Request", "true")
        .with(org.springframework.security.test.web.servlet.request
            .SecurityMockMvcRequestPostProcessors.user(operator))
        .with(org.springframework.security.test.web.servlet.request
            .SecurityMockMvcRequestPostProcessors.csrf())
        .formField("unit", String.valueOf(y.ward.id()))
        .formField("day", y.day.toString())
        .formField("key", y.key(1))
        .formField("cause", "power")
        .formField("words", "=cả chợ")
        .exchange());
    assertThat(said)
        .contains("Mất điện", "=cả chợ", "Hoàn tác", operator.person().name(), "hx-swap-oob")
        .contains("1 / 2")
        .doesNotContain("<html", "Phòng cháy");
    assertThat(text(get(operator, y.page() + "&open=true")))
        .contains("Phòng cháy", "1 sai lệch chưa có lý do")
        .doesNotContain("=cả chợ");
    assertThat(text(get(operator, "/reconciliation/day.csv?unit=" + y.ward.id() + "&day=" + y.day)))
        .startsWith("\uFEFFairing,")
        .contains("MISSED", "AIRED", "power,'=cả chợ");
    post(
        operator,
        "/reconciliation/reasons/undo",
        "unit",
        "" + y.ward.id(),
        "day",
        y.day.toString(),
        "key",
        y.key(1));
    assertThat(text(get(operator, y.page()))).contains("2 sai lệch chưa có lý do");
    assertThat(post(
            operator,
            "/reconciliation/reasons",
            "unit",
            "" + y.ward.id(),
            "day",
            y.day.toString(),
            "key",
            y.key(1),
            "listed",
            "true",
            "cause",
            "power"))
        .hasStatus(422)
        .bodyText()
        .contains("Chưa chọn sai lệch nào");
  }

  @Test
  void theAuditorLocksTheDayAndSeesWhatWasFrozen() {
    var y = new Yesterday();
    var auditor = account(Role.AUDITOR, y.ward.id());
    assertThat(text(get(auditor, y.page())))
        .contains("Khóa ngày", "2 sai lệch chưa có lý do sẽ giữ nguyên như vậy")
        .doesNotContain("Ghi lý do");
    var lock =
        post(auditor, "/reconciliation/locks", "unit", "" + y.ward.id(), "day", y.day.toString());
    assertThat(lock).hasRedirectedUrl(y.page());
    assertThat(text(get(auditor, y.page())))
        .contains("Đã khóa bởi " + auditor.person().name(), "SHA-256", "/airlog/lines/")
        .contains("&quot;missed&quot;:2")
        .doesNotContain("không khớp", "chưa khóa được");
    assertThat(post(
            auditor, "/reconciliation/locks", "unit", "" + y.ward.id(), "day", y.day.toString()))
        .hasStatus(422)
        .bodyText()
        .contains("Số liệu đã khóa không đổi được nữa");
    var operator = account(Role.COMMUNE_OPERATOR, y.ward.id());
    assertThat(text(get(operator, y.page()))).doesNotContain("Ghi lý do");
    assertThat(text(get(auditor, "/reconciliation/calendar?unit=" + y.ward.id() + "&day=" + y.day)))
        .contains("wc-day-LOCKED")
        .doesNotContain("<html");
  }

  @Test
  void aProvinceHasARowForEachCommuneAndLocksThemAtOnce() {
    var y = new Yesterday();
    var province = java.util.Objects.requireNonNull(y.ward.parentId());
    var auditor = account(Role.AUDITOR, province);
    assertThat(text(get(auditor, "/reconciliation?day=" + y.day)))
        .contains(y.ward.fullName(), "2 sai lệch chưa có lý do", "Khóa 1 xã, phường")
        .contains("/reconciliation?unit=" + y.ward.id() + "&amp;day=" + y.day);
    assertThat(text(get(auditor, "/reconciliation/day.csv?day=" + y.day)))
        .contains(y.ward.code() + ",", "TO_EXPLAIN,4,2,0,2,0");
    assertThat(
            post(auditor, "/reconciliation/locks", "unit", "" + province, "day", y.day.toString()))
        .hasStatus(302);
    assertThat(text(get(auditor, "/reconciliation?day=" + y.day)))
        .contains("Đã khóa", "1 / 1")
        .doesNotContain("Khóa 1 xã, phường");
  }

  @Test
  void anEmptyDayAndAForeignWardSayNothing() {
    var y = new Yesterday();
    var elsewhere = account(Role.AUDITOR, ward().id());
    assertThat(text(get(elsewhere, y.page())))
        .contains("không có lịch phát")
        .doesNotContain("Tiêm chủng");
    assertThat(get(elsewhere, "/reconciliation?day=1980-01-01")).hasStatus(422);
    assertThat(get(elsewhere, "/api/v1/reconciliations?unit=" + y.ward.id() + "&day=" + y.day))
        .hasStatus(403);
  }
}
