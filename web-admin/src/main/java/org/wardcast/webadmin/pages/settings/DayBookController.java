package org.wardcast.webadmin.pages.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.planning.Holiday;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Sổ ngày: twelve months of holidays, by the sun and by the moon. */
@Controller
@RequestMapping("/settings/day-book")
class DayBookController {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2198;

  /** A holiday of the book, and whether this person may take it out. */
  record Entry(Holiday holiday, boolean mayRemove) {}

  private final DayBook book;
  private final Concerns concerns;
  private final Rights rights;
  private final Owners owners;
  private final Clock clock;
  private final ZoneId zone;

  DayBookController(
      DayBook book, Concerns concerns, Rights rights, Owners owners, Clock clock, ZoneId zone) {
    this.book = book;
    this.concerns = concerns;
    this.rights = rights;
    this.owners = owners;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      Model model) {
    var first = owners.of(account, unit, Right.PLAN_RULE).stream().findFirst();
    boolean everywhere = rights.mayEverywhere(account, Right.PLAN_RULE) && unit == null;
    var owner = everywhere ? null : first.map(Unit::id).orElse(null);
    return page(account, unit, from, HolidayForm.empty(owner), model);
  }

  @PostMapping
  String add(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @ModelAttribute("form") HolidayForm form,
      BindingResult binding,
      Model model,
      RedirectAttributes redirect) {
    concerns.requireWrite(account, Right.PLAN_RULE, form.owner());
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.day-book.unreadable");
      }
      redirect.addFlashAttribute(
          "saved", book.add(form.holiday(), account.login()).name());
      return "redirect:/settings/day-book";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return page(account, unit, null, form, model);
    }
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var holiday = book.holidays().stream().filter(h -> h.id() == id).findFirst().orElseThrow();
    concerns.requireWrite(account, Right.PLAN_RULE, holiday.unitId());
    book.remove(id, account.login());
    redirect.addFlashAttribute("removed", holiday.name());
    return "redirect:/settings/day-book";
  }

  private String page(
      Account account,
      @Nullable Unit unit,
      @Nullable LocalDate from,
      HolidayForm form,
      Model model) {
    var unitId = unit == null ? null : unit.id();
    var shown = concerns.of(account, unitId);
    var today = LocalDate.now(clock.withZone(zone));
    var first = from == null || from.getYear() < FIRST_YEAR || from.getYear() > LAST_YEAR
        ? today.withDayOfMonth(1)
        : from;
    var last = first.plusYears(1).minusDays(1);
    model.addAttribute("runs", Run.of(book.between(unitId, first, last)));
    model.addAttribute("first", first);
    model.addAttribute("last", last);
    model.addAttribute("today", today);
    model.addAttribute(
        "entries",
        book.holidays().stream()
            .filter(h -> shown.has(h.unitId()))
            .map(h -> new Entry(h, concerns.mayWrite(account, Right.PLAN_RULE, h.unitId())))
            .toList());
    model.addAttribute("form", form);
    model.addAttribute("everywhere", rights.mayEverywhere(account, Right.PLAN_RULE));
    model.addAttribute("owners", owners.of(account, unit, Right.PLAN_RULE));
    return "settings/day-book";
  }
}
