package org.wardcast.webadmin.pages.devices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.ProtocolInfo;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.SiteKinds;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** One form for a new or a present device, drawn from what its protocol wants to know. */
@Controller
@RequestMapping("/devices")
class DeviceFormController {
  private final Devices devices;
  private final Units units;
  private final SiteKinds sites;
  private final UnitOptions options;
  private final Rights rights;

  DeviceFormController(
      Devices devices, Units units, SiteKinds sites, UnitOptions options, Rights rights) {
    this.devices = devices;
    this.units = units;
    this.sites = sites;
    this.options = options;
    this.rights = rights;
  }

  @GetMapping("/new")
  String empty(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.DEVICE_WRITE);
    var here = unit != null && unit.kind().isCommune() ? unit.code() : "";
    var first = devices.protocols().stream()
        .filter(info -> info.kinds().contains(DeviceKind.LOUDSPEAKER))
        .findFirst()
        .orElseThrow();
    return form(account, unit, DeviceForm.empty(here, first), model);
  }

  @GetMapping("/{id}/edit")
  String one(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      Model model) {
    var device = devices.find(id).orElseThrow();
    rights.require(account, Right.DEVICE_WRITE, device.unitId());
    var unitCode = units.find(device.unitId()).map(Unit::code).orElse("");
    var areas = device.areaIds().stream()
        .flatMap(area -> units.find(area).stream())
        .map(Unit::code)
        .toList();
    return form(account, unit, DeviceForm.of(device, unitCode, areas), model);
  }

  /** The same form after another protocol or unit was chosen: nothing is saved. */
  @PostMapping("/form")
  String redraw(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam MultiValueMap<String, String> typed,
      Model model) {
    rights.requireAnywhere(account, Right.DEVICE_WRITE);
    form(account, unit, DeviceForm.typed(typed), model);
    return "devices/fields";
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      RedirectAttributes redirect) {
    var form = DeviceForm.typed(typed);
    rights.requireAnywhere(account, Right.DEVICE_WRITE);
    if (form.id() != null) {
      var present = devices.find(form.id()).orElseThrow();
      rights.require(account, Right.DEVICE_WRITE, present.unitId());
    }
    options
        .byCode(form.unitCode())
        .ifPresent(place -> rights.require(account, Right.DEVICE_WRITE, place.id()));
    try {
      var draft = form.draft(info(form));
      var saved = form.id() == null
          ? devices.register(draft, account.login())
          : devices.change(form.id(), draft, account.login());
      redirect.addFlashAttribute("saved", saved.name());
      return "redirect:/devices/" + saved.id();
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("wrong", DeviceForm.place(refusal, info(form)));
      return form(account, unit, form, model);
    }
  }

  private ProtocolInfo info(DeviceForm form) {
    var all = devices.protocols();
    return all.stream()
        .filter(info -> info.protocol().equals(form.protocol()))
        .findFirst()
        .orElse(all.get(0));
  }

  private String form(Account account, @Nullable Unit unit, DeviceForm form, Model model) {
    var info = info(form);
    var places = options.places(account, unit, form);
    model.addAttribute("form", form.fitting(info));
    model.addAttribute("info", info);
    model.addAttribute("protocols", devices.protocols());
    model.addAttribute("places", places.stream().limit(UnitOptions.MOST).toList());
    model.addAttribute(
        "searchPlaces", places.size() > UnitOptions.MOST || !form.unitSearch().isBlank());
    model.addAttribute("areas", options.areas(form.unitCode()));
    model.addAttribute("sites", sites.all());
    if (!model.containsAttribute("wrong")) {
      model.addAttribute("wrong", "");
    }
    model.addAttribute("styles", List.of("/static/devices.css"));
    return "devices/form";
  }
}
