package org.wardcast.webadmin.pages.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.ApiKeys;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.people.Role;

/** The list of people, and one form for a new or a present one. */
@Controller
@RequestMapping("/people")
class PeopleController {
  private final People people;
  private final ApiKeys keys;
  private final Rights rights;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  PeopleController(
      People people, ApiKeys keys, Rights rights, Units units, Clock clock, ZoneId zone) {
    this.people = people;
    this.keys = keys;
    this.rights = rights;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Account account, Model model) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    var all = people.all();
    model.addAttribute("people", all);
    var names = new HashMap<Long, String>();
    all.stream().flatMap(person -> person.grants().stream()).forEach(grant -> {
      if (grant.unitId() != null) {
        units.find(grant.unitId()).ifPresent(u -> names.put(u.id(), u.fullName()));
      }
    });
    model.addAttribute("unitNames", names);
    return "people/page";
  }

  @GetMapping("/new")
  String empty(@AuthenticationPrincipal Account account, Model model) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    return form(PersonForm.empty(), model);
  }

  @GetMapping("/{id}")
  String one(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    model.addAttribute("keys", keys.of(id));
    return form(PersonForm.of(people.find(id).orElseThrow()), model);
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute PersonForm form,
      Model model,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    try {
      var saved = form.id() == null
          ? people.add(form.draft(), account.login())
          : people.change(form.id(), form.draft());
      redirect.addFlashAttribute("saved", saved.name());
      return "redirect:/people";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(form, model);
    }
  }

  @PostMapping("/{id}/keys")
  String makeKey(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    redirect.addFlashAttribute("secret", keys.make(id, name).secret());
    return "redirect:/people/" + id + "#keys";
  }

  @PostMapping("/{id}/keys/{key}/revoke")
  String revoke(
      @AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable long key) {
    rights.requireEverywhere(account, Right.PEOPLE_WRITE);
    keys.find(key).filter(found -> found.personId() == id).ifPresent(k -> keys.revoke(key));
    return "redirect:/people/" + id + "#keys";
  }

  private String form(PersonForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("allRoles", Role.values());
    model.addAttribute("unitOptions", options(form));
    model.addAttribute("scripts", List.of("/static/people.js"));
    return "people/form";
  }

  /** Provinces and the units chosen so far; the script finds the others as one types. */
  private Map<Long, String> options(PersonForm form) {
    var options = new java.util.LinkedHashMap<Long, String>();
    var today = LocalDate.now(clock.withZone(zone));
    units.all(today).stream()
        .filter(unit -> unit.kind() != UnitKind.AREA && unit.kind() != UnitKind.GROUP)
        .sorted(Comparator.comparing(Unit::name))
        .forEach(unit -> options.put(unit.id(), unit.fullName() + " (" + unit.code() + ")"));
    form.units().stream()
        .filter(id -> id != null && id != 0 && !options.containsKey(id))
        .forEach(id -> units.find(id).ifPresent(unit -> options.put(id, unit.fullName())));
    return options;
  }
}
