package org.wardcast.webadmin.pages.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.webadmin.layout.PlanWords;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Units that a rule does not hold for during some days, by a decision of its own. */
@Controller
@RequestMapping("/settings/rules/{id}/waivers")
class WaiversController {
  private final Rules rules;
  private final Rights rights;
  private final Units units;
  private final PlanWords words;
  private final Clock clock;
  private final ZoneId zone;

  WaiversController(
      Rules rules, Rights rights, Units units, PlanWords words, Clock clock, ZoneId zone) {
    this.rules = rules;
    this.rights = rights;
    this.units = units;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
    rights.require(account, Right.PLAN_RULE, rules.find(id).orElseThrow().unitId());
    var today = LocalDate.now(clock.withZone(zone));
    return form(id, null, today, null, "", model);
  }

  @PostMapping
  String waive(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long unitId,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
      @RequestParam(defaultValue = "") String decision,
      Model model,
      RedirectAttributes redirect) {
    rights.require(account, Right.PLAN_RULE, rules.find(id).orElseThrow().unitId());
    try {
      if (unitId == null) {
        throw new Refusal("unitId", "web.schedule.unit-missing");
      }
      if (from == null || to == null) {
        throw new Refusal(from == null ? "from" : "to", "web.rules.day-missing");
      }
      rules.waive(id, unitId, from, to, decision, account.login());
      redirect.addFlashAttribute("waived", words.unit(unitId));
      return "redirect:/settings/rules/" + id + "/waivers";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(id, unitId, from, to, decision, model);
    }
  }

  @PostMapping("/{waiver}/end")
  String end(
      @AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable long waiver) {
    rights.require(account, Right.PLAN_RULE, rules.find(id).orElseThrow().unitId());
    var ended = rules.waivers().stream()
        .filter(w -> w.id() == waiver && w.ruleId() == id)
        .findFirst()
        .orElseThrow();
    rules.endWaiver(ended.id(), account.login());
    return "redirect:/settings/rules/" + id + "/waivers";
  }

  private String form(
      long id,
      @Nullable Long unitId,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String decision,
      Model model) {
    var rule = rules.find(id).orElseThrow();
    var within = units.subtree(rule.unitId());
    List<Unit> choices = units.all(LocalDate.now(clock.withZone(zone))).stream()
        .filter(u -> within.contains(u.id()) && u.kind() != UnitKind.AREA)
        .toList();
    model.addAttribute("rule", rule);
    model.addAttribute(
        "waivers", rules.waivers().stream().filter(w -> w.ruleId() == id).toList());
    model.addAttribute("choices", choices);
    model.addAttribute("unitId", unitId);
    model.addAttribute("from", from);
    model.addAttribute("to", to);
    model.addAttribute("decision", decision);
    return "settings/waivers";
  }
}
