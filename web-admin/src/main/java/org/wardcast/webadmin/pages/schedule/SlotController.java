package org.wardcast.webadmin.pages.schedule;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.people.SlotRights;

/** The form of a slot: a new one, a new revision, or its end. */
@Controller
@RequestMapping("/schedule/slots")
class SlotController {
  private static final LocalTime USUAL = LocalTime.of(17, 0);

  private final Slots slots;
  private final Playlists playlists;
  private final Devices devices;
  private final Units units;
  private final Rights rights;
  private final SlotRights slotRights;
  private final Clock clock;
  private final ZoneId zone;

  SlotController(
      Slots slots,
      Playlists playlists,
      Devices devices,
      Units units,
      Rights rights,
      SlotRights slotRights,
      Clock clock,
      ZoneId zone) {
    this.slots = slots;
    this.playlists = playlists;
    this.devices = devices;
    this.units = units;
    this.rights = rights;
    this.slotRights = slotRights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/new")
  String empty(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
      Model model) {
    rights.requireAnywhere(account, Right.SLOT_WRITE);
    var options = unitOptions(account);
    var owner = unit != null && options.containsKey(unit.id())
        ? Long.valueOf(unit.id())
        : options.keySet().stream().findFirst().orElse(null);
    var first = day == null ? LocalDate.now(clock.withZone(zone)) : day;
    return form(account, SlotForm.empty(owner, first, USUAL), model);
  }

  @GetMapping("/{id}")
  String one(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
    var slot = slots.find(id).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
    return form(account, SlotForm.of(slot), model);
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("form") SlotForm form,
      BindingResult binding,
      Model model,
      RedirectAttributes redirect) {
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.schedule.unreadable");
      }
      var plan = form.draft();
      var saved = form.id() == null
          ? create(account, form, plan)
          : change(account, form.id(), form.revision(), plan);
      redirect.addFlashAttribute("saved", saved.plan().name());
      var today = LocalDate.now(clock.withZone(zone));
      redirect.addAttribute("week", plan.firstDay().isAfter(today) ? plan.firstDay() : today);
      return "redirect:/schedule";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(account, form, model);
    }
  }

  private org.wardcast.scheduler.Slot create(
      Account account, SlotForm form, org.wardcast.scheduler.SlotDraft plan) {
    long owner = java.util.Objects.requireNonNull(form.ownerUnitId());
    rights.require(account, Right.SLOT_WRITE, owner);
    slotRights.requireTargets(account, plan);
    slotRights.requirePlaylist(account, plan.playlistId(), null);
    return slots.create(owner, account.login(), plan);
  }

  private org.wardcast.scheduler.Slot change(
      Account account, long id, int revision, org.wardcast.scheduler.SlotDraft plan) {
    var slot = slots.find(id).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
    slotRights.requireTargets(account, plan);
    slotRights.requirePlaylist(account, plan.playlistId(), slot.plan().playlistId());
    return slots.save(id, revision, account.login(), plan);
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var slot = slots.find(id).orElseThrow();
    rights.require(account, Right.SLOT_WRITE, slot.ownerUnitId());
    slots.remove(id, account.login());
    redirect.addFlashAttribute("removed", slot.plan().name());
    return "redirect:/schedule";
  }

  private String form(Account account, SlotForm form, Model model) {
    var options = unitOptions(account);
    model.addAttribute("form", form);
    model.addAttribute("unitOptions", options);
    model.addAttribute("playlists", playlists.list(List.copyOf(options.keySet())));
    model.addAttribute("devices", plannable(account, form));
    model.addAttribute("weekdays", DayOfWeek.values());
    model.addAttribute("scripts", List.of("/static/slot.js"));
    return "schedule/slot";
  }

  private List<Device> plannable(Account account, SlotForm form) {
    var owner = form.ownerUnitId();
    if (owner == null || !rights.may(account, Right.SLOT_WRITE, owner)) {
      return List.of();
    }
    return devices.in(units.subtree(owner)).stream().filter(Device::enabled).toList();
  }

  /** Communes and above that the person may plan for; thousands only for central staff. */
  private Map<Long, String> unitOptions(Account account) {
    var options = new LinkedHashMap<Long, String>();
    units.all(LocalDate.now(clock.withZone(zone))).stream()
        .filter(unit -> unit.kind() != UnitKind.AREA && unit.kind() != UnitKind.GROUP)
        .filter(unit -> rights.may(account, Right.SLOT_WRITE, unit.id()))
        .sorted(java.util.Comparator.comparing(Unit::name))
        .forEach(unit -> options.put(unit.id(), unit.fullName()));
    return options;
  }
}
