package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Coverage;
import org.wardcast.scheduler.CoverageRow;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** How far units were reached, day by day. */
@RestController
@RequestMapping("/api/v1/reports/coverage")
@Tag(name = "reports")
class CoverageResource {
  private static final int MOST_DAYS = 366;

  private final Coverage coverage;
  private final Units units;
  private final Rights rights;

  CoverageResource(Coverage coverage, Units units, Rights rights) {
    this.coverage = coverage;
    this.units = units;
    this.rights = rights;
  }

  /** @param to last day, included */
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  List<CoverageRow> report(
      @AuthenticationPrincipal Account account,
      @RequestParam List<Long> unit,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    for (var id : unit) {
      if (units.find(id).isEmpty()) {
        throw new NoSuchElementException("unit " + id);
      }
      rights.require(account, Right.SEE, id);
    }
    if (to.isBefore(from)) {
      throw new Refusal("to", "web.agenda.order");
    }
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new Refusal("to", "web.agenda.long", MOST_DAYS);
    }
    return coverage.report(unit, from, to);
  }
}
