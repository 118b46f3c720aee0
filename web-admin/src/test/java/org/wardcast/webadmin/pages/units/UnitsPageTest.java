package org.wardcast.webadmin.pages.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wardcast.webadmin.PageTest;
import org.wardcast.webadmin.people.Role;

class UnitsPageTest extends PageTest {
  @Test
  void theTreeOpensBranchByBranch() {
    var ward = ward();
    var province = units.byCode("P" + ward.code(), today()).orElseThrow();
    var auditor = account(Role.AUDITOR, null);
    var page = text(get(auditor, "/units"));
    assertThat(page)
        .contains("Tỉnh " + ward.code(), "/units/" + province.id() + "/below")
        .doesNotContain("Nhập từ tệp");
    assertThat(text(get(auditor, "/units/" + province.id() + "/below", "")))
        .contains(ward.fullName(), "/devices?unit=" + ward.id())
        .doesNotContain("Tổ dân phố 1", "<html");
    assertThat(text(get(auditor, "/units?open=" + ward.id())))
        .contains("Tổ dân phố 1 " + ward.code());
  }

  @Test
  void whoLeavesTheAccentsOutFindsTheWard() {
    var ward = ward();
    var found = text(
        get(account(Role.AUDITOR, null), "/units?q=phuong cau dat " + ward.code(), "unit-list"));
    assertThat(found).contains(ward.fullName(), "Tỉnh " + ward.code()).doesNotContain("<html");
    assertThat(text(get(account(Role.AUDITOR, null), "/units?q=khongcotrendoi")))
        .contains("Không tìm thấy đơn vị nào");
  }

  @Test
  void thePreviewSavesNothingAndNamesEveryBadRow() {
    var ward = ward();
    var csv = """
        code,name,full_name,kind,parent_code,valid_from,valid_to,lat,lon
        %1$s-02,Tổ 2,Tổ dân phố 2,AREA,%1$s,2025-07-01,,,
        %1$s-03,Tổ 3,Tổ dân phố 3,THON,%1$s,2025-07-01,,,
        """.formatted(ward.code());
    var administrator = account(Role.ADMINISTRATOR, null);
    assertThat(text(get(administrator, "/units/import"))).contains("parent_code", "SPECIAL_ZONE");
    assertThat(text(postCsv(administrator, "/units/import", csv)))
        .contains("data-import-now", "THON");
    assertThat(units.byCode(ward.code() + "-02", today())).isEmpty();
    assertThat(text(postCsv(administrator, "/units/import?dryRun=false", csv)))
        .contains("Đã nhập xong: 1 dòng mới");
    assertThat(units.byCode(ward.code() + "-02", today())).isPresent();
  }

  @Test
  void whoMayNotIsRefused() {
    var ward = ward();
    var technician = account(Role.TECHNICIAN, ward.id());
    assertThat(get(technician, "/units")).hasStatusOk();
    assertThat(get(technician, "/units/import")).hasStatus(403);
    assertThat(get(technician, "/units/import/example.csv")).hasStatus(403);
    assertThat(postCsv(technician, "/units/import", "code\n")).hasStatus(403);
    var crew = account(Role.VAN_CREW, ward.id());
    assertThat(get(crew, "/units")).hasStatus(403);
    assertThat(get(crew, "/units/" + ward.id() + "/below")).hasStatus(403);
  }
}
