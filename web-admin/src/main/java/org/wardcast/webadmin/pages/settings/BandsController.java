package org.wardcast.webadmin.pages.settings;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.layout.PlanWords;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Concerns;
import org.wardcast.webadmin.people.Names;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Khung giờ vàng: the list by unit, and one form for a new or a present band. */
@Controller
@RequestMapping("/settings/bands")
class BandsController {
  /**
   * One band in the list.
   *
   * @param state {@code now}, {@code coming} or {@code over}
   */
  record Row(Band band, String state, boolean mayChange) {}

  private final Bands bands;
  private final Concerns concerns;
  private final Rights rights;
  private final Owners owners;
  private final Names names;
  private final PlanWords words;
  private final Clock clock;
  private final ZoneId zone;

  BandsController(
      Bands bands,
      Concerns concerns,
      Rights rights,
      Owners owners,
      Names names,
      PlanWords words,
      Clock clock,
      ZoneId zone) {
    this.bands = bands;
    this.concerns = concerns;
    this.rights = rights;
    this.owners = owners;
    this.names = names;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
      Model model) {
    var shown = concerns.of(account, unit == null ? null : unit.id());
    var rows = bands.list().stream()
        .filter(band -> shown.has(band.unitId()))
        .sorted(Comparator.comparing(Band::validFrom).reversed().thenComparing(Band::start))
        .map(
            band -> new Row(band, state(band), rights.may(account, Right.PLAN_RULE, band.unitId())))
        .collect(Collectors.groupingBy(
            row -> words.unit(row.band.unitId()), TreeMap::new, Collectors.toList()));
    var asked = day == null ? today() : day;
    model.addAttribute("byUnit", rows);
    model.addAttribute("day", asked);
    model.addAttribute("inForce", unit == null ? List.of() : bands.inForce(unit.id(), asked));
    model.addAttribute("mayAdd", rights.mayAnywhere(account, Right.PLAN_RULE));
    return "settings/bands";
  }

  private String state(Band band) {
    if (band.validFrom().isAfter(today())) {
      return "coming";
    }
    return band.validOn(today()) ? "now" : "over";
  }

  @GetMapping("/new")
  String empty(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.PLAN_RULE);
    var first = owners.of(account, unit, Right.PLAN_RULE).stream().findFirst();
    return form(account, unit, BandForm.empty(first.map(Unit::id).orElse(null), today()), model);
  }

  @GetMapping("/{id}")
  String one(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      Model model) {
    var band = present(id);
    rights.require(account, Right.PLAN_RULE, band.unitId());
    return form(account, unit, BandForm.of(band), model);
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @ModelAttribute("form") BandForm form,
      BindingResult binding,
      Model model,
      RedirectAttributes redirect) {
    rights.requireAnywhere(account, Right.PLAN_RULE);
    var owner =
        form.id() == null ? form.unitId() : Long.valueOf(present(form.id()).unitId());
    if (owner != null) {
      rights.require(account, Right.PLAN_RULE, owner);
    }
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.schedule.unreadable");
      }
      if (owner == null) {
        throw new Refusal("unitId", "web.schedule.unit-missing");
      }
      var band = form.band(owner);
      var saved = form.id() == null
          ? bands.add(band, account.login())
          : bands.change(band, account.login());
      redirect.addFlashAttribute("saved", saved.name());
      return "redirect:/settings/bands";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(account, unit, form, model);
    }
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var band = present(id);
    rights.require(account, Right.PLAN_RULE, band.unitId());
    bands.remove(id, account.login());
    redirect.addFlashAttribute("removed", band.name());
    return "redirect:/settings/bands";
  }

  private String form(Account account, @Nullable Unit unit, BandForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("owners", owners.of(account, unit, Right.PLAN_RULE));
    model.addAttribute("weekdays", DayOfWeek.values());
    model.addAttribute("kinds", DeviceKind.values());
    model.addAttribute("history", form.id() == null ? List.of() : bands.history(form.id()));
    model.addAttribute("names", names.byLogin());
    return "settings/band";
  }

  private Band present(long id) {
    return bands.list().stream().filter(band -> band.id() == id).findFirst().orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
