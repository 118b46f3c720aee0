package org.wardcast.webadmin.layout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The unit chooser in the frame: type part of a name, with or without accents. */
@Controller
class UnitSearchController {
  private static final int MOST = 12;

  private final Units units;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  UnitSearchController(Units units, Rights rights, Clock clock, ZoneId zone) {
    this.units = units;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/unit-search")
  String search(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "/now") String page,
      Model model) {
    var today = LocalDate.now(clock.withZone(zone));
    var found = q.isBlank()
        ? rights.unitsWith(account, Right.SEE).stream()
            .flatMap(id -> units.find(id).stream())
            .toList()
        : units.search(q, today, MOST, unit -> rights.may(account, Right.SEE, unit.id()));
    model.addAttribute("found", found);
    model.addAttribute("asked", q);
    // Only a path of ours: the links are built from it.
    model.addAttribute("page", page.startsWith("/") && !page.startsWith("//") ? page : "/now");
    model.addAttribute("paths", found.stream().map(u -> units.path(u.id())).toList());
    return "layout/unit-results";
  }
}
