package org.wardcast.webadmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What a commune's operator does with what the province gave it, and asks for. */
final class OperatorPlans {
  static final String WISH = "Đọc tin phường";
  private static final String OWN = "Chuyện của phường An Bình";

  private final Browser page;
  private final PlannedProvince province;

  OperatorPlans(Browser page, PlannedProvince province) {
    this.page = page;
    this.province = province;
  }

  void fillsTheCommunesPartForOneDate() {
    openDay();
    page.look("40-lich-cua-phuong");
    open(CentralPlans.GRANTED);
    page.reads("#side", "Phường An Bình");
    page.look("41-phan-cua-phuong");
    page.select("#side .pl-mine select", OWN);
    page.click("#side .pl-mine button[name=standing][value=false]");
    page.reads(".tl-said", OWN);
    page.reads("#side", "Hội xuân phường An Bình");
    page.look("42-da-chon");
  }

  void cannotChangeWhatIsTheProvinces() {
    openDay();
    open(CentralPlans.GRANTED);
    page.reads("#side", CentralPlans.GRANTED);
    assertThat(page.all("#side a[href^='/schedule/slots/']")).isEmpty();
    assertThat(page.all("#side form[action$='/remove']")).isEmpty();
    assertThat(page.all("#timeline .tl-bar[data-m]")).isEmpty();
    var id = String.valueOf(page.run(
        "return document.querySelector('#side form').action.match(/occurrences\\/(\\d+)/)[1];"));
    page.go("/schedule/slots/" + id);
    assertThat(page.text()).contains("Bạn không có quyền");
    assertThat(page.complaints()).singleElement().asString().contains("403");
    page.look("43-khong-co-quyen");
  }

  /** The band is reserved: the way on is to ask, and what was typed goes along. */
  void asksForATimeOfItsOwnInTheBand() {
    page.open("/schedule/slots/new?unit=" + province.commune().id());
    page.type("#name", WISH);
    page.set("#start", "17:30");
    page.set("#end", "17:45");
    page.set("#firstDay", province.first().toString());
    page.pick("#repeat", "daily");
    page.select("#playlistId", OWN);
    page.click("#slot-form .card-footer .btn-primary");
    page.reads("#stands", "Giờ vàng buổi chiều");
    page.look("44-gio-da-giu");
    page.click("#stands button[value^='ask:']");
    page.reads("#stands .field-error", "vì sao");
    page.type("#note", "Bà con xin nghe tin phường sau giờ làm");
    page.click("#stands button[value^='ask:']");
    page.reads(".tl-said", WISH);
    page.look("45-da-gui-de-nghi");
  }

  void seesWhatWasGranted(LevelPlans reasons) {
    openDay();
    assertThat(page.words("#timeline")).contains("17:30");
    page.look("46-lich-sau-de-nghi");
    page.open("/schedule/week?unit=" + province.commune().id() + "&from=" + province.day());
    assertThat(page.words("#page table"))
        .contains(WISH)
        .contains(CentralPlans.GRANTED)
        .contains("Hội xuân phường An Bình");
    page.look("47-tuan-bang");
    page.click("a[href*='as=timeline']");
    page.see(".tl-bar");
    page.look("48-tuan-truc");
    assertThat(reasons.why("17:00")).contains("Hội xuân phường An Bình").contains(OWN);
    page.look("49-vi-sao");
    assertThat(reasons.why("17:30")).contains(WISH);
  }

  private void openDay() {
    page.open("/schedule?unit=" + province.commune().id() + "&day=" + province.day());
  }

  private void open(String slot) {
    page.click("#timeline .tl-bar[title*='" + slot + "'] i");
  }
}
