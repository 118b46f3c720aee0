package org.wardcast.webadmin.pages.rules;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Breach;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rule.Waiver;
import org.wardcast.scheduler.planning.Rules;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.layout.PlanWords;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Quy tắc phát: the list by unit with what the plan breaks now, and one form. */
@Controller
@RequestMapping("/settings/rules")
class RulesController {
  private static final int BREACH_DAYS = 31;
  private static final int MOST_BREACHES = 50;

  /**
   * One rule in the list.
   *
   * @param state {@code now}, {@code coming} or {@code over}
   */
  record Row(Rule rule, String state, List<Waiver> waivers, boolean mayChange) {}

  /** What is broken, with the names of the slots that do it. */
  record Broken(Breach breach, Map<Long, String> slots) {}

  private final Rules rules;
  private final Slots slots;
  private final Concerns concerns;
  private final Rights rights;
  private final Owners owners;
  private final UnitChoice choice;
  private final PlanWords words;
  private final Clock clock;
  private final ZoneId zone;

  RulesController(
      Rules rules,
      Slots slots,
      Concerns concerns,
      Rights rights,
      Owners owners,
      UnitChoice choice,
      PlanWords words,
      Clock clock,
      ZoneId zone) {
    this.rules = rules;
    this.slots = slots;
    this.concerns = concerns;
    this.rights = rights;
    this.owners = owners;
    this.choice = choice;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    var shown = concerns.of(account, unit == null ? null : unit.id());
    var byUnit = rules.list().stream()
        .filter(rule -> shown.has(rule.unitId()))
        .sorted(Comparator.comparing(Rule::validFrom).reversed().thenComparing(Rule::name))
        .map(rule -> row(account, rule))
        .collect(Collectors.groupingBy(
            row -> words.unit(row.rule.unitId()), TreeMap::new, Collectors.toList()));
    var broken =
        rules.breaches(choice.scope(account, unit), today(), today().plusDays(BREACH_DAYS - 1));
    model.addAttribute("byUnit", byUnit);
    model.addAttribute(
        "broken", broken.stream().limit(MOST_BREACHES).map(this::named).toList());
    model.addAttribute("brokenMore", Math.max(0, broken.size() - MOST_BREACHES));
    model.addAttribute("brokenTo", today().plusDays(BREACH_DAYS - 1));
    model.addAttribute("packs", rules.packs());
    model.addAttribute("mayAdd", rights.mayAnywhere(account, Right.PLAN_RULE));
    return "settings/rules";
  }

  private Row row(Account account, Rule rule) {
    var to = rule.validTo();
    var state = rule.validFrom().isAfter(today())
        ? "coming"
        : to != null && to.isBefore(today()) ? "over" : "now";
    return new Row(
        rule,
        state,
        rules.waivers().stream().filter(w -> w.ruleId() == rule.id()).toList(),
        rights.may(account, Right.PLAN_RULE, rule.unitId()));
  }

  private Broken named(Breach breach) {
    var names = new LinkedHashMap<Long, String>();
    breach
        .slotIds()
        .forEach(id -> slots.find(id).map(Slot::plan).ifPresent(p -> names.put(id, p.name())));
    return new Broken(breach, names);
  }

  @GetMapping("/new")
  String empty(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.PLAN_RULE);
    var first = owners.of(account, unit, Right.PLAN_RULE).stream().findFirst();
    return form(account, unit, RuleForm.empty(first.map(Unit::id).orElse(null), today()), model);
  }

  @GetMapping("/{id}")
  String one(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      Model model) {
    var rule = rules.find(id).orElseThrow();
    rights.require(account, Right.PLAN_RULE, rule.unitId());
    return form(account, unit, RuleForm.of(rule), model);
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @ModelAttribute("form") RuleForm form,
      BindingResult binding,
      Model model,
      RedirectAttributes redirect) {
    rights.requireAnywhere(account, Right.PLAN_RULE);
    var owner = form.id() == null
        ? form.unitId()
        : Long.valueOf(rules.find(form.id()).orElseThrow().unitId());
    if (owner != null) {
      rights.require(account, Right.PLAN_RULE, owner);
    }
    Map<String, Limit> limits = Map.of();
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.schedule.unreadable");
      }
      if (owner == null) {
        throw new Refusal("unitId", "web.schedule.unit-missing");
      }
      limits = form.limits();
      redirect.addFlashAttribute("saved", keep(account, form, owner, limits).name());
      return "redirect:/settings/rules";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("field", RuleForm.field(refusal.field(), limits));
      return form(account, unit, form, model);
    }
  }

  private Rule keep(Account account, RuleForm form, long owner, Map<String, Limit> limits) {
    Set<DeviceKind> kinds = form.kinds() == null ? Set.of() : form.kinds();
    var all = List.copyOf(limits.values());
    var name = form.text(form.name());
    var decision = form.text(form.decision());
    return form.id() == null
        ? rules.create(
            owner, name, kinds, all, form.first(), form.validTo(), decision, account.login())
        : rules.save(
            form.id(),
            form.revision() == null ? 0 : form.revision(),
            name,
            kinds,
            all,
            form.first(),
            form.validTo(),
            decision,
            account.login());
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var rule = rules.find(id).orElseThrow();
    rights.require(account, Right.PLAN_RULE, rule.unitId());
    rules.remove(id, account.login());
    redirect.addFlashAttribute("removed", rule.name());
    return "redirect:/settings/rules";
  }

  private String form(Account account, @Nullable Unit unit, RuleForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("owners", owners.of(account, unit, Right.PLAN_RULE));
    model.addAttribute("weekdays", DayOfWeek.values());
    model.addAttribute("kinds", DeviceKind.values());
    return "settings/rule";
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
