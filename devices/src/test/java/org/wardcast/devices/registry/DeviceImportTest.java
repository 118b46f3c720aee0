package org.wardcast.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.wardcast.devices.registry.TestRegister.TODAY;
import static org.wardcast.devices.registry.TestRegister.text;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Refusal;
import org.wardcast.testkit.Database;

class DeviceImportTest {
  private static final String HEADER = "code,name,unit_code,kind,protocol,address,areas,settings\n";
  private static final String GOOD =
      "C1,Cụm 1 – Chợ Đà Lạt,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,24781-01;24781-02,frame=40;lead=12\n";

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aRowBecomesADevice(Database db) {
    var register = TestRegister.on(db).withLamDong();
    var report = register.devices().importCsv(text(HEADER + GOOD), "kỹ thuật", false);
    assertThat(report.bad()).isEmpty();
    assertThat(report.added()).isEqualTo(1);
    var device = register.devices().byCode("C1").orElseThrow();
    var units = register.units();
    assertThat(device)
        .isEqualTo(new Device(
            device.id(),
            "C1",
            "Cụm 1 – Chợ Đà Lạt",
            units.byCode("24781", TODAY).orElseThrow().id(),
            DeviceKind.LOUDSPEAKER,
            "pretend",
            URI.create("udp://10.0.0.1:5004"),
            device.areaIds(),
            Map.of("frame", "40"),
            Duration.ofSeconds(12),
            true,
            true,
            register.time.now()));
    assertThat(device.areaIds())
        .containsExactlyInAnyOrder(
            units.byCode("24781-01", TODAY).orElseThrow().id(),
            units.byCode("24781-02", TODAY).orElseThrow().id());
    assertThat(register.devices().find(device.id())).contains(device);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theSameFileAgainChangesNothingAndADifferentOneChangesTheDevice(Database db) {
    var devices = TestRegister.on(db).withLamDong().devices();
    devices.importCsv(text(HEADER + GOOD), "a", false);
    var before = devices.byCode("C1").orElseThrow();
    devices.enable(before.id(), false, "a");
    var again = devices.importCsv(text(HEADER + GOOD), "b", false);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.added() + again.updated()).isZero();
    var moved = HEADER + GOOD.replace("10.0.0.1", "10.0.0.9").replace(";24781-02", "");
    var dry = devices.importCsv(text(moved), "b", true);
    assertThat(dry.updated()).isEqualTo(1);
    assertThat(devices.byCode("C1").orElseThrow().address()).isEqualTo(before.address());
    var real = devices.importCsv(text(moved), "b", false);
    assertThat(real).isEqualTo(dry);
    var after = devices.byCode("C1").orElseThrow();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.address()).isEqualTo(URI.create("udp://10.0.0.9:5004"));
    assertThat(after.areaIds()).hasSize(1);
    assertThat(after.enabled()).isFalse();
    assertThat(db.read()
            .sql("select registered_by || changed_by from devices_devices")
            .query(String.class)
            .single())
        .isEqualTo("ab");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void everyBadRowIsNamedInBothLanguagesAndEveryGoodOneIsKept(Database db) {
    var devices = TestRegister.on(db).withLamDong().devices();
    var report = devices.importCsv(text(HEADER + GOOD + """
                    ,Cụm,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,
                    C 3,Cụm 3,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,
                    C4,,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,
                    C5,Cụm 5,24781,LOA,pretend,udp://10.0.0.1:5004,,
                    C6,Cụm 6,24781,LOUDSPEAKER,zigbee,udp://10.0.0.1:5004,,
                    C7,Cụm 7,24781,LED,pretend,udp://10.0.0.1:5004,,
                    C8,Cụm 8,24781,LOUDSPEAKER,pretend,,,
                    C9,Cụm 9,24781,LOUDSPEAKER,pretend,udp://10.0.0 1:5004,,
                    C10,Cụm 10,24781,LOUDSPEAKER,pretend,serial:/dev/ttyUSB0,,
                    C11,Cụm 11,24781,LOUDSPEAKER,pretend,udp://10.0.0.1,,
                    C12,Cụm 12,24781,LOUDSPEAKER,pretend,pretend:never,,
                    C13,Cụm 13,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,colour=red
                    C14,Cụm 14,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,frame=5
                    C15,Cụm 15,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,frame
                    C16,Cụm 16,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,frame=20;frame=40
                    C17,Cụm 17,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,lead=301
                    C18,Cụm 18,,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,
                    C19,Cụm 19,99999,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,
                    C20,Cụm 20,68,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,
                    C21,Cụm 21,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,24781-03,
                    C22,Cụm 22,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,24781,
                    C23,Cụm 23,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,24781-01;24778-01,
                    C1,Cụm 1 nữa,24781,LOUDSPEAKER,pretend,udp://10.0.0.1:5004,,
                    C25,Cụm 25,24781,loudspeaker,Pretend,UDP://10.0.0.1:5004,,
                    C26,Cụm 26,24781-02,FM,pretend,pretend:x,,
                    """), "kỹ thuật", false);
    assertThat(report.added()).isEqualTo(3);
    assertThat(devices.in(List.of())).extracting(Device::code).containsExactly("C26", "C1", "C25");
    assertThat(TestRegister.sentences(report, "vi"))
        .containsExactly(
            "3: Chưa có mã thiết bị.",
            "4: Mã thiết bị \"C 3\" không dùng được: chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch"
                + " ngang, gạch dưới, dài nhất 64 ký tự.",
            "5: Thiết bị có mã C4 chưa có tên.",
            "6: Loại thiết bị \"LOA\" không có. Hãy dùng một trong: LOUDSPEAKER, FM, WIRED, LED,"
                + " BOARD, VAN.",
            "7: Giao thức \"zigbee\" không có. Hãy dùng một trong: pretend.",
            "8: Giao thức pretend không dùng cho loại thiết bị LED, chỉ dùng cho: LOUDSPEAKER, FM.",
            "9: Thiết bị có mã C8 chưa có địa chỉ. Ví dụ: udp://192.168.1.20:5004",
            "10: Địa chỉ \"udp://10.0.0 1:5004\" viết chưa đúng. Ví dụ một địa chỉ đúng:"
                + " udp://192.168.1.20:5004",
            "11: Địa chỉ \"serial:/dev/ttyUSB0\" không dùng được với giao thức pretend: phải bắt"
                + " đầu bằng pretend:, udp:. Ví dụ: udp://192.168.1.20:5004",
            "12: Địa chỉ \"udp://10.0.0.1\" thiếu tên máy hoặc số cổng. Ví dụ đúng:"
                + " tcp://192.168.1.20:10001.",
            "13: Địa chỉ \"pretend:never\" không dùng được. Hãy nhập dạng udp://…, tcp://… hoặc"
                + " serial:/….",
            "14: Thiết bị loại này không có thông số \"colour\". Các thông số dùng được: format,"
                + " frame.",
            "15: Thông số \"frame\" là 5, nhỏ quá. Hãy nhập từ 10 trở lên.",
            "16: Phần thông số \"frame\" viết chưa đúng. Hãy viết tên=giá trị, các thông số cách"
                + " nhau bằng dấu chấm phẩy.",
            "17: Thông số \"frame\" được ghi hai lần. Hãy giữ lại một.",
            "18: Thời gian chuẩn bị lead=301 không dùng được: phải là số giây từ 0 đến 300.",
            "19: Thiết bị có mã C18 chưa ghi thuộc đơn vị nào.",
            "20: Không có đơn vị nào mang mã 99999 đang có hiệu lực hôm nay (20/11/2026).",
            "21: Tỉnh Lâm Đồng không nhận thiết bị được: thiết bị phải thuộc một xã, phường, đặc khu"
                + " hoặc một khu dân cư.",
            "22: Không có khu dân cư nào mang mã 24781-03 đang có hiệu lực hôm nay (20/11/2026).",
            "23: Phường Xuân Hương - Đà Lạt không phải là khu dân cư nên không ghi được vào cột"
                + " areas.",
            "24: Tổ dân phố 1 không thuộc Phường Xuân Hương - Đà Lạt. Thiết bị chỉ phục vụ khu dân"
                + " cư trong xã, phường của mình.",
            "25: Mã C1 đã có ở dòng 2 của chính tệp này. Hãy giữ lại một dòng.");
    assertThat(TestRegister.sentences(report, "en"))
        .hasSameSizeAs(report.bad())
        .contains(
            "5: The device with code C4 has no name.",
            "18: Lead time lead=301 cannot be used: it has to be seconds from 0 to 300.",
            "25: Code C1 stands in line 2 of this same file already. Keep one of the two rows.");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aDeviceThatBelongsToAnAreaReachesIt(Database db) {
    var register = TestRegister.on(db).withLamDong();
    register
        .devices()
        .importCsv(text(HEADER + "C1,Cụm 1,24781-02,FM,pretend,pretend:x,,\n"), "kỹ thuật", false);
    var area = register.units().byCode("24781-02", TODAY).orElseThrow();
    var device = register.devices().byCode("C1").orElseThrow();
    assertThat(device.unitId()).isEqualTo(area.id());
    assertThat(device.areaIds()).containsExactly(area.id());
    assertThat(device.leadTime()).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void nobodyImportsIntoOrOutOfAWardTheyAreNotInChargeOf(Database db) {
    var devices = TestRegister.on(db).withLamDong().devices();
    devices.importCsv(text(HEADER + GOOD), "a", false);
    var file = HEADER
        + GOOD.replace("24781-01;24781-02", "").replace(",24781,", ",24778,")
        + GOOD.replace("C1,", "C2,");
    var report = devices.importCsv(text(file), "b", false, u -> u.code().startsWith("24778"));
    assertThat(report.added() + report.updated()).isZero();
    assertThat(TestRegister.sentences(report, "vi"))
        .containsExactly(
            "2: Mã C1 đang là của thiết bị \"Cụm 1 – Chợ Đà Lạt\" thuộc Phường Xuân Hương - Đà Lạt,"
                + " nơi bạn không phụ trách.",
            "3: Bạn không phụ trách Phường Xuân Hương - Đà Lạt nên không nhập được thiết bị ở đó.");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aWrongHeaderImportsNothing(Database db) {
    var devices = TestRegister.on(db).withLamDong().devices();
    assertThatThrownBy(
            () -> devices.importCsv(text(HEADER.replace("unit_code", "unit") + GOOD), "a", false))
        .isInstanceOfSatisfying(
            Refusal.class, why -> assertThat(why.getArguments()).containsExactly("unit_code"));
    assertThat(devices.in(List.of())).isEmpty();
  }

  /** Far above what it takes; a row at a time with a commit each would need minutes. */
  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void tenThousandDevicesComeInWithinSeconds(Database db) {
    var register = TestRegister.on(db).withLamDong();
    var file = new StringBuilder(HEADER);
    for (int i = 0; i < 10_000; i++) {
      file.append(GOOD.replace("C1,", "C" + i + ","));
    }
    assertTimeout(
        Duration.ofSeconds(60),
        () -> assertThat(
                register.devices().importCsv(text(file.toString()), "a", false).added())
            .isEqualTo(10_000));
    assertThat(all(register.devices())).isEqualTo(10_000);
  }

  private static int all(Devices devices) {
    return devices.in(List.of()).size();
  }
}
