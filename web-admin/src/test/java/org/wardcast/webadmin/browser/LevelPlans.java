package org.wardcast.webadmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** A response level: prepared, raised with a reason, seen everywhere, lowered. */
final class LevelPlans {
  private static final String STORM = "Bão gần bờ";
  private static final String OWN = "Bản tin bão hằng giờ";

  private final Browser page;
  private final PlannedProvince province;
  private final CentralPlans central;

  LevelPlans(Browser page, PlannedProvince province, CentralPlans central) {
    this.page = page;
    this.province = province;
    this.central = central;
  }

  void preparesOneWithASlotOfItsOwn() {
    page.open("/settings/levels?unit=" + province.province.id()).look("20-cap-do-trong");
    page.click(".wc-head .btn-primary");
    page.type("#name", STORM);
    page.type("#rank", "2");
    page.type("#advice", "Khi có tin bão gần bờ của đài khí tượng");
    page.click("form.card .btn-primary");
    page.reads(".alert-success", STORM);
    page.look("21-cap-do");
    page.click("a[href*='/schedule/slots/new']");
    assertThat(page.value("#levelId")).isNotBlank();
    central.typeSlot(OWN, "17:00", "17:15", province.first());
    page.select("#playlistId", "Tin khẩn mưa bão");
    page.look("22-khung-gio-cua-cap-do");
    central.save();
    page.reads(".tl-said", OWN);
  }

  /** Whoever lowers it again finds the plan as it was. */
  void raisesItSeesItAndLowersIt() {
    var before = week();
    assertThat(before).doesNotContain(OWN);
    page.open("/settings/levels?unit=" + province.province.id());
    page.click("a[href*='/raise']");
    page.look("23-nang-cap");
    page.type("#reason", "Bão số 3 vào vùng biển của tỉnh");
    page.click("form.card .btn-danger");
    page.reads(".alert-success", STORM);
    page.look("24-da-nang-cap");

    assertThat(central.timeline(province.day())).contains(OWN);
    page.look("25-lich-khi-nang-cap");
    assertThat(week()).contains(OWN);
    var why = why("17:05");
    assertThat(why).contains(OWN).contains("“" + STORM + "”").contains(CentralPlans.GRANTED);
    page.look("26-vi-sao-khi-nang-cap");

    page.open("/settings/levels?unit=" + province.province.id());
    page.type(".border-danger [name=reason]", "Bão đã tan");
    page.click(".border-danger .btn-danger");
    page.accept();
    page.reads(".alert-success", "Tỉnh Kế hoạch");
    page.look("27-da-ha-cap");
    assertThat(week()).isEqualTo(before);
    assertThat(why("17:05")).contains("“" + STORM + "”");
    page.look("28-vi-sao-sau-khi-ha");
  }

  String why(String hour) {
    page.open("/schedule/why?unit=" + province.commune().id() + "&at=" + province.day() + "T" + hour
        + "&device=" + province.loudspeaker().id());
    return page.words(".why-answer");
  }

  private String week() {
    page.open("/schedule/week?unit=" + province.commune().id() + "&from="
        + province.day().minusDays(2));
    return page.words("#page table");
  }
}
