package org.wardcast.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.devices.registry.TestRegister.TODAY;
import static org.wardcast.devices.registry.TestRegister.file;
import static org.wardcast.devices.registry.TestRegister.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.devices.Units.Succession;
import org.wardcast.testkit.Database;

class PredecessorsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final String HEADER =
      "old_code,old_name,old_district,old_province,new_code,new_name,share\n";

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theWholeCountryComesInWithWhatItWasBeforeAndTheHoleInTheDataIsNamed(Database db) {
    var units = TestRegister.on(db).units();
    long start = System.nanoTime();
    assertThat(units.importCsv(file("units.csv"), "admin").bad()).isEmpty();
    long unitsIn = System.nanoTime();
    var preview = units.importPredecessors(file("predecessors.csv"), DAY, "admin", true);
    assertThat(units.all(BEFORE)).isEmpty();
    long previewed = System.nanoTime();
    var first = units.importPredecessors(file("predecessors.csv"), DAY, "admin", false);
    long imported = System.nanoTime();
    assertThat(TestRegister.sentences(preview, "vi"))
        .isEqualTo(TestRegister.sentences(first, "vi"));
    assertThat(preview.added()).isEqualTo(first.added());
    assertThat(TestRegister.sentences(first, "vi"))
        .hasSize(5)
        .allMatch(s -> s.endsWith(": Không có đơn vị nào mang mã 06970 có hiệu lực ngày"
            + " 01/07/2025. Trong danh sách có Xã Ba Chẽ mang mã 06978: hãy kiểm tra lại mã."))
        .extracting(s -> s.substring(0, s.indexOf(':')))
        .containsExactly("2388", "2412", "2413", "2416", "2418");

    assertThat(first.added()).isEqualTo(10_597 - 5);

    var again = units.importPredecessors(file("predecessors.csv"), DAY, "admin", false);
    assertThat(List.of(
            again.added(), again.updated(), again.unchanged(), again.bad().size()))
        .containsExactly(0, 0, 10_592, 5);

    assertThat(units.all(DAY)).hasSize(34 + 3321);
    assertThat(units.children(null, DAY)).hasSize(34);
    assertThat(units.children(null, BEFORE)).hasSize(63);
    // Four of the 10,035 old communes only went to Ba Chẽ, one row of a fifth did.
    assertThat(units.all(BEFORE).stream().filter(u -> u.kind().isCommune())).hasSize(10_035 - 4);
    assertThat(units.all(BEFORE).stream().filter(u -> u.kind() == UnitKind.GROUP))
        .hasSizeBetween(690, 691);
    long asked = System.nanoTime();
    var found = IntStream.range(0, 20)
        .mapToObj(i -> units.search("phuong " + i, TODAY, 20))
        .toList();
    assertThat(found).isNotEmpty();
    long searched = System.nanoTime();
    var log = LoggerFactory.getLogger(getClass());
    log.info(
        "units {} ms, preview {} ms, predecessors {} ms, a search {} ms",
        millis(start, unitsIn),
        millis(unitsIn, previewed),
        millis(previewed, imported),
        millis(asked, searched) / 20);
    assertThat(Duration.ofNanos(imported - start)).isLessThan(Duration.ofSeconds(60));
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aCodeNamesAUnitOnlyTogetherWithADate(Database db) {
    var units = withDaLat(db);
    var before = units.byCode("24778", BEFORE).orElseThrow();
    var after = units.byCode("24778", DAY).orElseThrow();
    assertThat(before.fullName()).isEqualTo("Phường 9");
    assertThat(after.fullName()).isEqualTo("Phường Lâm Viên - Đà Lạt");
    assertThat(before.id()).isNotEqualTo(after.id());
    assertThat(before.beginKnown()).isFalse();
    assertThat(before.validTo()).isEqualTo(BEFORE);
    assertThat(units.path(before.id()))
        .extracting(Unit::fullName)
        .containsExactly("Tỉnh Lâm Đồng", "Thành phố Đà Lạt", "Phường 9");
    assertThat(units.path(before.id()))
        .extracting(Unit::codeIsOfficial)
        .containsExactly(false, false, true);
    assertThat(units.successors(before.id()))
        .singleElement()
        .returns(after, Succession::heir)
        .returns(true, Succession::whole)
        .returns(DAY, Succession::day);
    assertThat(units.predecessors(after.id()))
        .extracting(s -> s.old().fullName() + (s.whole() ? "" : " (một phần)"))
        .containsExactly("Phường 8 (một phần)", "Phường 9", "Phường 12");
    assertThat(units.on(before.id(), DAY)).isEmpty();
    assertThat(units.on(after.id(), BEFORE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aProvinceOfTheSameNameIsAnotherUnitBeforeThatDay(Database db) {
    var units = withDaLat(db);
    var now = units.byCode("68", DAY).orElseThrow();
    assertThat(units.subtree(now.id())).hasSize(1 + 124 + 4);
    assertThat(units.predecessors(now.id()))
        .extracting(s -> s.old().fullName())
        .containsExactly("Tỉnh Lâm Đồng");
    var then = units.predecessors(now.id()).get(0).old();
    assertThat(then.kind()).isEqualTo(UnitKind.PROVINCE);
    assertThat(units.subtree(then.id())).hasSize(1 + 1 + 4).doesNotContain(now.id());
    assertThat(units.children(then.id(), BEFORE))
        .extracting(Unit::fullName)
        .containsExactly("Thành phố Đà Lạt");
    assertThat(units.children(then.id(), DAY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatIsSearchedUnderItsOldNameIsFoundWithItsHeirs(Database db) {
    var units = withDaLat(db);
    assertThat(units.search("phuong 9", TODAY, 5)).isEmpty();
    var ended = units.searchEnded("phuong 9", TODAY, 5);
    assertThat(ended).extracting(Unit::fullName).containsExactly("Phường 9");
    assertThat(units.successors(ended.get(0).id()))
        .extracting(s -> s.heir().name())
        .containsExactly("Lâm Viên - Đà Lạt");
    assertThat(units.searchEnded("phuong 9", BEFORE, 5)).isEmpty();
    assertThat(units.search("Phường 9", BEFORE, 5)).extracting(Unit::fullName).contains("Phường 9");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void everyBadRowIsNamedAndEveryGoodOneIsKept(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var report = units.importPredecessors(text(HEADER + """
                    24778,Phường 9,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,whole
                    24778,Phường 9,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24781,Phường Xuân Hương - Đà Lạt,part
                    24778,Phường 9,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,whole
                    24778,Phường 10,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24781,Phường Xuân Hương - Đà Lạt,part
                    24779,Ấp 1,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,whole
                    24780,Phường 3,Thành phố Đà Lạt,Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,whole
                    24782,Phường 4,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,all
                    24783,Phường 5,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Cầu Đất,whole
                    24784,Phường 6,Thành phố Đà Lạt,Tỉnh Lâm Đồng,99999,Phường Không Có,whole
                    24785,,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,whole
                    24786,Thị trấn Cầu Đất,,Tỉnh Lâm Đồng,24781,Phường Xuân Hương - Đà Lạt,WHOLE
                    """), DAY, "admin", false);
    assertThat(report.added()).isEqualTo(2);
    assertThat(TestRegister.sentences(report, "vi"))
        .containsExactly(
            "3: Phường 9 đã được ghi nhập toàn bộ vào một đơn vị, nên không thể còn nhập vào đơn vị"
                + " khác (xem dòng 2). Nếu đơn vị cũ bị chia, hãy ghi part ở cả hai dòng.",
            "4: Phường 9 nhập vào Phường Lâm Viên - Đà Lạt đã được ghi ở dòng 2. Hãy giữ lại một"
                + " dòng.",
            "5: Mã 24778 ở một dòng trên là của Phường 9, với huyện hoặc tỉnh khác. Hãy kiểm tra"
                + " lại dòng này.",
            "6: Không rõ cấp của \"Ấp 1\": tên phải bắt đầu bằng Phường, Xã, Thị trấn hoặc Đặc"
                + " khu.",
            "7: Không rõ cấp của \"Lâm Đồng\": tên phải bắt đầu bằng Tỉnh hoặc Thành phố.",
            "8: Cột share: \"all\" không dùng được. Hãy ghi whole nếu cả đơn vị cũ nhập vào, part"
                + " nếu chỉ một phần.",
            "9: Mã 24778 ngày 01/07/2025 là của Phường Lâm Viên - Đà Lạt, không phải Phường Cầu"
                + " Đất. Hãy kiểm tra lại mã hoặc ngày sắp xếp.",
            "10: Không có đơn vị nào mang mã 99999 có hiệu lực ngày 01/07/2025 (Phường Không Có)."
                + " Hãy thêm đơn vị đó rồi nhập lại tệp này.",
            "11: Cột old_name còn trống.");
    var town = units.byCode("24786", BEFORE).orElseThrow();
    assertThat(town.kind()).isEqualTo(UnitKind.COMMUNE);
    assertThat(town.fullName()).isEqualTo("Thị trấn Cầu Đất");
    assertThat(town.name()).isEqualTo("Cầu Đất");
    assertThat(units.path(town.id())).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aLaterReformEndsTheUnitsThatAreThere(Database db) {
    var units = withDaLat(db);
    var day = LocalDate.of(2028, 1, 1);
    units.importCsv(text("""
            code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon
            30001,Đà Lạt,Phường Đà Lạt,WARD,68,2028-01-01,,,
            """), "admin");
    var rows = HEADER
        + "24778,Phường Lâm Viên - Đà Lạt,,Tỉnh Lâm Đồng,30001,Phường Đà Lạt,whole\n"
        + "24781,Phường Xuân Hương - Đà Lạt,,Tỉnh Lâm Đồng,30001,Phường Đà Lạt,whole\n";
    var report = units.importPredecessors(text(rows), day, "admin", false);
    assertThat(report.bad()).isEmpty();
    assertThat(units.byCode("24778", day)).isEmpty();
    assertThat(units.byCode("24778", day.minusDays(1)).orElseThrow().name())
        .isEqualTo("Lâm Viên - Đà Lạt");
    assertThat(units.predecessors(units.byCode("30001", day).orElseThrow().id()))
        .hasSize(2);
    var province = units.byCode("68", day).orElseThrow();
    assertThat(units.successors(province.id())).isEmpty();
  }

  private static Units withDaLat(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var report = units.importPredecessors(text(HEADER + """
                    24775,Phường 8,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,part
                    24775,Phường 8,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24781,Phường Xuân Hương - Đà Lạt,part
                    24778,Phường 9,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,whole
                    24787,Phường 12,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24778,Phường Lâm Viên - Đà Lạt,whole
                    24790,Phường 1,Thành phố Đà Lạt,Tỉnh Lâm Đồng,24781,Phường Xuân Hương - Đà Lạt,whole
                    """), DAY, "admin", false);
    assertThat(report.bad()).isEmpty();
    return units;
  }
}
