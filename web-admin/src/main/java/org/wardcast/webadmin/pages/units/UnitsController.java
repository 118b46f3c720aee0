package org.wardcast.webadmin.pages.units;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/**
 * The tree and the search, as on any day. Units are public facts: whoever sees anything sees them
 * all.
 */
@Controller
@RequestMapping("/units")
class UnitsController {
  private static final int MOST_FOUND = 60;
  private static final int MOST_ENDED = 20;

  private final UnitTreeView tree;
  private final Units units;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  UnitsController(UnitTreeView tree, Units units, Rights rights, Clock clock, ZoneId zone) {
    this.tree = tree;
    this.units = units;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  /** @param on the day; today */
  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long open,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var day = day(on, model);
    model.addAttribute("q", q);
    if (q.isBlank()) {
      var shown = open == null ? unit : units.find(open).orElse(unit);
      model.addAttribute("branches", tree.openedTo(shown, day));
    } else {
      model.addAttribute("found", hits(units.search(q, day, MOST_FOUND)));
      model.addAttribute("ended", hits(units.searchEnded(q, day, MOST_ENDED)));
    }
    model.addAttribute("mayImport", rights.mayEverywhere(account, Right.UNIT_WRITE));
    model.addAttribute("styles", List.of("/static/units.css"));
    return target.equals("unit-list") ? "units/list" : "units/page";
  }

  /** What is directly below a unit, when its branch is opened. */
  @GetMapping("/{id}/below")
  String below(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable LocalDate on,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var unit = units.find(id).orElseThrow();
    model.addAttribute("branches", tree.below(unit.id(), day(on, model)));
    return "units/branches";
  }

  /** The address keeps the day only if it is another than today. */
  private LocalDate day(@Nullable LocalDate on, Model model) {
    var today = LocalDate.now(clock.withZone(zone));
    var day = on == null ? today : on;
    model.addAttribute("day", day);
    model.addAttribute("on", day.equals(today) ? null : day);
    return day;
  }

  private List<UnitHit> hits(List<Unit> found) {
    return found.stream()
        .map(unit ->
            new UnitHit(unit, UnitWords.above(units.path(unit.id())), units.successors(unit.id())))
        .toList();
  }
}
