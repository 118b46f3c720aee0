package org.wardcast.webadmin.pages.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.Device;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class CoveragePageTest extends PageTest {
  @Autowired
  AirlogWriter writer;

  @Test
  void confirmedAndAssumedStandApart() {
    var ward = ward();
    var first = loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    var second = loudspeaker(ward, ward.code() + "-L2", "Cụm 2");
    var noon = today().atTime(12, 0).atZone(zone).toInstant();
    write(first, ward, noon, Evidence.PLAYED);
    write(second, ward, noon, Evidence.SENT);
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    var page = text(get(staff, "/coverage"));
    assertThat(page)
        .contains(ward.fullName(), "50 %", "30,0", "15,0", "1 / 1")
        .contains("Cộng thời lượng của từng thiết bị", "khu dân cư đạt tới");
    var csv =
        text(get(staff, "/coverage/report.csv?from=" + today().minusDays(6) + "&to=" + today()));
    assertThat(csv)
        .startsWith("\uFEFFday,unit_code,unit,planned_device_minutes")
        .contains(
            today() + "," + ward.code() + "," + ward.fullName() + ",30.00,15.00,2,1,15.00,15.00");
  }

  @Test
  void aboveTheWardItsFiguresAreAddedUp() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    write(device, ward, today().atTime(9, 0).atZone(zone).toInstant(), Evidence.PLAYED);
    var province = units.byCode("P" + ward.code(), today()).orElseThrow();
    var page = text(get(account(Role.AUDITOR, null), "/coverage?unit=" + province.id()));
    assertThat(page).contains("Theo đơn vị", "/coverage?unit=" + ward.id(), "100 %");
    assertThat(text(get(account(Role.AUDITOR, null), "/coverage"))).contains("Tỉnh " + ward.code());
  }

  @Test
  void daysWithoutAnythingSayWhatToDo() {
    var ward = ward();
    var staff = account(Role.CENTRAL_STAFF, ward.id());
    assertThat(text(get(staff, "/coverage?from=2001-01-01&to=2001-01-03")))
        .contains("chưa có gì được xếp lịch", "Lập lịch phát");
    assertThat(text(get(staff, "/coverage?from=2001-01-03&to=2001-01-01")))
        .contains("phải sau ngày giờ bắt đầu");
    assertThat(text(get(staff, "/coverage?from=2001-01-03&to=2021-01-01")))
        .contains("nhiều nhất 366 ngày");
  }

  @Test
  void whoMayNotIsRefused() {
    var crew = account(Role.VAN_CREW, ward().id());
    assertThat(get(crew, "/coverage")).hasStatus(403);
    assertThat(get(crew, "/coverage/report.csv?from=2026-01-01&to=2026-01-02")).hasStatus(403);
  }

  private void write(Device device, Unit ward, Instant start, Evidence evidence) {
    var subject = new Subject(
        "1@" + today(),
        1,
        device.id(),
        device.name(),
        ward.id(),
        ward.fullName(),
        true,
        9,
        1,
        "Bản tin",
        "Y tế",
        "NORMAL",
        false,
        null);
    var minutes = 15 * 60_000L;
    var end = start.plusMillis(minutes);
    var outcome = new Outcome(
        start,
        null,
        start,
        end,
        minutes,
        "cd".repeat(32),
        EndState.COMPLETE,
        "",
        evidence,
        "system");
    writer.append(List.of(new NewLine(
        "1@" + today() + "/1/" + device.id(), 1, Kind.AIRING, subject, start, minutes, outcome)));
  }
}
