package org.wardcast.devices.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardcast.devices.registry.TestRegister.TODAY;
import static org.wardcast.devices.registry.TestRegister.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units.Called;
import org.wardcast.testkit.Database;

class UnitLifeTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aUnitIsCalledAsItWasOnThatDay(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var id = units.byCode("24781", TODAY).orElseThrow().id();
    units.rename(id, "Đà Lạt", "Xã Đà Lạt", UnitKind.COMMUNE, MAY, "an");

    assertThat(units.on(id, MAY.minusDays(1)).orElseThrow())
        .returns("Phường Xuân Hương - Đà Lạt", Unit::fullName)
        .returns(UnitKind.WARD, Unit::kind);
    assertThat(units.on(id, MAY).orElseThrow())
        .returns("Xã Đà Lạt", Unit::fullName)
        .returns(UnitKind.COMMUNE, Unit::kind);
    assertThat(units.on(id, FIRST.minusDays(1))).isEmpty();
    assertThat(units.find(id).orElseThrow().name()).isEqualTo("Đà Lạt");
    assertThat(units.byCode("24781", FIRST).orElseThrow().name()).isEqualTo("Xuân Hương - Đà Lạt");
    assertThat(units.path(id)).last().returns("Xã Đà Lạt", Unit::fullName);
    var province = units.byCode("68", TODAY).orElseThrow().id();
    assertThat(units.children(province, FIRST))
        .extracting(Unit::name)
        .contains("Xuân Hương - Đà Lạt");
    assertThat(units.children(province, MAY)).extracting(Unit::name).contains("Đà Lạt");
    assertThat(units.all(FIRST)).extracting(Unit::name).doesNotContain("Đà Lạt");
    assertThat(units.names(id))
        .extracting(Called::fullName)
        .containsExactly("Phường Xuân Hương - Đà Lạt", "Xã Đà Lạt");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aNameOfAnotherDayFindsTheUnitUnderTheNameOfTheDay(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var id = units.byCode("24781", TODAY).orElseThrow().id();
    units.rename(id, "Cam Ly Thượng", "Phường Cam Ly Thượng", UnitKind.WARD, MAY, "an");
    assertThat(units.search("xuan huong", TODAY, 3))
        .extracting(Unit::fullName)
        .contains("Phường Cam Ly Thượng");
    assertThat(units.search("cam ly thuong", FIRST, 3))
        .extracting(Unit::fullName)
        .containsExactly("Phường Xuân Hương - Đà Lạt");
    assertThat(units.search("24781", TODAY, 9)).extracting(Unit::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aNameGivenAheadCountsFromItsDayOn(Database db) {
    var register = TestRegister.on(db).withLamDong();
    var units = register.units();
    var id = units.byCode("24781", TODAY).orElseThrow().id();
    units.rename(id, "Mai sau", "Phường Mai sau", UnitKind.WARD, TODAY.plusDays(1), "an");
    assertThat(units.find(id).orElseThrow().name()).isEqualTo("Xuân Hương - Đà Lạt");
    register.time.advance(Duration.ofDays(1));
    assertThat(units.find(id).orElseThrow().name()).isEqualTo("Mai sau");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void theOfficialListImportedAgainLeavesARenamingAlone(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var id = units.byCode("24781", TODAY).orElseThrow().id();
    units.rename(id, "Đà Lạt", "Phường Đà Lạt", UnitKind.WARD, MAY, "an");
    var again = units.importCsv(TestRegister.file("lam-dong.csv"), "an");
    assertThat(again.updated()).isZero();
    assertThat(units.find(id).orElseThrow().name()).isEqualTo("Đà Lạt");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void takingANameBackLeavesNoTraceAndTheFirstNameIsCorrected(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var ward = units.byCode("24781", TODAY).orElseThrow();
    units.rename(ward.id(), "Đà Lạt", "Phường Đà Lạt", UnitKind.WARD, MAY, "an");
    units.rename(ward.id(), ward.name(), ward.fullName(), ward.kind(), MAY, "an");
    assertThat(units.names(ward.id())).hasSize(1);
    units.rename(ward.id(), "Xuân Hương", "Phường Xuân Hương", UnitKind.WARD, FIRST, "an");
    assertThat(units.names(ward.id()))
        .singleElement()
        .returns("Xuân Hương", Called::name)
        .returns(FIRST, Called::from);
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void whatIsNoRenamingIsRefused(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var id = units.byCode("24781", TODAY).orElseThrow().id();
    refused(() -> units.rename(id, " ", "", UnitKind.WARD, MAY, "an"), "units.name.empty");
    refused(
        () -> units.rename(id, "A", "", UnitKind.WARD, FIRST.minusDays(1), "an"),
        "units.rename.outside");
    refused(() -> units.rename(id, "A", "", UnitKind.AREA, MAY, "an"), "units.kind.level");
    refused(() -> units.rename(-5, "A", "", UnitKind.WARD, MAY, "an"), "units.unknown");
    refused(
        () -> units.rename(id, "A".repeat(121), "", UnitKind.WARD, MAY, "an"), "units.name.long");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aUnitEndsWithWhatIsBelowItOnlyIfThatIsSaid(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var ward = units.byCode("24781", TODAY).orElseThrow();
    var last = LocalDate.of(2026, 12, 31);
    assertThatThrownBy(() -> units.end(ward.id(), last, "an"))
        .isInstanceOfSatisfying(Refusal.class, why -> {
          assertThat(why.code()).isEqualTo("units.end.below");
          assertThat(why.getArguments())
              .containsExactly(
                  "Phường Xuân Hương - Đà Lạt", "31/12/2026", 2, "Tổ dân phố 1, Tổ dân phố 2");
        });
    units.end(ward.id(), last, true, "an");
    assertThat(units.on(ward.id(), last)).isPresent();
    assertThat(units.on(ward.id(), last.plusDays(1))).isEmpty();
    assertThat(units.children(ward.id(), last.plusDays(1))).isEmpty();
    var area = units.byCode("24781-01", TODAY).orElseThrow();
    refused(() -> units.end(area.id(), null, "an"), "units.end.parent");
    units.end(ward.id(), null, true, "an");
    assertThat(units.children(ward.id(), last.plusDays(1)))
        .extracting(Unit::code)
        .containsExactly("24781-01", "24781-02");
    refused(() -> units.end(ward.id(), FIRST.minusDays(1), true, "an"), "units.end.later");
    refused(() -> units.end(area.id(), FIRST.minusDays(1), "an"), "units.valid.order");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aUnitWhoseCodeIsSomebodyElsesByNowStaysEnded(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var area = units.byCode("24781-02", TODAY).orElseThrow();
    var ward = units.byCode("24781", TODAY).orElseThrow();
    units.end(area.id(), TODAY, "an");
    units.add("24781-02", "Tổ 2 mới", "", UnitKind.AREA, ward.id(), TODAY.plusDays(1), "an");
    refused(() -> units.end(area.id(), null, "an"), "units.code.taken");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void manyAreasArePastedAtOnceAndGetTheNextCodes(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var ward = units.byCode("24781", TODAY).orElseThrow();
    var report = units.addAreas(
        ward.id(), List.of("Tổ 1", " Tổ 4 ", "", "Tổ 5", "tổ 4", "x".repeat(121)), TODAY, "an");
    assertThat(List.of(report.added(), report.unchanged())).containsExactly(2, 1);
    assertThat(TestRegister.sentences(report, "vi"))
        .containsExactly(
            "5: \"tổ 4\" được ghi hai lần. Hãy giữ lại một dòng.",
            "6: Tên dài quá: tối đa 120 ký tự.");
    // 03 was given to one that has ended: a number is never given twice.
    assertThat(units.byCode("24781-04", TODAY).orElseThrow().name()).isEqualTo("Tổ 4");
    assertThat(units.byCode("24781-05", TODAY).orElseThrow().name()).isEqualTo("Tổ 5");
    var province = units.byCode("68", TODAY).orElseThrow();
    refused(() -> units.addAreas(province.id(), List.of("Tổ 1"), TODAY, "an"), "units.area.where");
    assertThat(
            units.add("", "Khu chợ", "", UnitKind.AREA, ward.id(), TODAY, "an").code())
        .isEqualTo("24781-06");
    assertThat(units
            .add("", "Cụm bắc", "", UnitKind.GROUP, province.id(), TODAY, "an")
            .code())
        .isEqualTo("68-N01");
    refused(
        () -> units.add("", "Xã Mới", "", UnitKind.COMMUNE, province.id(), TODAY, "an"),
        "units.code.missing");
  }

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void aFileMovesACommuneUnderAGroupAndTheProvinceStillHasIt(Database db) {
    var units = TestRegister.on(db).withLamDong().units();
    var province = units.byCode("68", TODAY).orElseThrow();
    var group = units.add("", "Cụm bắc", "", UnitKind.GROUP, province.id(), FIRST, "an");
    var ward = units.byCode("24781", TODAY).orElseThrow();
    var report = units.importCsv(text("""
            code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon
            24781,Xuân Hương - Đà Lạt,Phường Xuân Hương - Đà Lạt,WARD,68-N01,2025-07-01,,11.9032,108.4431
            """), "an");
    assertThat(report.updated()).isEqualTo(1);
    assertThat(units.children(group.id(), TODAY)).extracting(Unit::id).containsExactly(ward.id());
    assertThat(units.subtree(province.id())).contains(ward.id());
    assertThat(units.subtree(group.id()))
        .contains(ward.id(), units.byCode("24781-01", TODAY).orElseThrow().id());
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String code) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(Refusal.class, why -> assertThat(why.code()).isEqualTo(code));
  }
}
