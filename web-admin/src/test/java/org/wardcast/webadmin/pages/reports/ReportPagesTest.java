package org.wardcast.webadmin.pages.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.proof.Verifier;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.webadmin.Aired;
import org.wardcast.webadmin.FrozenReports;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Role;

class ReportPagesTest extends PageTest {
  @Autowired
  ApplicationContext program;

  @Autowired
  AirlogWriter writer;

  private static String[] friday(Unit unit, String... more) {
    var form = new java.util.ArrayList<>(java.util.List.of(
        "unitId", String.valueOf(unit.id()),
        "name", "Báo cáo tuần",
        "rhythm", "WEEKLY",
        "weekday", "5",
        "dayOfMonth", "25",
        "time", "14:00",
        "reading", "CUT_OFF",
        "sender", "SELF",
        "graceHours", "24",
        "reminderHours", "0",
        "numberPattern", "{n}/BC-UBND",
        "recipients", "Như trên\n\nLưu: VT"));
    form.addAll(java.util.List.of(more));
    return form.toArray(String[]::new);
  }

  @Test
  void withoutDatesThePageSaysWhoSetsThem() {
    var ward = ward();
    assertThat(text(get(account(Role.CENTRAL_STAFF, ward.id()), "/reports")))
        .contains("Chưa có ngày báo cáo nào", "/settings/report-dates/new");
    assertThat(text(get(account(Role.COMMUNE_OPERATOR, ward.id()), "/reports")))
        .contains("Chuyên viên tỉnh hoặc quản trị")
        .doesNotContain("/settings/report-dates/new");
  }

  @Test
  void theNextDatesAreShownInWordsBeforeTheRuleIsSaved() {
    var ward = ward();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    var looked = text(post(staff, "/settings/report-dates", friday(ward, "look", "true")));
    assertThat(looked).contains("Ba kỳ tới", "Thứ 6, ", " 14:00: từ ");
    assertThat(text(get(staff, "/settings/report-dates"))).doesNotContain("Báo cáo tuần");
    post(staff, "/settings/report-dates", friday(ward));
    assertThat(text(get(staff, "/settings/report-dates")))
        .contains("Báo cáo tuần", "14:00, thứ 6 hàng tuần");
    assertThat(text(get(staff, "/reports"))).contains("Sắp đến hạn", "Báo cáo tuần");

    var refused = text(post(
        staff, "/settings/report-dates", friday(ward, "addresses", "ai đó", "signerName", "An")));
    assertThat(refused).contains("“ai đó” không phải địa chỉ thư điện tử", "value=\"An\"");
  }

  @Test
  void aReportIsSentWithOneClickAndTheProvinceSeesIt(@TempDir Path folder) throws Exception {
    var ward = ward();
    var noon = today().minusDays(1).atTime(12, 0).atZone(zone).toInstant();
    var cluster = loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    Aired.quarterOfAnHour(writer, cluster, ward, noon, Evidence.PLAYED);
    long province = Objects.requireNonNull(ward.parentId());
    var rule = FrozenReports.since(program, FrozenReports.daily(province, Sender.COMMUNES));
    var report = FrozenReports.of(program, rule, ward.id());
    var operator = account(Role.COMMUNE_OPERATOR, ward.id());
    assertThat(text(get(operator, "/devices"))).contains("Đơn vị của bạn có một báo cáo phải gửi");
    assertThat(text(get(operator, "/reports"))).contains("Cần gửi", "Gửi báo cáo</span>");

    var central = account(Role.CENTRAL_STAFF, province);
    var board = "/reports/rules/" + rule.id();
    assertThat(text(get(central, board))).contains(ward.fullName(), "Chờ gửi: 1", "Nhắc</span>");
    assertThat(text(get(central, board + "?missing=true")))
        .contains("Không đơn vị nào còn thiếu báo cáo");
    var day = report.due().day().toString();
    post(central, board + "/remind", "unitId", String.valueOf(ward.id()), "day", day);
    assertThat(text(get(central, board))).contains("đã nhắc ");

    var address = "/reports/" + report.id();
    post(operator, address + "/send", "note", "kèm công văn");
    var page = text(get(operator, address));
    assertThat(page)
        .contains("Theo chuyên mục", "Y tế", "15,0")
        .contains("Đã gửi", "kèm công văn", report.sha256(), "1/BC-UBND", ward.fullName())
        .doesNotContain("Gửi báo cáo</span>");
    assertThat(text(get(operator, "/devices"))).doesNotContain("báo cáo phải gửi");
    assertThat(text(get(central, board + "?by=DAY")))
        .contains(ward.fullName(), "Đã gửi", "Cộng theo kỳ báo cáo", "15,0");
    assertThat(get(account(Role.COMMUNE_OPERATOR, ward().id()), address)).hasStatus(403);

    var file = Files.writeString(
        folder.resolve("report.json"), text(get(operator, address + "/file.json")));
    assertThat(Verifier.verify(file, Set.of()).whole()).isTrue();
    assertThat(get(operator, address + "/file.pdf")).hasStatusOk();
    assertThat(get(operator, address + "/file.xlsx")).hasStatusOk();
    assertThat(text(get(operator, address + "/file.csv"))).contains(ward.fullName());
    assertThat(get(operator, address + "/file.exe")).hasStatus(404);
  }

  @Test
  void byRestAReportIsSupersededAndAUnitRemindedOrAClearNoGiven() {
    var ward = ward();
    long province = Objects.requireNonNull(ward.parentId());
    var rule = FrozenReports.since(program, FrozenReports.daily(province, Sender.COMMUNES));
    var report = FrozenReports.of(program, rule, ward.id());
    var approver = account(Role.APPROVER, ward.id());
    var successors = "/api/v1/reports/" + report.id() + "/successors";
    assertThat(json(approver, successors, "{}"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.field")
        .isEqualTo("reason");
    assertThat(json(approver, successors, "{\"reason\":\"Thiếu buổi chiều\"}"))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.supersedes")
        .isEqualTo((int) report.id());

    var central = account(Role.CENTRAL_STAFF, province);
    var reminders = "/api/v1/report-rules/" + rule.id() + "/reminders";
    assertThat(json(central, reminders, "{\"unitId\":" + ward.id() + "}"))
        .bodyJson()
        .extractingPath("$.field")
        .isEqualTo("day");
    var owing =
        "{\"unitId\":%d,\"day\":\"%s\"}".formatted(ward.id(), report.due().day());
    assertThat(json(central, reminders, owing)).hasStatus(204);
    assertThat(text(get(central, "/reports/rules/" + rule.id()))).contains("đã nhắc ");
  }

  private MvcTestResult json(Account account, String address, String body) {
    return web.post()
        .uri(address)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .with(user(account))
        .with(csrf())
        .exchange();
  }

  @Test
  void aReportInThePlaceOfAnotherSaysSo() {
    var ward = ward();
    var rule = FrozenReports.since(program, FrozenReports.daily(ward.id(), Sender.SELF));
    var report = FrozenReports.of(program, rule, ward.id());
    var approver = account(Role.APPROVER, ward.id());
    var address = "/reports/" + report.id();
    post(approver, address + "/supersede", "reason", "Đính chính buổi sáng");
    assertThat(text(get(approver, address))).contains("đã được thay bằng một bản chốt sau");
    var next = FrozenReports.of(program, rule, ward.id());
    assertThat(text(get(approver, "/reports/" + next.id())))
        .contains("Báo cáo này thay báo cáo số 1. Lý do: Đính chính buổi sáng", "2/BC-UBND");
  }
}
