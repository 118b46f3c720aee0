package org.wardcast.webadmin.pages.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units.Called;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class UnitPageTest extends PageTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);

  @Test
  void aUnitOfThatDayIsFoundUnderItsOldNameAndSaysWhatItIsNow() {
    var ward = ward();
    var administrator = account(Role.ADMINISTRATOR, null);
    var csv = """
        old_code,old_name,old_district,old_province,new_code,new_name,share
        %1$s,Xã Suối Cũ %1$s,Huyện Đơn %1$s,Tỉnh Xưa %1$s,%1$s,%2$s,whole
        X%1$s,Xã Đồi Cũ %1$s,Huyện Đơn %1$s,Tỉnh Xưa %1$s,%1$s,%2$s,part
        Y%1$s,Xã Lạc %1$s,Huyện Đơn %1$s,Tỉnh Xưa %1$s,KHONG%1$s,Xã Không Có,whole
        """.formatted(ward.code(), ward.fullName());
    var address = "/units/import-predecessors?day=2025-07-01";
    assertThat(text(postCsv(administrator, address, csv)))
        .contains("data-import-now", "KHONG" + ward.code())
        .contains("Không có đơn vị nào mang mã");
    assertThat(units.byCode(ward.code(), FIRST.minusDays(1))).isEmpty();
    assertThat(text(postCsv(administrator, address + "&dryRun=false", csv)))
        .contains("Đã nhập xong: 2 dòng mới")
        .contains("/units?on=2025-06-30");

    var found = text(get(administrator, "/units?q=suoi cu " + ward.code(), "unit-list"));
    assertThat(found).contains("Đơn vị cũ", "Nay thuộc", ward.fullName(), "trước 01/07/2025");
    assertThat(found).doesNotContain("0001", "cu-");
    var old = units.byCode(ward.code(), FIRST.minusDays(1)).orElseThrow();
    assertThat(text(get(administrator, "/units/" + old.id())))
        .contains("Nay thuộc", ward.fullName(), "toàn bộ", "kết thúc ngày 30/06/2025")
        .contains("Huyện Đơn " + ward.code())
        .doesNotContain("0001", "cu-");
    assertThat(text(get(administrator, "/units/" + ward.id())))
        .contains("Trước đây là", "Xã Đồi Cũ " + ward.code(), "một phần");
    var before = text(get(administrator, "/units?on=2025-06-30"));
    assertThat(before)
        .contains("Tỉnh Xưa " + ward.code(), "theo ngày 30/06/2025", "on=2025-06-30")
        .doesNotContain("Tỉnh " + ward.code() + "<");
    assertThat(text(get(administrator, "/units?open=" + old.id() + "&on=2025-06-30")))
        .contains("Xã Suối Cũ " + ward.code());
  }

  @Test
  void aRenamingKeepsThePastAndCanBeTakenBack() {
    var ward = ward();
    var technician = account(Role.TECHNICIAN, ward.id());
    var page = "/units/" + ward.id();
    assertThat(post(technician, page + "/name", rename("Mới Toanh", "2026-01-01")))
        .hasStatus3xxRedirection();
    assertThat(text(get(technician, page)))
        .contains("Tên gọi qua các thời kỳ", "Phường Mới Toanh", ward.fullName());
    assertThat(text(get(technician, "/units?q=moi toanh&on=2025-12-31", "unit-list")))
        .contains(ward.fullName())
        .doesNotContain("Phường Mới Toanh");
    assertThat(text(post(technician, page + "/name", rename("", "2026-02-01"))))
        .contains("Chưa có tên đơn vị", "2026-02-01");
    assertThat(text(post(technician, page + "/name", rename("Sớm", "2024-01-01"))))
        .contains("ngày đổi tên phải nằm trong khoảng đó", "Phường Sớm");
    assertThat(units.names(ward.id())).extracting(Called::from).hasSize(2);
  }

  private static String[] rename(String name, String from) {
    return new String[] {
      "name", name, "fullName", name.isEmpty() ? "" : "Phường " + name, "kind", "WARD", "from", from
    };
  }

  @Test
  void whoEndsAUnitIsToldWhatHangsOnIt() {
    var ward = ward();
    loudspeaker(ward, "L-" + ward.code(), "Cụm 1");
    var technician = account(Role.TECHNICIAN, ward.id());
    var page = "/units/" + ward.id();
    assertThat(text(get(technician, page)))
        .contains("1 đơn vị bên dưới", "1 thiết bị đang dùng", "1 vai trò của người dùng");
    assertThat(text(post(technician, page + "/end", "lastDay", "2030-12-31")))
        .contains("bên dưới còn 1 đơn vị có hiệu lực sau ngày đó", "2030-12-31");
    assertThat(post(technician, page + "/end", "lastDay", "2030-12-31", "below", "true"))
        .hasStatus3xxRedirection();
    assertThat(units.on(ward.id(), LocalDate.of(2031, 1, 1))).isEmpty();
    assertThat(text(get(technician, page))).contains("01/07/2025 – 31/12/2030", "Bỏ ngày kết thúc");
    assertThat(post(technician, page + "/end", "below", "true")).hasStatus3xxRedirection();
    assertThat(units.children(ward.id(), LocalDate.of(2031, 1, 1))).hasSize(1);
  }

  @Test
  void areasArePastedAndGetTheirCodes() {
    var ward = ward();
    var technician = account(Role.TECHNICIAN, ward.id());
    var page = text(post(
        technician,
        "/units/" + ward.id() + "/areas",
        "names",
        "Tổ 2\r\nTổ 3\r\n\r\nTổ 2\r\n",
        "from",
        today().toString()));
    assertThat(page).contains("Đã thêm 2 khu dân cư", "Dòng 4:", "được ghi hai lần");
    assertThat(units.children(ward.id(), today()))
        .extracting(Unit::code)
        .contains(ward.code() + "-02", ward.code() + "-03");
  }

  @Test
  void anAreaIsAddedByHandAndAMistakeLosesNothing() {
    var ward = ward();
    var technician = account(Role.TECHNICIAN, ward.id());
    assertThat(text(get(technician, "/units/new?parent=" + ward.id())))
        .contains("khu dân cư")
        .doesNotContain("đặc khu");
    var wrong = text(post(technician, "/units", area(ward, "x y", "Khu chợ")));
    assertThat(wrong).contains("không dùng được", "Khu chợ", "x y");
    assertThat(post(technician, "/units", area(ward, "", "Khu chợ"))).hasStatus3xxRedirection();
    assertThat(units.byCode(ward.code() + "-02", today()).orElseThrow().name())
        .isEqualTo("Khu chợ");
  }

  private String[] area(Unit ward, String code, String name) {
    var day = today().toString();
    return new String[] {
      "parent", Long.toString(ward.id()), "kind", "AREA", "code", code, "name", name, "from", day
    };
  }

  @Test
  void aGroupCarriesNoAuthority() {
    var ward = ward();
    var province = units.byCode("P" + ward.code(), today()).orElseThrow();
    var group = units.add("", "Cụm bắc", "", UnitKind.GROUP, province.id(), today(), "test");
    var administrator = account(Role.ADMINISTRATOR, null);
    var refused = text(post(
        administrator,
        "/people",
        "name",
        "Người nhóm",
        "login",
        "nhom" + ward.code().toLowerCase(java.util.Locale.ROOT),
        "password",
        PASSWORD,
        "enabled",
        "true",
        "roles",
        "COMMUNE_OPERATOR",
        "units",
        Long.toString(group.id())));
    assertThat(refused).contains("chỉ là một nhóm");
    assertThat(text(get(administrator, "/people/new"))).doesNotContain("Cụm bắc");
  }

  @Test
  void kindsOfPlacesAreOneListForAll() {
    var ward = ward();
    var administrator = account(Role.ADMINISTRATOR, null);
    assertThat(text(get(administrator, "/settings/sites"))).contains("bến xe", "trụ sở UBND");
    assertThat(post(administrator, "/settings/sites", "name", "Sân " + ward.code()))
        .hasStatus3xxRedirection();
    assertThat(text(post(administrator, "/settings/sites", "name", "Trường học")))
        .contains("đã có trong danh sách", "Trường học");
    var code = "san-" + ward.code().toLowerCase(java.util.Locale.ROOT);
    devices.register(
        new org.wardcast.devices.DeviceDraft(
            "S-" + ward.code(),
            "Cụm sân",
            ward.code(),
            "LOUDSPEAKER",
            "simulated",
            "sim:S-" + ward.code(),
            List.of(),
            "",
            code,
            "thể thao"),
        "test");
    assertThat(text(post(administrator, "/settings/sites/remove", "code", code)))
        .contains("Không bỏ được", "Cụm sân");
    assertThat(text(get(administrator, "/devices?site=" + code, "device-list")))
        .contains("Cụm sân", "thể thao");
    assertThat(text(get(administrator, "/devices?tag=thể thao&unit=" + ward.id(), "device-list")))
        .contains("Cụm sân");
    assertThat(text(get(administrator, "/devices?site=market&unit=" + ward.id(), "device-list")))
        .doesNotContain("Cụm sân");
    assertThat(text(get(administrator, "/units/" + ward.id())))
        .contains("Thiết bị theo loại địa điểm", "Sân " + ward.code(), "site=" + code);
    assertThat(text(get(account(Role.AUDITOR, ward.id()), "/settings/sites")))
        .contains("bến xe")
        .doesNotContain("site-name");
  }
}
