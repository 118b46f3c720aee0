package org.wardcast.webadmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** Two campaigns with phases, planned by what the program proposes for the month. */
final class CampaignPlans {
  static final String EPIDEMIC = "Phòng chống sốt xuất huyết";
  static final String SPRING = "Mừng xuân an toàn";

  private final Browser page;
  private final PlannedProvince province;

  CampaignPlans(Browser page, PlannedProvince province) {
    this.page = page;
    this.province = province;
  }

  /** Nobody knows yet when its first phase ends; the second goes on with its themes. */
  void makesOneThatEndsWithAnEvent() {
    page.open("/campaigns?unit=" + province.province.id()).look("14-chien-dich-trong");
    begin(EPIDEMIC, province.first());
    page.type("#p0-name", "Cao điểm");
    page.type("#p0-event", "khi hết ca bệnh mới");
    theme(0, province.epidemics);
    anotherPhase();
    page.type("#p1-name", "Duy trì");
    inherits(1);
    target(0, "8", "MINUTES", province.epidemics);
    target(1, "9000", "PLAYS", province.epidemics);
    page.look("15-chien-dich-mau");
    save(EPIDEMIC);
    page.look("16-chien-dich");
  }

  void makesOneForTheFeast() {
    begin(SPRING, province.first());
    page.type("#p0-name", "Trước Tết");
    page.set("#p0-last", province.tet.minusDays(1).toString());
    theme(0, province.feasts);
    anotherPhase();
    page.type("#p1-name", "Trong và sau Tết");
    page.set("#p1-last", province.last().toString());
    inherits(1);
    target(0, "20", "PLAYS", province.feasts);
    save(SPRING);
  }

  /** What cannot be met is said with its reason; what can is in the plan after one click. */
  void takesWhatIsProposedForTheMonth(String name, boolean all, String picture) {
    page.open("/campaigns?unit=" + province.province.id());
    page.look(picture + "-danh-sach");
    page.clickText("h2 a", name);
    page.click("a[href$='/plan']");
    page.set("#from", province.first().toString());
    page.set("#to", province.last().toString());
    page.click("form.card .wc-filter .btn");
    page.see(".wc-figures");
    page.look(picture + "-de-xuat");
    if (all) {
      assertThat(page.text()).doesNotContain("Chưa đạt được");
    } else {
      assertThat(page.text()).contains("Chưa đạt được").contains("9.000 lần phát");
    }
    page.click("form[action$='/plan/accept'] .btn-primary");
    page.reads(".alert-success", "buổi phát");
    page.reads("#figures", "3/3 xã, phường đạt");
    page.look(picture + "-da-nhan");
  }

  private void begin(String name, LocalDate start) {
    page.open("/campaigns/new?unit=" + province.province.id());
    page.type("#name", name);
    page.set("#start", start.toString());
  }

  private void theme(int phase, long topic) {
    page.click("[name='phases[" + phase + "].topicIds'][value='" + topic + "']");
  }

  private void anotherPhase() {
    page.click("[value='add-phase']");
    page.see("#phase-1");
  }

  private void inherits(int phase) {
    var box = page.see("[type=checkbox][name='phases[" + phase + "].inherits']");
    if (!box.isSelected()) {
      page.click("[type=checkbox][name='phases[" + phase + "].inherits']");
    }
  }

  private void target(int number, String amount, String measure, long topic) {
    page.click("[value='add-target']");
    page.type("#t" + number + "-amount", amount);
    page.pick("#t" + number + "-measure", measure);
    page.pick("#t" + number + "-topic", String.valueOf(topic));
  }

  private void save(String name) {
    page.click("#campaign-form > div:last-child .btn-primary");
    page.reads(".alert-success", name);
    page.see("#figures table");
  }
}
