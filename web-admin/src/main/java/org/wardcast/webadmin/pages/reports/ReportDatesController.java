package org.wardcast.webadmin.pages.reports;

import java.time.DayOfWeek;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.ReportRule;
import org.wardcast.scheduler.reports.ReportRules;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.OwedReports;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.layout.PlanWords;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Ngày báo cáo: the rules by unit, and one form with a look at the next three dates. */
@Controller
@RequestMapping("/settings/report-dates")
class ReportDatesController {
  private static final int SHOWN = 3;

  /** @param next dates that are due by it */
  record Row(ReportRule rule, List<Due> next, boolean mayChange) {}

  private final ReportRules rules;
  private final Concerns concerns;
  private final Rights rights;
  private final Owners owners;
  private final OwedReports owed;
  private final Names names;
  private final PlanWords words;
  private final Sentences sentences;

  ReportDatesController(
      ReportRules rules,
      Concerns concerns,
      Rights rights,
      Owners owners,
      OwedReports owed,
      Names names,
      PlanWords words,
      Sentences sentences) {
    this.rules = rules;
    this.concerns = concerns;
    this.rights = rights;
    this.owners = owners;
    this.owed = owed;
    this.names = names;
    this.words = words;
    this.sentences = sentences;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    var shown = concerns.of(account, unit == null ? null : unit.id());
    var rows = rules.list().stream()
        .filter(rule -> shown.has(rule.plan().unitId()))
        .map(rule -> new Row(
            rule,
            rules.preview(rule.plan(), 1),
            rights.may(account, Right.REPORT_RULE, rule.plan().unitId())))
        .collect(Collectors.groupingBy(
            row -> words.unit(row.rule.plan().unitId()), TreeMap::new, Collectors.toList()));
    model.addAttribute("byUnit", rows);
    model.addAttribute("mayAdd", rights.mayAnywhere(account, Right.REPORT_RULE));
    return "settings/report-dates";
  }

  @GetMapping("/new")
  String empty(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.REPORT_RULE);
    var first = owners.of(account, unit, Right.REPORT_RULE).stream().findFirst();
    var sender =
        first.filter(owner -> owner.kind().isCommune()).isPresent() ? Sender.SELF : Sender.COMMUNES;
    var form = ReportForm.empty(
        first.map(Unit::id).orElse(null),
        sender,
        sentences.of("web.due.usual-name"),
        sentences.of("web.due.usual-body", "{unit}"));
    return form(account, unit, form, List.of(), model);
  }

  @GetMapping("/{id}")
  String one(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      Model model) {
    var rule = rules.find(id).orElseThrow();
    rights.require(account, Right.REPORT_RULE, rule.plan().unitId());
    return form(account, unit, ReportForm.of(rule), rules.preview(rule.plan(), SHOWN), model);
  }

  /** @param look only shows the next dates */
  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @ModelAttribute("form") ReportForm form,
      BindingResult binding,
      @RequestParam(defaultValue = "false") boolean look,
      Model model,
      RedirectAttributes redirect) {
    rights.requireAnywhere(account, Right.REPORT_RULE);
    var owner = form.id() == null
        ? form.unitId()
        : Long.valueOf(rules.find(form.id()).orElseThrow().plan().unitId());
    if (owner != null) {
      rights.require(account, Right.REPORT_RULE, owner);
    }
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.schedule.unreadable");
      }
      if (owner == null) {
        throw new Refusal("unitId", "web.schedule.unit-missing");
      }
      var plan = form.plan(owner);
      if (look) {
        return form(account, unit, form, rules.preview(plan, SHOWN), model);
      }
      redirect.addFlashAttribute("saved", save(form, plan, account).plan().name());
      return "redirect:/settings/report-dates";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(account, unit, form, List.of(), model);
    }
  }

  private ReportRule save(ReportForm form, ReportPlan plan, Account account) {
    var saved = form.id() == null
        ? rules.create(plan, account.login())
        : rules.change(
            form.id(), form.revision() == null ? 0 : form.revision(), plan, account.login());
    owed.forget();
    return saved;
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var rule = rules.find(id).orElseThrow();
    rights.require(account, Right.REPORT_RULE, rule.plan().unitId());
    rules.remove(id, account.login());
    owed.forget();
    redirect.addFlashAttribute("removed", rule.plan().name());
    return "redirect:/settings/report-dates";
  }

  private String form(
      Account account, @Nullable Unit unit, ReportForm form, List<Due> next, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("next", next);
    model.addAttribute("owners", owners.of(account, unit, Right.REPORT_RULE));
    model.addAttribute("rhythms", ReportPlan.Rhythm.values());
    model.addAttribute("readings", ReportPlan.Reading.values());
    model.addAttribute("senders", ReportPlan.Sender.values());
    model.addAttribute("weekdays", DayOfWeek.values());
    model.addAttribute("history", form.id() == null ? List.of() : rules.history(form.id()));
    model.addAttribute("names", names.byLogin());
    return "settings/report-date";
  }
}
