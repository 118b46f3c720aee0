package org.wardcast.webadmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.wardcast.webadmin.WholeProgram;
import org.wardcast.webadmin.people.Role;

/** Central staff plans the month of Tết for a province, and a commune's operator takes part in it. */
class APlannedMonthInTheBrowserTest extends WholeProgram {
  @Autowired
  private ApplicationContext program;

  @Autowired
  private Clock clock;

  @Autowired
  private ZoneId zone;

  @Test
  void theMonthOfTetIsPlannedFromEndToEnd() throws IOException {
    if (!people.anyAdministrator()) {
      person(Role.ADMINISTRATOR, null);
    }
    var today = LocalDate.now(clock.withZone(zone));
    var province = new PlannedProvince(program, today);
    var staff = person(Role.CENTRAL_STAFF, province.province.id()).login();
    var operator = person(Role.COMMUNE_OPERATOR, province.commune().id()).login();
    try (var page = Browser.wide(port).signIn(staff, PASSWORD)) {
      planned(page, province, today);
    }
    try (var page = Browser.wide(port).signIn(operator, PASSWORD)) {
      var commune = new OperatorPlans(page, province);
      commune.fillsTheCommunesPartForOneDate();
      commune.cannotChangeWhatIsTheProvinces();
      commune.asksForATimeOfItsOwnInTheBand();
    }
    try (var page = Browser.wide(port).signIn(staff, PASSWORD)) {
      new CentralPlans(page, province).grantsWhatTheCommuneAskedFor();
    }
    try (var page = Browser.wide(port).signIn(operator, PASSWORD)) {
      var reasons = new LevelPlans(page, province, new CentralPlans(page, province));
      new OperatorPlans(page, province).seesWhatWasGranted(reasons);
    }
    try (var page = Browser.phone(port).signIn(staff, PASSWORD)) {
      everythingFitsAPhone(page, province);
    }
  }

  private static void planned(Browser page, PlannedProvince province, LocalDate today) {
    var central = new CentralPlans(page, province);
    central.reservesPrimeTime();
    central.loadsTheRulesOfTheCountryside();
    central.grantsADailySlotInTheBand();
    central.makesASlotForTetAlone();
    central.isHelpedOutOfAConflict();
    central.isToldWhichRuleItBreaks();
    central.cannotPlanThePast(today);
    var campaigns = new CampaignPlans(page, province);
    campaigns.makesOneThatEndsWithAnEvent();
    campaigns.makesOneForTheFeast();
    campaigns.takesWhatIsProposedForTheMonth(CampaignPlans.EPIDEMIC, false, "17");
    campaigns.takesWhatIsProposedForTheMonth(CampaignPlans.SPRING, true, "18");
    var levels = new LevelPlans(page, province, central);
    levels.preparesOneWithASlotOfItsOwn();
    levels.raisesItSeesItAndLowersIt();
  }

  private static void everythingFitsAPhone(Browser page, PlannedProvince province) {
    var unit = "unit=" + province.province.id();
    var day = province.day();
    for (var path : new String[] {
      "/settings?" + unit,
      "/settings/bands?" + unit,
      "/settings/rules?" + unit,
      "/settings/levels?" + unit,
      "/settings/day-book?" + unit,
      "/campaigns?" + unit,
      "/schedule/requests?" + unit,
      "/schedule?" + unit + "&day=" + day,
      "/schedule/week?unit=" + province.commune().id() + "&from=" + day,
      "/schedule/why?unit=" + province.commune().id() + "&at=" + day + "T17:05",
      "/schedule/slots/new?" + unit
    }) {
      page.open(path);
      page.look("60-dien-thoai" + path.replaceAll("\\?.*", "").replace('/', '-'));
      assertThat(page.width()).as(path).isLessThanOrEqualTo(390);
    }
  }
}
