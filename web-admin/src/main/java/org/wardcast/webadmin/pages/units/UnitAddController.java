package org.wardcast.webadmin.pages.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** One more unit, or many areas at once. */
@Controller
@RequestMapping("/units")
class UnitAddController {
  private final Units units;
  private final UnitDetailView view;
  private final Rights rights;

  UnitAddController(Units units, UnitDetailView view, Rights rights) {
    this.units = units;
    this.view = view;
    this.rights = rights;
  }

  /** @param parent below which it will be; the top if null */
  @GetMapping("/new")
  String empty(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long parent,
      Model model) {
    var above = require(account, parent);
    var kinds = view.kindsBelow(above);
    if (kinds.isEmpty()) {
      throw new Refusal(null, "web.units.nothing-below");
    }
    return form(new UnitForm(parent, "", "", "", kinds.get(0), view.today()), above, model);
  }

  @PostMapping
  String add(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long parent,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String fullName,
      @RequestParam UnitKind kind,
      @RequestParam(required = false) @Nullable LocalDate from,
      Model model,
      RedirectAttributes redirect) {
    var above = require(account, parent);
    var first = Objects.requireNonNullElse(from, view.today());
    var typed = new UnitForm(parent, code, name, fullName, kind, first);
    try {
      var added = units.add(code, name, fullName, kind, parent, first, account.login());
      redirect.addFlashAttribute("added", added.fullName());
      return "redirect:/units/" + added.id();
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(typed, above, model);
    }
  }

  /** One name a line; codes are given here. */
  @PostMapping("/{id}/areas")
  String areas(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String names,
      @RequestParam(required = false) @Nullable LocalDate from,
      Model model) {
    var unit = units.find(id).orElseThrow();
    rights.require(account, Right.UNIT_WRITE, id);
    var first = Objects.requireNonNullElse(from, view.today());
    model.addAttribute("typed", Map.of("names", names, "from", first));
    try {
      var report = units.addAreas(id, List.of(names.split("\\R", -1)), first, account.login());
      model.addAttribute("report", report);
      if (report.bad().isEmpty()) {
        model.addAttribute("typed", Map.of("names", "", "from", first));
      }
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
    }
    model.addAttribute("act", "areas");
    return UnitController.page(model, view.of(account, unit));
  }

  private @Nullable Unit require(Account account, @Nullable Long parent) {
    if (parent == null) {
      rights.requireEverywhere(account, Right.UNIT_WRITE);
      return null;
    }
    var above = units.find(parent).orElseThrow();
    rights.require(account, Right.UNIT_WRITE, parent);
    return above;
  }

  private String form(UnitForm form, @Nullable Unit above, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("above", above);
    model.addAttribute("kinds", view.kindsBelow(above));
    return "units/new";
  }
}
