package org.wardcast.webadmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** What central staff plans for every day: prime time, rules, slots, and who may have more. */
final class CentralPlans {
  static final String GRANTED = "Giờ phường, xã tự chọn";
  static final String TET = "Chương trình Tết";

  private final Browser page;
  private final PlannedProvince province;

  CentralPlans(Browser page, PlannedProvince province) {
    this.page = page;
    this.province = province;
  }

  void reservesPrimeTime() {
    page.open("/settings").look("01-cai-dat");
    page.click("a[href^='/settings/bands']");
    page.open("/settings/bands?unit=" + province.province.id());
    page.look("02-gio-vang-trong");
    page.click(".wc-head .btn-primary");
    page.type("#name", "Giờ vàng buổi chiều");
    page.set("#start", "17:00");
    page.set("#end", "18:00");
    page.click("[name=reserved]");
    page.type("#decision", "45/QĐ-UBND");
    page.look("03-gio-vang");
    page.click("form.card .btn-primary");
    page.reads(".alert-success", "Giờ vàng buổi chiều");
    page.look("04-gio-vang-da-luu");
  }

  void loadsTheRulesOfTheCountryside() {
    page.open("/settings/rules?unit=" + province.province.id()).look("05-quy-tac-trong");
    page.click("a[href*='/packs/rural']");
    page.click("form.card .btn-primary");
    page.type("#decision", "12/QĐ-UBND");
    page.look("06-bo-quy-tac");
    page.click("form.card .btn-primary");
    page.reads(".alert-success", "3 quy tắc");
    page.look("07-quy-tac");
  }

  void grantsADailySlotInTheBand() {
    newSlot(GRANTED, "17:00", "17:30", province.first());
    page.click("[name=filledBy][value=UNITS]");
    page.pick("#onHolidays", "SKIP");
    page.look("08-khung-gio");
    save();
    page.reads(".tl-said", GRANTED);
  }

  void makesASlotForTetAlone() {
    newSlot(TET, "17:00", "17:30", province.first());
    page.pick("#onHolidays", "ONLY");
    page.select("#playlistId", "Chúc mừng năm mới");
    save();
    page.reads(".tl-said", TET);
    var day = timeline(province.tet.plusDays(1));
    assertThat(day).contains(TET).doesNotContain(GRANTED);
    page.look("09-ngay-tet");
    assertThat(timeline(province.day())).contains(GRANTED).doesNotContain(TET);
    page.look("10-ngay-thuong");
  }

  /** Refused with what stands in the way, and taken where there is room, by one click. */
  void isHelpedOutOfAConflict() {
    open("/schedule/slots/new?unit=" + province.communes.get(1).id());
    typeSlot("Giờ Bình Minh", "17:20", "17:35", province.first());
    save();
    page.reads("#stands", GRANTED);
    assertThat(page.value("#name")).isEqualTo("Giờ Bình Minh");
    page.look("11-gio-cua-cap-tren");
    page.click("#stands [value='hold:" + province.province.id() + "']");
    page.until("the province holds it", "!document.querySelector('[value^=\"hold:\"]')");
    assertThat(page.words("#reach")).contains("2 thiết bị ở 1 xã");
    page.look("11-trung-gio");
    var after = page.all("#stands button[name=take]").stream()
        .filter(button -> button.getText().contains("17:30–17:45"))
        .findFirst()
        .orElseThrow();
    after.click();
    page.reads(".tl-said", "Giờ Bình Minh");
    assertThat(timeline(province.day())).contains("Giờ Bình Minh");
  }

  void isToldWhichRuleItBreaks() {
    newSlot("Buổi khuya", "22:30", "22:45", province.first());
    save();
    page.reads("#stands", "21:00");
    assertThat(page.words("#stands")).contains("Giờ yên tĩnh ở nông thôn");
    page.look("12-trai-quy-tac");
  }

  void cannotPlanThePast(LocalDate today) {
    newSlot("Buổi hôm qua", "17:00", "17:15", today.minusDays(1));
    page.pick("#repeat", "once");
    save();
    page.reads(".alert-danger", "đã qua");
    page.look("13-da-qua");
    assertThat(page.value("#name")).isEqualTo("Buổi hôm qua");
  }

  void grantsWhatTheCommuneAskedFor() {
    page.open("/schedule?unit=" + province.province.id() + "&day=" + province.day());
    page.click(".tl-tools a[href^='/schedule/requests']");
    page.reads("#page", OperatorPlans.WISH);
    page.look("30-de-nghi");
    page.click("form[action$='/grant'] button");
    page.reads(".alert-success", OperatorPlans.WISH);
    page.look("31-de-nghi-da-duyet");
    assertThat(timeline(province.day())).contains(OperatorPlans.WISH);
    page.look("32-lich-sau-khi-duyet");
  }

  /** The rows of a day as they are read. */
  String timeline(LocalDate day) {
    open("/schedule?unit=" + province.province.id() + "&day=" + day);
    return names();
  }

  private String names() {
    return String.valueOf(
        page.run(
            "return [...document.querySelectorAll('#timeline .tl-bar')].map(b => b.title).join('\\n');"));
  }

  void newSlot(String name, String start, String end, LocalDate first) {
    open("/schedule/slots/new?unit=" + province.province.id());
    typeSlot(name, start, end, first);
  }

  void typeSlot(String name, String start, String end, LocalDate first) {
    page.type("#name", name);
    page.set("#start", start);
    page.set("#end", end);
    page.set("#firstDay", first.toString());
    page.pick("#repeat", "daily");
  }

  void save() {
    page.click("#slot-form .card-footer .btn-primary");
  }

  private void open(String address) {
    page.open(address);
  }
}
