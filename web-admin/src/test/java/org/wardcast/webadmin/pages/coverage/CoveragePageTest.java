package org.wardcast.webadmin.pages.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.webadmin.Aired;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class CoveragePageTest extends PageTest {
  @Autowired
  AirlogWriter writer;

  @Test
  void confirmedAndAssumedStandApart() {
    var ward = twoClustersOfAWard();
    var page = text(get(account(Role.CENTRAL_STAFF, ward.id()), "/coverage"));
    assertThat(page)
        .contains(ward.fullName(), "50,0\u00a0%", "15,0 trên 30,0", "1 / 1")
        .contains("sáu cụm loa phát 15 phút là 90 phút thiết bị")
        .contains("Địa bàn đã phủ", "Số liệu chưa chốt", "Số liệu của hôm nay còn đang tăng");
  }

  @Test
  void theSameFiguresInEveryForm() throws IOException {
    var ward = twoClustersOfAWard();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    var ask = "?by=DAY&from=" + today().minusDays(1) + "&to=" + today();
    assertThat(text(get(staff, "/coverage" + ask)))
        .containsSubsequence("30,0", "15,0", "15,0", "50,0\u00a0%");

    var csv = text(get(staff, "/coverage/report.csv" + ask));
    assertThat(csv)
        .startsWith("\uFEFFunit_code,unit,key,name,planned_device_minutes,confirmed_device_minutes")
        .contains("remarks");
    assertThat(csv.lines().filter(line -> line.contains(today().toString())).findFirst())
        .hasValueSatisfying(line -> assertThat(line)
            .startsWith(ward.code() + "," + ward.fullName() + "," + today())
            .contains(",30,15,15,0,15,15,15,0,2,1,1,0,"));

    var json = text(get(staff, "/coverage/report.json" + ask));
    assertThat(JsonPath.<Integer>read(json, "$.sections[0].rows[1].confirmedDeviceMillis"))
        .isEqualTo(900_000);

    var xlsx = get(staff, "/coverage/report.xlsx" + ask).getResponse().getContentAsByteArray();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      var cells = book.getFirstSheet().read().stream()
          .flatMap(row -> row.stream())
          .filter(cell -> cell != null)
          .map(cell -> cell.getText())
          .toList();
      assertThat(cells).containsSubsequence(today().toString(), "30.0", "15.0", "15.0");
    }

    var rest = text(get(
        staff,
        "/api/v1/reports/coverage?unit=" + ward.id() + "&from=" + today().minusDays(1) + "&to="
            + today()));
    assertThat(JsonPath.<Integer>read(rest, "$.rows[1].planned.deviceMillis")).isEqualTo(1_800_000);
    assertThat(JsonPath.<Integer>read(rest, "$.rows[1].assumed.deviceMillis")).isEqualTo(900_000);
    assertThat(JsonPath.<Integer>read(rest, "$.total.confirmed.plays")).isEqualTo(1);
    assertThat(JsonPath.<List<String>>read(rest, "$.remarks[*].sentence")).isNotEmpty();
    assertThat(JsonPath.<List<String>>read(rest, "$.definitions[*].meaning")).isNotEmpty();
    assertThat(JsonPath.<String>read(rest, "$.chainHead")).hasSize(64);
  }

  @Test
  void aboveTheWardEachWardAndEachTopicIsSeen() {
    var ward = twoClustersOfAWard();
    var province = units.byCode("P" + ward.code(), today()).orElseThrow();
    var auditor = account(Role.AUDITOR, null);
    assertThat(text(get(auditor, "/coverage?unit=" + province.id())))
        .contains(
            "Số liệu theo đơn vị", "/coverage?unit=" + ward.id(), "Cả " + province.fullName());
    assertThat(text(get(auditor, "/coverage"))).contains("Tỉnh " + ward.code());
    var matrix = "view=matrix&measure=PLAYS&strength=ASSUMED&unit=" + province.id();
    assertThat(text(get(auditor, "/coverage?" + matrix)))
        .containsSubsequence("Y tế", ward.fullName(), "1", "Cả " + province.fullName());
    assertThat(text(get(auditor, "/coverage/report.csv?" + matrix)))
        .contains(ward.code() + "," + ward.fullName() + ",1,1,");
  }

  @Test
  void anotherPeriodStandsBesideIt() {
    var ward = twoClustersOfAWard();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    var day = "from=" + today() + "&to=" + today();
    assertThat(text(get(staff, "/coverage?measure=PLAYS&against=BEFORE&" + day)))
        .contains("▲", "tăng 1 lượt", "Kỳ gốc:");
    assertThat(text(get(staff, "/coverage?against=FREE&" + day)))
        .contains("Hãy chọn ngày đầu và ngày cuối của kỳ gốc.");
  }

  @Test
  void daysWithoutAnythingSayWhatToDo() {
    var staff = account(Role.CENTRAL_STAFF, ward().id());
    assertThat(text(get(staff, "/coverage?from=2001-01-01&to=2001-01-03")))
        .contains("chưa có gì được xếp lịch", "Lập lịch phát");
    assertThat(text(get(staff, "/coverage?from=2001-01-03&to=2001-01-01")))
        .contains("Ngày cuối kỳ phải sau");
    assertThat(text(get(staff, "/coverage?from=2001-01-03&to=2021-01-01")))
        .contains("nhiều nhất 366 ngày");
    assertThat(text(get(staff, "/coverage?from=hom-nay"))).contains("không phải là ngày");
    assertThat(text(get(staff, "/coverage?by=MOOD"))).contains("không có trong các lựa chọn");
    assertThat(get(staff, "/coverage/report.csv?from=2001-01-03&to=2001-01-01")).hasStatus(422);
  }

  @Test
  void aProgramIsToldWhichWordIsWrong() {
    var ward = ward();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    var api = "/api/v1/reports/coverage?unit=" + ward.id();
    assertThat(text(get(staff, api + "&from=2026-02-30&to=2026-03-01")))
        .contains("\"field\":\"from\"");
    assertThat(text(get(staff, api + "&from=2026-03-02&to=2026-03-01")))
        .contains("\"field\":\"to\"");
    assertThat(text(get(staff, api + "&from=2026-03-01&to=2026-03-01&by=MOOD")))
        .contains("\"field\":\"by\"");
    var stranger = account(Role.CENTRAL_STAFF, ward().id());
    assertThat(get(stranger, api + "&from=2026-03-01&to=2026-03-01")).hasStatus(403);
  }

  @Test
  void whoMayNotIsRefused() {
    var crew = account(Role.VAN_CREW, ward().id());
    assertThat(get(crew, "/coverage")).hasStatus(403);
    assertThat(get(crew, "/coverage/report.csv?from=2026-01-01&to=2026-01-02")).hasStatus(403);
    assertThat(get(crew, "/coverage/outlines?day=2026-01-01")).hasStatus(403);
  }

  /** Two clusters play the same fifteen minutes; one of them says so. */
  private Unit twoClustersOfAWard() {
    var ward = ward();
    var first = loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    var second = loudspeaker(ward, ward.code() + "-L2", "Cụm 2");
    var noon = today().atTime(12, 0).atZone(zone).toInstant();
    Aired.quarterOfAnHour(writer, first, ward, noon, Evidence.PLAYED);
    Aired.quarterOfAnHour(writer, second, ward, noon, Evidence.SENT);
    return ward;
  }
}
