package org.wardcast.webadmin.pages.airlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.Device;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;
import org.wardcast.scheduler.airlog.AirlogWriter;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.airlog.Outcome;
import org.wardcast.scheduler.airlog.Subject;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class AirlogPageTest extends PageTest {
  @Autowired
  AirlogWriter writer;

  @Autowired
  Panels panels;

  @Test
  void linesSayWhatWasHeardWhereAndHowSureWeAre() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm 1 – Chợ");
    var planned = clock.instant().minusSeconds(600);
    write(
        device,
        ward,
        "Tiêm chủng mở rộng",
        planned,
        planned.plusSeconds(12),
        EndState.COMPLETE,
        "");
    write(device, ward, "Phòng cháy", planned, null, EndState.MISSED, "scheduler.reason.serverOff");
    var auditor = account(Role.AUDITOR, ward.id());
    var page = text(get(auditor, "/airlog"));
    assertThat(page)
        .contains("Tiêm chủng mở rộng", "Cụm 1 – Chợ", "muộn 12 giây", "●", "Phát đủ", "mô phỏng")
        .contains("Phòng cháy", "Không phát", "Máy chủ không chạy", "○", "Tải CSV");
    var missed =
        text(get(auditor, "/airlog?from=&to=&outcome=MISSED&q=phong chay", "airlog-lines"));
    assertThat(missed)
        .contains("Phòng cháy", "outcome=MISSED", "hx-swap-oob")
        .doesNotContain("Tiêm chủng", "<html");
    assertThat(text(get(auditor, "/airlog?from=2001-01-01&to=2001-01-02")))
        .contains("Không có dòng nào phù hợp");
    assertThat(text(get(auditor, "/airlog?from=2001-01-02&to=2001-01-01")))
        .contains("phải sau ngày giờ bắt đầu");
  }

  @Test
  void aWordBehindTheReasonStandsInItsPlace() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    write(
        device,
        ward,
        "Bản tin",
        clock.instant().minusSeconds(60),
        null,
        EndState.FAILED,
        "scheduler.reason.lineDown:no route to host");
    assertThat(text(get(account(Role.AUDITOR, ward.id()), "/airlog")))
        .contains("đường truyền bị ngắt: no route to host")
        .doesNotContain("{0}");
  }

  @Test
  void anotherWardsLinesAreNotSeen() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm riêng");
    write(device, ward, "Việc riêng", clock.instant(), null, EndState.MISSED, "");
    var elsewhere = account(Role.AUDITOR, ward().id());
    assertThat(text(get(elsewhere, "/airlog?unit=" + ward.id()))).doesNotContain("Việc riêng");
    assertThat(text(get(elsewhere, "/airlog?device=" + device.id()))).doesNotContain("Việc riêng");
    assertThat(text(get(elsewhere, "/airlog/lines.csv?from=&to=&unit=" + ward.id())))
        .doesNotContain("Việc riêng");
  }

  @Test
  void theChainIsCheckedWhenAsked() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    write(device, ward, "Bản tin", clock.instant(), null, EndState.MISSED, "");
    var auditor = account(Role.AUDITOR, ward.id());
    assertThat(text(get(auditor, "/airlog/chain", "chain"))).contains("chuỗi còn nguyên");
    assertThat(text(get(auditor, "/airlog?chain"))).contains("chuỗi còn nguyên");
  }

  @Test
  void theFileHasTheSameLinesAsThePage() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-L1", "Cụm 1");
    write(device, ward, "Có trong tệp", clock.instant(), null, EndState.MISSED, "");
    write(device, ward, "Không có", clock.instant(), clock.instant(), EndState.COMPLETE, "");
    var csv = get(account(Role.AUDITOR, ward.id()), "/airlog/lines.csv?from=&to=&outcome=MISSED");
    assertThat(text(csv))
        .startsWith("\uFEFFnumber,")
        .contains("Có trong tệp")
        .doesNotContain("Không có");
    assertThat(csv.getResponse().getHeader("Content-Disposition")).contains("nhat-ky-phat-song");
  }

  @Test
  void thePictureThatWasShownCanBeSeenAgain() {
    var hash = panels.keep(panels.render("Mưa lớn"));
    var auditor = account(Role.AUDITOR, null);
    var picture = get(auditor, "/airlog/pictures/" + hash + ".png");
    assertThat(picture).hasStatusOk();
    assertThat(picture.getResponse().getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(get(auditor, "/airlog/pictures/" + "0".repeat(64) + ".png")).hasStatus(404);
  }

  @Test
  void whoMayNotIsRefused() {
    var ward = ward();
    var operator = account(Role.COMMUNE_OPERATOR, ward.id());
    assertThat(text(get(operator, "/airlog"))).doesNotContain("Tải CSV");
    assertThat(get(operator, "/airlog/lines.csv")).hasStatus(403);
    var crew = account(Role.VAN_CREW, ward.id());
    assertThat(get(crew, "/airlog")).hasStatus(403);
    assertThat(get(crew, "/airlog/chain")).hasStatus(403);
    assertThat(get(crew, "/airlog/pictures/" + "0".repeat(64) + ".png")).hasStatus(403);
  }

  private void write(
      Device device,
      Unit ward,
      String title,
      Instant planned,
      @Nullable Instant started,
      EndState end,
      String reason) {
    var subject = new Subject(
        "1@2026-11-20",
        1,
        device.id(),
        device.name(),
        ward.id(),
        ward.fullName(),
        true,
        7,
        1,
        title,
        "Y tế",
        "NORMAL",
        false,
        null);
    var outcome = started == null
        ? Outcome.nothing(null, end, reason, "system")
        : new Outcome(
            planned,
            planned,
            started,
            started.plusSeconds(30),
            30_000,
            "ab".repeat(32),
            end,
            reason,
            Evidence.PLAYED,
            "system");
    var airing = title + "/" + device.id();
    writer.append(List.of(new NewLine(airing, 1, Kind.AIRING, subject, planned, 30_000, outcome)));
  }
}
