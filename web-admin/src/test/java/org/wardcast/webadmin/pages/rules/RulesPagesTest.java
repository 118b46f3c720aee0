package org.wardcast.webadmin.pages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.WhenLate;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class RulesPagesTest extends PageTest {
  @Autowired
  Rules rules;

  @Autowired
  Slots slots;

  private List<Rule> of(Unit ward) {
    return rules.list().stream().filter(r -> r.unitId() == ward.id()).toList();
  }

  private void daily(Unit ward, String name, String start) {
    slots.create(
        ward.id(),
        "test",
        new SlotDraft(
            name,
            new Targets(Set.of(ward.id()), Set.of(), Set.of()),
            LocalTime.parse(start),
            Duration.ofMinutes(15),
            today().plusDays(1),
            "FREQ=DAILY",
            null,
            WhenLate.JOIN,
            AfterEmergency.DROP,
            Duration.ZERO,
            false));
  }

  @Test
  void aPackIsLookedAtAndLoadedWithItsDecision() {
    var ward = ward();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    assertThat(text(get(staff, "/settings/rules")))
        .contains("Chưa có quy tắc nào", "Đô thị", "Nông thôn");
    assertThat(text(get(staff, "/settings/rules/packs/urban")))
        .contains("Mỗi ngày nhiều nhất 2 buổi", "Không phát trong giờ yên tĩnh 21:00–05:00");
    var unit = String.valueOf(ward.id());
    var from = today().toString();
    assertThat(text(post(staff, "/settings/rules/packs/urban", "unitId", unit, "validFrom", from)))
        .contains("Chưa ghi số văn bản quy định");
    assertThat(post(
            staff,
            "/settings/rules/packs/urban",
            "unitId",
            unit,
            "validFrom",
            from,
            "decision",
            "12/QĐ-UBND"))
        .hasStatus3xxRedirection();
    assertThat(of(ward)).hasSize(3);
    assertThat(text(get(account(Role.COMMUNE_OPERATOR, ward.id()), "/settings/rules")))
        .contains("Chỉ phát thứ 2 – thứ 6", "12/QĐ-UBND", "Không có chỗ nào")
        .doesNotContain("Thêm quy tắc", "Nạp");
  }

  @Test
  void whatTheFormRefusesKeepsWhatWasTypedAndNamesTheField() {
    var ward = ward();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    var page = text(post(
        staff,
        "/settings/rules",
        "unitId",
        String.valueOf(ward.id()),
        "name",
        "Số buổi của phường",
        "sessions",
        "-2",
        "validFrom",
        today().toString(),
        "decision",
        "12/QĐ-UBND"));
    assertThat(page).contains("Hãy nhập một số từ 1 đến", "Số buổi của phường");
    assertThat(page)
        .containsPattern("id=\"sessions\"[^>]*is-invalid|is-invalid[^>]*id=\"sessions\"");
    assertThat(of(ward)).isEmpty();
  }

  @Test
  void aRuleAfterTheSlotsShowsWhatItBreaksUntilAWardIsExempt() {
    var ward = ward();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    loudspeaker(ward, ward.code() + "-L1", "Cụm 1 chợ Cầu Đất");
    daily(ward, "Buổi sáng", "05:30");
    daily(ward, "Buổi trưa", "11:00");
    assertThat(post(
            staff,
            "/settings/rules",
            "unitId",
            String.valueOf(ward.id()),
            "name",
            "Một buổi",
            "sessions",
            "1",
            "validFrom",
            today().toString(),
            "decision",
            "12/QĐ-UBND"))
        .hasStatus3xxRedirection();
    assertThat(text(get(staff, "/settings/rules?unit=" + ward.id())))
        .contains("“Cụm 1 chợ Cầu Đất” của Phường Cầu Đất")
        .contains("có 2 buổi phát, quy định nhiều nhất 1 buổi một ngày (12/QĐ-UBND)")
        .contains("Buổi sáng", "Buổi trưa", "/schedule/slots/");
    var id = of(ward).get(0).id();
    assertThat(post(
            staff,
            "/settings/rules/" + id + "/waivers",
            "unitId",
            String.valueOf(ward.id()),
            "from",
            today().toString(),
            "to",
            today().plusDays(60).toString(),
            "decision",
            "13/QĐ-UBND"))
        .hasStatus3xxRedirection();
    assertThat(text(get(staff, "/settings/rules?unit=" + ward.id())))
        .contains("Không có chỗ nào trong lịch phát trái quy tắc", "13/QĐ-UBND");
    var waiver =
        rules.waivers().stream().filter(w -> w.ruleId() == id).findFirst().orElseThrow();
    assertThat(post(staff, "/settings/rules/" + id + "/waivers/" + waiver.id() + "/end"))
        .hasStatus3xxRedirection();
    assertThat(post(staff, "/settings/rules/" + id + "/remove")).hasStatus3xxRedirection();
    assertThat(of(ward)).isEmpty();
  }
}
