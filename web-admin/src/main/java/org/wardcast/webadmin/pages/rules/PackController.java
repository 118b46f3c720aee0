package org.wardcast.webadmin.pages.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** An example pack: looked at first, then loaded for one unit with the decision that orders it. */
@Controller
@RequestMapping("/settings/rules/packs")
class PackController {
  private final Rules rules;
  private final Owners owners;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  PackController(Rules rules, Owners owners, Rights rights, Clock clock, ZoneId zone) {
    this.rules = rules;
    this.owners = owners;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/{pack}")
  String look(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable String pack,
      Model model) {
    rights.requireAnywhere(account, Right.PLAN_RULE);
    var first = owners.of(account, unit, Right.PLAN_RULE).stream().findFirst();
    return form(
        account,
        unit,
        pack,
        first.map(Unit::id).orElse(null),
        LocalDate.now(clock.withZone(zone)),
        "",
        model);
  }

  @PostMapping("/{pack}")
  String load(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable String pack,
      @RequestParam long unitId,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validFrom,
      @RequestParam(defaultValue = "") String decision,
      Model model,
      RedirectAttributes redirect) {
    rights.require(account, Right.PLAN_RULE, unitId);
    try {
      if (validFrom == null) {
        throw new Refusal("validFrom", "web.rules.from-missing");
      }
      var loaded = rules.load(pack, unitId, validFrom, decision, account.login());
      redirect.addFlashAttribute("loaded", loaded.size());
      return "redirect:/settings/rules";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(account, unit, pack, unitId, validFrom, decision, model);
    }
  }

  private String form(
      Account account,
      @Nullable Unit unit,
      String pack,
      @Nullable Long unitId,
      @Nullable LocalDate validFrom,
      String decision,
      Model model) {
    model.addAttribute("pack", pack);
    model.addAttribute("rules", rules.preview(pack, 0, LocalDate.now(clock.withZone(zone)), ""));
    model.addAttribute("owners", owners.of(account, unit, Right.PLAN_RULE));
    model.addAttribute("unitId", unitId);
    model.addAttribute("validFrom", validFrom);
    model.addAttribute("decision", decision);
    return "settings/pack";
  }
}
