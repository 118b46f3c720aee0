package org.wardcast.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.devices.registry.TestRegister.TODAY;
import static org.wardcast.devices.registry.TestRegister.content;
import static org.wardcast.devices.registry.TestRegister.file;
import static org.wardcast.devices.registry.TestRegister.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.testkit.Database;

class UnitImportTest {
  private static final String HEADER =
      "code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon\n";

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void allProvincesAndCommunesOfTheCountryComeInAndAgainChangeNothing(Database db) {
    var units = TestRegister.on(db).units();
    var first = units.importCsv(file("units.csv"), "admin");
    assertThat(first.bad()).isEmpty();
    assertThat(first.added()).isEqualTo(34 + 3321);
    var second = units.importCsv(file("units.csv"), "admin");
    assertThat(second.added() + second.updated()).isZero();
    assertThat(second.unchanged()).isEqualTo(34 + 3321);
    assertThat(units.children(null, TODAY)).hasSize(34);
    var lamDong = units.byCode("68", TODAY).orElseThrow();
    assertThat(units.subtree(lamDong.id())).hasSize(1 + 124);
    var ward = units.byCode("24781", TODAY).orElseThrow();
    assertThat(ward.lat()).isEqualTo(11.9032);
    assertThat(units.path(ward.id()))
        .extracting(Unit::name)
        .containsExactly("Lâm Đồng", "Xuân Hương - Đà Lạt");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aParentMayStandFurtherDown(Database db) {
    var units = TestRegister.on(db).units();
    var lines = content("lam-dong.csv").lines().skip(1).sorted(Comparator.reverseOrder());
    var report = units.importCsv(
        text(HEADER + "24781-01,Tổ 1,,AREA,24781,2025-07-01,,,\n"
            + String.join("\n", lines.toList())),
        "admin");
    assertThat(report.bad()).isEmpty();
    assertThat(report.added()).isEqualTo(126);
    var area = units.byCode("24781-01", TODAY).orElseThrow();
    assertThat(units.path(area.id())).hasSize(3);
    assertThat(area.fullName()).isEqualTo("Tổ 1");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aPreviewSaysTheSameAndChangesNothing(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var rows = HEADER
        + "24781-77,Tổ 77,,AREA,24781,2025-07-01,,,\n24781-78,Tổ 78,,X,24781,2025-07-01,,,\n";
    var preview = units.importCsv(text(rows), "admin", true);
    assertThat(preview.added()).isEqualTo(1);
    assertThat(preview.bad()).hasSize(1);
    assertThat(units.byCode("24781-77", TODAY)).isEmpty();
    assertThat(units.importCsv(text(rows), "admin", false).added()).isEqualTo(1);
    assertThat(units.byCode("24781-77", TODAY)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aCodeThatWasUsedAgainIsTwoUnits(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var report = units.importCsv(
        text(HEADER + "24778,Phường 9,Phường 9,WARD,,1986-01-01,2025-06-30,,\n"), "admin");
    assertThat(report.bad()).isEmpty();
    assertThat(units.byCode("24778", LocalDate.of(2025, 6, 30)).orElseThrow().name())
        .isEqualTo("Phường 9");
    assertThat(units.byCode("24778", LocalDate.of(2025, 7, 1)).orElseThrow().name())
        .isEqualTo("Lâm Viên - Đà Lạt");
    assertThat(units.byCode("24778", LocalDate.of(1985, 12, 31))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aCodeIsFreeAgainOnceItsUnitHasALastDayWhereverThatRowStands(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var report = units.importCsv(
        text(
            HEADER
                + "24778,Mới,Phường Mới,WARD,68,2027-01-01,,,\n"
                + "24778,Lâm Viên - Đà Lạt,Phường Lâm Viên - Đà Lạt,WARD,68,2025-07-01,2026-12-31,11.9739,108.4665\n"),
        "admin");
    assertThat(report.bad()).isEmpty();
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.updated()).isEqualTo(1);
    assertThat(units.byCode("24778", LocalDate.of(2027, 1, 1)).orElseThrow().name())
        .isEqualTo("Mới");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aWrongHeaderImportsNothingAndNamesTheColumns(Database db) {
    var units = TestRegister.on(db).units();
    assertThatThrownBy(
            () -> units.importCsv(text("code,name,kind\n68,Lâm Đồng,PROVINCE\n"), "admin"))
        .isInstanceOfSatisfying(Refusal.class, why -> {
          assertThat(why.code()).isEqualTo("csv.header");
          assertThat(why.getArguments())
              .containsExactly("full_name, parent_code, valid_from, valid_to, lat, lon");
        });
    assertThatThrownBy(() -> units.importCsv(text(""), "admin")).hasMessageContaining("csv.empty");
    assertThatThrownBy(() -> units.importCsv(text(HEADER.replace(',', ';')), "admin"))
        .hasMessageContaining("csv.separator");
    var utf16 = new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_16));
    assertThatThrownBy(() -> units.importCsv(utf16, "admin")).hasMessageContaining("csv.encoding");
    assertThat(units.all(TODAY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aBrokenByteSpoilsItsOwnRowOnly(Database db) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    bytes.writeBytes((HEADER.replace("\n", "\r\n") + "68,Lâm Đồng,,PROVINCE,,2025-07-01,,,\r\n")
        .getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(
        "24778,L\u00e2m,,WARD,68,2025-07-01,,,\r\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes("24781,Xuân Hương,,WARD,68,2025-07-01,,,".getBytes(StandardCharsets.UTF_8));
    var units = TestRegister.on(db).units();
    var report = units.importCsv(new ByteArrayInputStream(bytes.toByteArray()), "admin");
    assertThat(report.added()).isEqualTo(2);
    assertThat(TestRegister.sentences(report, "en"))
        .singleElement()
        .asString()
        .startsWith("3: This row has a broken character");
    assertThat(units.byCode("24781", TODAY)).isPresent();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void everyBadRowIsNamedAndEveryGoodOneIsKept(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var report = units.importCsv(text(HEADER + """
                    24781-11,Tổ 11,,AREA,24781,2025-07-01,,,
                    ,Tổ 12,,AREA,24781,2025-07-01,,,
                    24781-13,,,AREA,24781,2025-07-01,,,
                    24781-14,Tổ 14,,VILLAGE,24781,2025-07-01,,,
                    24781-15,Tổ 15,,AREA,99999,2025-07-01,,,
                    24781-16,Tổ 16,,AREA,24781,2025-07-01,2025-06-30,,
                    24781-17,Tổ 17,,AREA,24781,01/07/2025,,,
                    24781-18,Tổ 18,,AREA,24781,2025-07-01,,91.5,108.4
                    24781-19,Tổ 19,,AREA,24781,2025-07-01,,11.9,
                    24781-11,Tổ 11 nữa,,AREA,24781,2025-07-01,,,
                    24781,Phường khác,,WARD,68,2026-01-01,,,
                    24781-22,Tổ 22,,AREA,68,2025-07-01,,,
                    24781-23,"Tổ 23,,AREA,24781,2025-07-01,,,
                    24781-24,Tổ 24, khu chợ,,AREA,24781,2025-07-01,,,

                    24781-26,Tổ 26,,AREA,24781,2025-07-01,,,
                    24781-27,Tổ 27,,AREA,24781,2019-01-01,,,
                    24 28,Tổ 28,,AREA,24781,2025-07-01,,,
                    """), "admin");
    assertThat(report.added()).isEqualTo(2);
    assertThat(units.byCode("24781-26", TODAY)).isPresent();
    assertThat(TestRegister.sentences(report, "vi"))
        .containsExactly(
            "3: Chưa có mã đơn vị.",
            "4: Đơn vị có mã 24781-13 chưa có tên.",
            "5: Loại đơn vị \"VILLAGE\" không có. Hãy dùng một trong: COUNTRY, CITY, PROVINCE,"
                + " GROUP, COMMUNE, WARD, SPECIAL_ZONE, AREA.",
            "6: Không có đơn vị cấp trên nào mang mã 99999 có hiệu lực ngày 01/07/2025, cả trong"
                + " danh sách lẫn trong tệp.",
            "7: Ngày hết hiệu lực 30/06/2025 đứng trước ngày bắt đầu 01/07/2025.",
            "8: Cột valid_from: \"01/07/2025\" không phải là ngày. Hãy viết theo dạng"
                + " năm-tháng-ngày, ví dụ 2025-07-01.",
            "9: Cột lat: \"91.5\" không phải là toạ độ. Hãy viết số độ với dấu chấm thập phân, ví"
                + " dụ 11.9032, trong khoảng từ -90 đến 90.",
            "10: Chỉ có một trong hai toạ độ. Hãy ghi cả lat và lon, hoặc để trống cả hai.",
            "11: Mã 24781-11 đã có ở dòng 2 của chính tệp này. Hãy giữ lại một dòng.",
            "12: Mã 24781 trong thời gian đó đang là của Phường Xuân Hương - Đà Lạt (01/07/2025 –"
                + " …). Hãy ghi ngày hết hiệu lực của đơn vị cũ hoặc dùng mã khác.",
            "13: Tổ 22 không thể trực thuộc Tỉnh Lâm Đồng: sai cấp. Thứ tự là quốc gia, tỉnh hoặc"
                + " thành phố, xã phường đặc khu, khu dân cư.",
            "14: Dòng này có dấu ngoặc kép mở mà không đóng đúng chỗ. Hãy kiểm tra các dấu ngoặc"
                + " kép.",
            "15: Dòng này có 10 ô trong khi dòng đầu có 9 cột. Ô nào có dấu phẩy thì phải đặt"
                + " trong dấu ngoặc kép.",
            "18: Không có đơn vị cấp trên nào mang mã 24781 có hiệu lực ngày 01/01/2019, cả trong"
                + " danh sách lẫn trong tệp.",
            "19: Mã đơn vị \"24 28\" không dùng được: chỉ gồm chữ không dấu, chữ số, dấu chấm,"
                + " gạch ngang, gạch dưới, dài nhất 32 ký tự.");
    assertThat(report.bad().get(0).content()).isEqualTo(",Tổ 12,,AREA,24781,2025-07-01,,,");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void groupsStandBetweenWithoutCountingAsALevelAndNeverInACircle(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var good = units.importCsv(text(HEADER + """
                    DALAT,Đà Lạt cũ,Thành phố Đà Lạt (cũ),GROUP,68,2025-07-01,,,
                    DALAT-2,Trong Đà Lạt,,GROUP,DALAT,2025-07-01,,,
                    24781,Xuân Hương - Đà Lạt,Phường Xuân Hương - Đà Lạt,WARD,DALAT-2,2025-07-01,,11.9032,108.4431
                    """), "admin");
    assertThat(good.bad()).isEmpty();
    var ward = units.byCode("24781", TODAY).orElseThrow();
    assertThat(units.path(ward.id()))
        .extracting(Unit::kind)
        .containsExactly(UnitKind.PROVINCE, UnitKind.GROUP, UnitKind.GROUP, UnitKind.WARD);
    var circle = units.importCsv(
        text(HEADER + "DALAT,Đà Lạt cũ,Thành phố Đà Lạt (cũ),GROUP,DALAT-2,2025-07-01,,,\n"),
        "admin");
    assertThat(circle.bad()).extracting(b -> b.why().code()).containsExactly("units.parent.circle");
    var demoted =
        units.importCsv(text(HEADER + "24781,Xuân Hương,,AREA,24778,2025-07-01,,,\n"), "admin");
    assertThat(demoted.bad()).extracting(b -> b.why().code()).containsExactly("units.kind.below");
    assertThat(units.byCode("24781", TODAY).orElseThrow().kind()).isEqualTo(UnitKind.WARD);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void unitsAreFoundAsPeopleTypeThem(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    assertThat(names(units.search("da lat", TODAY, 20)))
        .contains("Phường Xuân Hương - Đà Lạt", "Phường Lâm Viên - Đà Lạt");
    assertThat(names(units.search("XUAN HUONG", TODAY, 5)))
        .first()
        .isEqualTo("Phường Xuân Hương - Đà Lạt");
    assertThat(names(units.search("Đà Lạt", TODAY, 1)))
        .singleElement()
        .asString()
        .endsWith("Đà Lạt");
    assertThat(names(units.search("lâm", TODAY, 2)))
        .containsExactly("Tỉnh Lâm Đồng", "Phường Lâm Viên - Đà Lạt");
    assertThat(names(units.search("24781", TODAY, 1)))
        .containsExactly("Phường Xuân Hương - Đà Lạt");
    assertThat(units.search("  ", TODAY, 5)).isEmpty();
    assertThat(units.search("khong co noi nay", TODAY, 5)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void anAreaIsAddedByHandAndListedInTheOrderPeopleCount(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var ward = units.byCode("24781", TODAY).orElseThrow();
    units.add("24781-10", "Tổ 10", "", UnitKind.AREA, ward.id(), TODAY, "admin");
    assertThat(units.children(ward.id(), TODAY))
        .extracting(Unit::name)
        .containsExactly("Tổ 1", "Tổ 2", "Tổ 10");
    assertThatThrownBy(
            () -> units.add("24781-10", "Tổ 10", "", UnitKind.AREA, ward.id(), TODAY, "admin"))
        .hasMessageContaining("units.code.exists");
    assertThatThrownBy(() -> units.add("24781-1x", "Tổ", "", UnitKind.AREA, null, TODAY, "admin"))
        .hasMessageContaining("units.parent.level");
    assertThat(db.read()
            .sql("select distinct changed_by from devices_units")
            .query(String.class)
            .list())
        .containsExactlyInAnyOrder("test", "admin");
  }

  private static List<String> names(List<Unit> units) {
    return units.stream().map(Unit::fullName).toList();
  }
}
