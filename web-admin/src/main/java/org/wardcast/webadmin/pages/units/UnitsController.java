package org.wardcast.webadmin.pages.units;

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

/** The tree and the search. Units are public facts: whoever sees anything sees them all. */
@Controller
@RequestMapping("/units")
class UnitsController {
  private static final int MOST_FOUND = 60;

  private final UnitTreeView tree;
  private final Units units;
  private final Rights rights;

  UnitsController(UnitTreeView tree, Units units, Rights rights) {
    this.tree = tree;
    this.units = units;
    this.rights = rights;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Long open,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    model.addAttribute("q", q);
    if (q.isBlank()) {
      var shown = open == null ? unit : units.find(open).orElse(unit);
      model.addAttribute("branches", tree.openedTo(shown));
    } else {
      var found = units.search(q, tree.today(), MOST_FOUND);
      model.addAttribute("found", found);
      model.addAttribute(
          "paths", found.stream().map(hit -> units.path(hit.id())).toList());
    }
    model.addAttribute("mayImport", rights.mayEverywhere(account, Right.UNIT_WRITE));
    model.addAttribute("styles", List.of("/static/units.css"));
    return target.equals("unit-list") ? "units/list" : "units/page";
  }

  /** What is directly below a unit, when its branch is opened. */
  @GetMapping("/{id}/below")
  String below(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var unit = units.find(id).orElseThrow();
    model.addAttribute("branches", tree.below(unit.id()));
    return "units/branches";
  }
}
