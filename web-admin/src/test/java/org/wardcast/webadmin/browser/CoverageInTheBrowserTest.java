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

/** Khánh Hòa: mainland and, far out, the special zone of Trường Sa. */
class CoverageInTheBrowserTest extends WholeProgram {
  @Autowired
  ApplicationContext program;

  @Autowired
  Clock clock;

  @Autowired
  ZoneId zone;

  @Test
  void aProvinceIsDrawnWithAllItsCommunes() throws IOException {
    var today = LocalDate.now(clock.withZone(zone));
    var filled = new FilledProvince(program, "56", today);
    filled.play(today.minusDays(2), today.minusDays(1));
    var auditor = person(Role.AUDITOR, filled.province.id());
    var address = "/coverage?from=" + today.minusDays(2) + "&to=" + today.minusDays(1);
    try (var page = Browser.wide(port).signIn(auditor.login(), PASSWORD)) {
      page.open(address);
      page.until("the map is drawn", "document.getElementById('map').dataset.drawn");
      assertThat(page.run("return document.getElementById('map').dataset.drawn;"))
          .isEqualTo(String.valueOf(filled.communes.size()));
      assertThat(page.words("#map-inset")).contains("Trường Sa");
      assertThat(page.all("path.cv-shade-none")).hasSize(1);
      page.until(
          "the charts are drawn",
          "[...document.querySelectorAll('canvas')].every(c => Chart.getChart(c))");
      page.look("coverage-wide");
      // The table is the map's list: what has the focus there is marked on the map.
      page.run("document.querySelector('tr[data-place] a').focus();");
      page.until("it is marked", "document.querySelectorAll('path.cv-chosen').length === 1");
      page.open(address + "&view=matrix");
      page.look("coverage-matrix");
    }
    try (var page = Browser.phone(port).signIn(auditor.login(), PASSWORD)) {
      page.open(address);
      page.until("the map is drawn", "document.getElementById('map').dataset.drawn");
      assertThat(page.width()).isLessThanOrEqualTo(390);
      page.look("coverage-phone");
    }
  }
}
