package org.wardcast.webadmin.pages.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wardcast.devices.SimulatedDevices;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class DevicesPageTest extends PageTest {
  @Autowired
  SimulatedDevices simulated;

  @Test
  void theListShowsWhatIsInTheWardAndNothingElse() {
    var ward = ward();
    loudspeaker(ward, ward.code() + "-L1", "Cụm 1 – Nhà văn hoá");
    var other = ward();
    loudspeaker(other, other.code() + "-L1", "Cụm ở nơi khác");
    var page = text(get(account(Role.TECHNICIAN, ward.id()), "/devices"));
    assertThat(page)
        .contains("Cụm 1 – Nhà văn hoá", "chưa liên lạc", "Tổ 1 " + ward.code(), "Thêm thiết bị")
        .doesNotContain("Cụm ở nơi khác");
  }

  @Test
  void whoLooksForNamesWithoutAccentsFindsThem() {
    var ward = ward();
    loudspeaker(ward, ward.code() + "-L1", "Cụm 1 – Nhà văn hoá");
    loudspeaker(ward, ward.code() + "-L2", "Cụm 2 – Bến xe");
    var rows = text(get(
        account(Role.AUDITOR, ward.id()), "/devices?q=nha van hoa&health=UNKNOWN", "device-list"));
    assertThat(rows).contains("Cụm 1").doesNotContain("Cụm 2", "<html", "Thêm thiết bị", "Âm thử");
  }

  @Test
  void aRefusalStandsBesideItsFieldAndLosesNothing() {
    var ward = ward();
    var page = text(post(
        account(Role.TECHNICIAN, ward.id()),
        "/devices",
        "code",
        "A1",
        "name",
        "Bảng chữ cổng chợ",
        "unitCode",
        ward.code(),
        "kind",
        "LED",
        "protocol",
        "alpha",
        "address",
        "tcp://127.0.0.1:10001",
        "setting.width",
        "5",
        "setting.address",
        "07"));
    assertThat(page)
        .contains("Bảng chữ cổng chợ", "nhỏ quá", "Chiều ngang của bảng", "value=\"07\"")
        .doesNotContain("&quot;width&quot;");
    assertThat(page.indexOf("field-error")).isGreaterThan(page.indexOf("setting.width"));
    assertThat(devices.byCode("A1")).isEmpty();
  }

  @Test
  void anotherProtocolAsksForOtherThings() {
    var ward = ward();
    var technician = account(Role.TECHNICIAN, ward.id());
    var page = text(get(technician, "/devices/new?unit=" + ward.id()));
    assertThat(page).contains("setting.codec", "Tổ 1 " + ward.code());
    var fields = text(post(
        technician, "/devices/form", "name", "Bảng", "unitCode", ward.code(), "protocol", "alpha"));
    assertThat(fields)
        .contains("setting.colour", "Hổ phách", "value=\"Bảng\"")
        .doesNotContain("setting.codec", "<html");
  }

  @Test
  void aDeviceIsRegisteredChangedAndTakenOutOfUse() {
    var ward = ward();
    var technician = account(Role.TECHNICIAN, ward.id());
    var code = ward.code() + "-R1";
    assertThat(post(
            technician,
            "/devices",
            "code",
            code,
            "name",
            "Cụm 1",
            "unitCode",
            ward.code(),
            "kind",
            "LOUDSPEAKER",
            "protocol",
            "rtp",
            "address",
            "udp://127.0.0.1:5004",
            "areas",
            ward.code() + "-01",
            "setting.lead",
            "7",
            "setting.nic",
            ""))
        .hasStatus3xxRedirection();
    var device = devices.byCode(code).orElseThrow();
    assertThat(device.leadTime()).hasSeconds(7);
    assertThat(device.areaIds()).hasSize(1);
    var form = text(get(technician, "/devices/" + device.id() + "/edit"));
    assertThat(form).contains("value=\"7\"", "udp://127.0.0.1:5004", "checked");
    assertThat(post(technician, "/devices/" + device.id() + "/enabled", "enabled", "false"))
        .hasStatus3xxRedirection();
    assertThat(devices.find(device.id()).orElseThrow().enabled()).isFalse();
    assertThat(text(get(technician, "/devices/" + device.id())))
        .contains("đã ngừng dùng", "Dùng lại")
        .doesNotContain("Phát thử");
  }

  @Test
  void anUnpluggedDeviceSaysSoWhenItIsTested() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-T1", "Cụm bị rút dây");
    simulated.plug(device.id(), false);
    var answer =
        post(account(Role.TECHNICIAN, ward.id()), "/devices/" + device.id() + "/test-tone");
    assertThat(text(answer)).contains("wc-bad", "Không gửi được tới", "Cụm bị rút dây");
  }

  @Test
  void thePreviewSavesNothingAndNamesEveryBadRow() {
    var ward = ward();
    var elsewhere = ward();
    var csv = """
        code,name,unit_code,kind,protocol,address,areas,settings
        %1$s-I1,Cụm mới,%1$s,LOUDSPEAKER,rtp,udp://127.0.0.1:5004,,
        %1$s-I2,Cụm sai,%1$s,LOUDSPEAKER,rtp,http://wrong,,
        %1$s-I3,Cụm nơi khác,%2$s,LOUDSPEAKER,rtp,udp://127.0.0.1:5004,,
        """.formatted(ward.code(), elsewhere.code());
    var technician = account(Role.TECHNICIAN, ward.id());
    assertThat(text(get(technician, "/devices/import"))).contains("unit_code", "/devices/import");
    var preview = text(postCsv(technician, "/devices/import?dryRun=true", csv));
    assertThat(preview).contains("data-import-now", "http://wrong", "Bạn không phụ trách");
    assertThat(devices.byCode(ward.code() + "-I1")).isEmpty();
    var done = text(postCsv(technician, "/devices/import?dryRun=false", csv));
    assertThat(done).contains("Đã nhập xong: 1 dòng mới").doesNotContain("data-import-now");
    assertThat(devices.byCode(ward.code() + "-I1")).isPresent();
    assertThat(devices.byCode(ward.code() + "-I3")).isEmpty();
  }

  @Test
  void whoMayNotIsRefused() {
    var ward = ward();
    var device = loudspeaker(ward, ward.code() + "-F1", "Cụm 1");
    var elsewhere = account(Role.TECHNICIAN, ward().id());
    var auditor = account(Role.AUDITOR, ward.id());
    var one = "/devices/" + device.id();
    assertThat(get(account(Role.VAN_CREW, ward.id()), "/devices")).hasStatus(403);
    assertThat(get(elsewhere, one)).hasStatus(403);
    assertThat(get(elsewhere, one + "/edit")).hasStatus(403);
    assertThat(post(elsewhere, one + "/enabled", "enabled", "false")).hasStatus(403);
    assertThat(post(elsewhere, one + "/test-tone")).hasStatus(403);
    assertThat(post(elsewhere, "/devices", "id", "" + device.id(), "code", "X")).hasStatus(403);
    assertThat(post(elsewhere, "/devices", "code", "X", "unitCode", ward.code()))
        .hasStatus(403);
    assertThat(get(auditor, one)).hasStatusOk();
    assertThat(get(auditor, one + "/edit")).hasStatus(403);
    assertThat(get(auditor, "/devices/new")).hasStatus(403);
    assertThat(post(auditor, "/devices/form")).hasStatus(403);
    assertThat(get(auditor, "/devices/import")).hasStatus(403);
    assertThat(get(auditor, "/devices/import/example.csv")).hasStatus(403);
    assertThat(postCsv(auditor, "/devices/import", "code\n")).hasStatus(403);
    assertThat(post(auditor, one + "/test-tone")).hasStatus(403);
    assertThat(post(auditor, one + "/test-text", "text", "x")).hasStatus(403);
  }
}
