package org.wardcast.webadmin.pages.units;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.devices.Units.Called;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** One unit: its names, what it was and what became of it, and what changes it. */
@Controller
@RequestMapping("/units/{id}")
class UnitController {
  private final Units units;
  private final UnitDetailView view;
  private final Rights rights;

  UnitController(Units units, UnitDetailView view, Rights rights) {
    this.units = units;
    this.view = view;
    this.rights = rights;
  }

  @GetMapping
  String one(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
    rights.requireAnywhere(account, Right.SEE);
    return page(model, view.of(account, units.find(id).orElseThrow()));
  }

  /** What was before from that day on is kept beside, for "Hoàn tác". */
  @PostMapping("/name")
  String rename(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String fullName,
      @RequestParam UnitKind kind,
      @RequestParam(required = false) @Nullable LocalDate from,
      Model model,
      RedirectAttributes redirect) {
    var unit = units.find(id).orElseThrow();
    rights.require(account, Right.UNIT_WRITE, id);
    var first = Objects.requireNonNullElse(from, view.today());
    var before = calledOn(id, first);
    try {
      var renamed = units.rename(id, name, fullName, kind, first, account.login());
      redirect.addFlashAttribute("renamed", renamed.fullName());
      redirect.addFlashAttribute("renamedFrom", first);
      redirect.addFlashAttribute("before", before);
      return "redirect:/units/" + id;
    } catch (Refusal refusal) {
      model.addAttribute(
          "typed", Map.of("name", name, "fullName", fullName, "kind", kind, "from", first));
      model.addAttribute("refusal", refusal);
      model.addAttribute("act", "name");
      return page(model, view.of(account, unit));
    }
  }

  private Called calledOn(long id, LocalDate day) {
    var names = units.names(id);
    var then = names.get(0);
    for (var called : names) {
      then = called.from().isAfter(day) ? then : called;
    }
    return then;
  }

  /**
   * @param lastDay empty: open again
   * @param below with what is below it
   */
  @PostMapping("/end")
  String end(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable LocalDate lastDay,
      @RequestParam(defaultValue = "false") boolean below,
      Model model,
      RedirectAttributes redirect) {
    var unit = units.find(id).orElseThrow();
    rights.require(account, Right.UNIT_WRITE, id);
    try {
      var changed = units.end(id, lastDay, below, account.login());
      redirect.addFlashAttribute(lastDay == null ? "opened" : "ending", changed.fullName());
      redirect.addFlashAttribute("endedBelow", below);
      redirect.addFlashAttribute("lastDay", lastDay);
      redirect.addFlashAttribute("lastDayBefore", unit.validTo());
      return "redirect:/units/" + id;
    } catch (Refusal refusal) {
      var typed = new LinkedHashMap<String, @Nullable Object>();
      typed.put("lastDay", lastDay);
      typed.put("below", below);
      model.addAttribute("typed", typed);
      model.addAttribute("refusal", refusal);
      model.addAttribute("act", "end");
      return page(model, view.of(account, unit));
    }
  }

  static String page(Model model, UnitDetail detail) {
    model.addAttribute("d", detail);
    model.addAttribute("styles", List.of("/static/units.css"));
    return "units/one";
  }
}
