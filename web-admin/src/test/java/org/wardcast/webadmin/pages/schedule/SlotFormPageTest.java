package org.wardcast.webadmin.pages.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.planning.Requests;
import org.wardcast.webadmin.people.Account;

class SlotFormPageTest extends PlanOfAWard {
  @Autowired
  private Requests requests;

  @Test
  void targetsAreFoundWithoutAccentsAndCountedWhileChoosing() {
    var found = text(get(central, "/schedule/slots/find?q=cau+dat+" + ward.code()));
    assertThat(found).contains(ward.fullName(), "name=\"unitIds\"");
    assertThat(text(get(central, "/schedule/slots/find?q=to+1+" + ward.code())))
        .contains("Tổ dân phố 1");
    assertThat(text(get(stranger, "/schedule/slots/find?q=cau+dat+" + ward.code())))
        .doesNotContain(ward.fullName());
    assertThat(text(post(central, "/schedule/slots/reach", fields("unitIds", "" + province.id()))))
        .contains("1 thiết bị ở 1 xã, phường");
  }

  @Test
  void aWrongHourIsSaidBesideItsFieldAndNothingTypedIsLost() {
    var sent =
        save(operator, "name", "Buổi thử", "start", "10:00", "end", "09:00", "tags", "chợ; bến xe");
    assertThat(sent)
        .hasStatusOk()
        .bodyText()
        .contains(
            "value=\"Buổi thử\"", "chợ; bến xe", "field-error", "value=\"" + ward.id() + "\"");
  }

  @Test
  void withoutATargetItSaysSo() {
    assertThat(save(operator, "unitIds", "")).hasStatusOk().bodyText().contains("ít nhất một");
  }

  @Test
  void theSecondToSaveSeesWhatChangedFieldByFieldAndSavesOnTop() {
    var slot = slot(ward, "Sáng", "06:30", null);
    var theirs = draft(ward, "Sáng sớm", "06:00", null);
    slots.save(slot.id(), 1, central.login(), theirs);
    var second = save(
        operator,
        "id",
        "" + slot.id(),
        "revision",
        "1",
        "name",
        "Sáng của tôi",
        "start",
        "06:30",
        "end",
        "06:45",
        "repeat",
        "daily",
        "showTitle",
        "true");
    assertThat(second)
        .hasStatusOk()
        .bodyText()
        .contains("Sáng sớm", "Sáng của tôi", "06:00–06:15", "cả hai cùng sửa")
        // What only they changed is taken over, what both changed stays as typed here.
        .contains("value=\"06:00\"", "value=\"Sáng của tôi\"", "name=\"revision\" value=\"2\"");
    assertThat(slots.find(slot.id()).orElseThrow().plan().name()).isEqualTo("Sáng sớm");
    assertThat(save(
            operator,
            "id",
            "" + slot.id(),
            "revision",
            "2",
            "name",
            "Sáng của tôi",
            "start",
            "06:00",
            "end",
            "06:15",
            "repeat",
            "daily",
            "showTitle",
            "true"))
        .hasStatus3xxRedirection();
    assertThat(slots.find(slot.id()).orElseThrow().plan().name()).isEqualTo("Sáng của tôi");
  }

  @Test
  void aGrantedSlotOverUnitsAndChannelsIsKeptAsItWasTyped() {
    assertThat(save(
            central,
            "ownerUnitId",
            "" + province.id(),
            "name",
            "Giao giờ",
            "filledBy",
            "UNITS",
            "onHolidays",
            "SKIP",
            "kinds",
            "LED",
            "start",
            "17:00",
            "end",
            "17:30"))
        .hasStatus3xxRedirection();
    var made = slots.list().stream()
        .filter(s -> s.ownerUnitId() == province.id())
        .findFirst()
        .orElseThrow();
    assertThat(made.plan().filledBy()).hasToString("UNITS");
    assertThat(made.plan().onHolidays()).hasToString("SKIP");
    assertThat(made.plan().targets().unitIds()).containsExactly(ward.id());
    assertThat(text(get(central, "/schedule/slots/" + made.id())))
        .contains("value=\"UNITS\" checked", "Giao giờ");
  }

  @Test
  void whatStandsAgainstItComesWithButtonsAndOneOfThemSaves() {
    slot(ward, "Sáng", "06:30", null);
    var refused = save(operator, "name", "Thêm", "start", "06:40", "end", "06:50");
    assertThat(refused).hasStatusOk().bodyText().contains("Trùng giờ với “Sáng”");
    var append = Pattern.compile("name=\"take\" value=\"([^\"]+)\">Nối tiếp: 06:45–06:55")
        .matcher(text(refused));
    assertThat(append.find()).isTrue();
    assertThat(save(
            operator, "name", "Thêm", "start", "06:40", "end", "06:50", "take", append.group(1)))
        .hasStatus3xxRedirection();
    assertThat(slots.list())
        .filteredOn(s -> s.ownerUnitId() == ward.id() && s.plan().name().equals("Thêm"))
        .extracting(s -> s.plan().start())
        .containsExactly(LocalTime.of(6, 45));
  }

  @Test
  void replacingAsksFirst() {
    var old = slot(ward, "Sáng", "06:30", null);
    var act = "replace:" + old.id() + "/1";
    assertThat(save(operator, "name", "Thay", "start", "06:30", "end", "06:45", "act", act))
        .hasStatusOk()
        .bodyText()
        .contains("Thay thế “Sáng”?", "replace!:" + old.id() + "/1");
    assertThat(slots.find(old.id()).orElseThrow().removed()).isFalse();
    var sure = act.replace(":", "!:");
    assertThat(save(operator, "name", "Thay", "start", "06:30", "end", "06:45", "act", sure))
        .hasStatus3xxRedirection();
    assertThat(slots.find(old.id()).orElseThrow().removed()).isTrue();
  }

  @Test
  void whatStandsInTheWayFromAboveIsAskedForWithANote() {
    var theirs = slot(province, "Tiếp sóng", "05:30", null);
    var hours = new String[] {"name", "Xin giờ", "start", "05:30", "end", "05:45"};
    assertThat(save(operator, hours)).bodyText().contains("Xin ý kiến cấp trên");
    var ask = Arrays.copyOf(hours, 8);
    ask[6] = "act";
    ask[7] = "ask:" + theirs.id();
    assertThat(save(operator, ask)).hasStatusOk().bodyText().contains("vì sao cần");
    var noted = Arrays.copyOf(ask, 10);
    noted[8] = "note";
    noted[9] = "Hội làng";
    assertThat(save(operator, noted)).hasStatus3xxRedirection();
    assertThat(requests.list())
        .filteredOn(request -> request.unitId() == ward.id())
        .extracting(request -> request.note())
        .containsExactly("Hội làng");
  }

  @Test
  void bothLanguagesAreWhole() {
    Slot slot = slot(ward, "Sáng", "06:30", null);
    for (var address : List.of(
        "/schedule?unit=" + ward.id() + "&day=" + day + "&show=" + on(slot),
        "/schedule/slots/new",
        "/schedule/slots/" + slot.id(),
        "/schedule/why?unit=" + ward.id(),
        "/schedule/week?unit=" + ward.id())) {
      assertThat(text(get(operator, address))).as(address).doesNotContain("??", "web.plan.");
      assertThat(text(web.get()
              .uri(address)
              .cookie(new jakarta.servlet.http.Cookie("lang", "en"))
              .with(org.springframework.security.test.web.servlet.request
                  .SecurityMockMvcRequestPostProcessors.user(operator))
              .exchange()))
          .as(address)
          .doesNotContain("??", "web.plan.");
    }
  }

  private MvcTestResult save(Account who, String... changed) {
    return post(who, "/schedule/slots", fields(changed));
  }

  /** The whole form, with some of it changed. */
  private String[] fields(String... changed) {
    var form = new ArrayList<String>();
    var usual = new String[] {
      "ownerUnitId", "" + ward.id(), "unitIds", "" + ward.id(), "revision", "0", "name", "Buổi",
      "start", "05:00", "end", "05:10", "firstDay", day.toString(), "repeat", "once",
      "_nextDay", "on", "_showTitle", "on", "graceMinutes", "0"
    };
    var names = Arrays.asList(changed);
    for (int i = 0; i < usual.length; i += 2) {
      int at = names.indexOf(usual[i]);
      form.add(usual[i]);
      form.add(at >= 0 && at % 2 == 0 ? changed[at + 1] : usual[i + 1]);
    }
    for (int i = 0; i < changed.length; i += 2) {
      if (!Arrays.asList(usual).contains(changed[i])) {
        form.add(changed[i]);
        form.add(changed[i + 1]);
      }
    }
    return form.toArray(String[]::new);
  }
}
