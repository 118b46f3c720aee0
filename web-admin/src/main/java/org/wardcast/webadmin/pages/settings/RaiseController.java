package org.wardcast.webadmin.pages.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Raising a level: first what will change, then the reason, then it is done. */
@Controller
@RequestMapping("/settings/levels")
class RaiseController {
  private final Levels levels;
  private final Impact impact;
  private final Units units;
  private final Rights rights;
  private final Owners owners;

  RaiseController(Levels levels, Impact impact, Units units, Rights rights, Owners owners) {
    this.levels = levels;
    this.impact = impact;
    this.units = units;
    this.rights = rights;
    this.owners = owners;
  }

  /** @param at where; the unit shown, or the level's own */
  @GetMapping("/{id}/raise")
  String ask(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long at,
      Model model) {
    var level = levels.find(id).orElseThrow();
    return page(account, unit, level, where(account, unit, level, at), "", model);
  }

  @PostMapping("/{id}/raise")
  String raise(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      @RequestParam long at,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      RedirectAttributes redirect) {
    rights.require(account, Right.LEVEL_SET, at);
    var level = levels.find(id).orElseThrow();
    try {
      levels.raise(at, id, reason, account.login());
      redirect.addFlashAttribute("raisedName", level.name());
      return "redirect:/settings/levels";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return page(account, unit, level, at, reason, model);
    }
  }

  @PostMapping("/lower")
  String lower(
      @AuthenticationPrincipal Account account,
      @RequestParam long at,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    rights.require(account, Right.LEVEL_SET, at);
    try {
      levels.lower(at, reason, account.login());
      redirect.addFlashAttribute("loweredAt", at);
    } catch (Refusal refusal) {
      redirect.addFlashAttribute("refusal", refusal);
      redirect.addFlashAttribute("refusedAt", at);
    }
    return "redirect:/settings/levels";
  }

  private long where(Account account, @Nullable Unit unit, Level level, @Nullable Long at) {
    if (at != null) {
      rights.require(account, Right.LEVEL_SET, at);
      return at;
    }
    var possible = places(account, unit, level);
    // Nobody without the right somewhere below the level comes further than this.
    var first = possible.stream().findFirst().map(Unit::id).orElse(level.unitId());
    rights.require(account, Right.LEVEL_SET, first);
    return first;
  }

  private List<Unit> places(Account account, @Nullable Unit unit, Level level) {
    var below = units.subtree(level.unitId());
    var found = new java.util.ArrayList<>(owners.of(account, unit, Right.LEVEL_SET));
    units
        .find(level.unitId())
        .filter(own -> rights.may(account, Right.LEVEL_SET, own.id()) && !found.contains(own))
        .ifPresent(found::add);
    return found.stream().filter(place -> below.contains(place.id())).toList();
  }

  private String page(
      Account account, @Nullable Unit unit, Level level, long at, String reason, Model model) {
    model.addAttribute("level", level);
    model.addAttribute("at", units.find(at).orElseThrow());
    model.addAttribute("places", places(account, unit, level));
    model.addAttribute("impact", impact.of(level, at));
    model.addAttribute("current", levels.current(at).orElse(null));
    model.addAttribute("reason", reason);
    return "settings/raise";
  }
}
