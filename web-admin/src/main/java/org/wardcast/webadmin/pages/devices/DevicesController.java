package org.wardcast.webadmin.pages.devices;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The list, one device, and taking it out of use. */
@Controller
@RequestMapping("/devices")
class DevicesController {
  private final DeviceListView view;
  private final Devices devices;
  private final Units units;
  private final Rights rights;

  DevicesController(DeviceListView view, Devices devices, Units units, Rights rights) {
    this.view = view;
    this.devices = devices;
    this.units = units;
    this.rights = rights;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) DeviceHealth.@Nullable State health,
      @RequestParam(required = false) @Nullable DeviceKind kind,
      @RequestParam(defaultValue = "") String site,
      @RequestParam(defaultValue = "") String tag,
      @RequestParam(defaultValue = "0") int page,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    model.addAttribute(
        "list",
        view.of(account, unit, new DeviceAsk(q, health, kind, site, tag, Math.max(0, page))));
    model.addAttribute("mayRegister", rights.mayAnywhere(account, Right.DEVICE_WRITE));
    model.addAttribute("styles", List.of("/static/devices.css"));
    return target.equals("device-list") ? "devices/list" : "devices/page";
  }

  @GetMapping("/{id}")
  String one(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
    var device = devices.find(id).orElseThrow();
    rights.require(account, Right.SEE, device.unitId());
    model.addAttribute("row", view.row(account, device));
    model.addAttribute("place", units.path(device.unitId()));
    model.addAttribute("mayChange", rights.may(account, Right.DEVICE_WRITE, device.unitId()));
    model.addAttribute("styles", List.of("/static/devices.css"));
    return "devices/one";
  }

  @PostMapping("/{id}/enabled")
  String enable(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam boolean enabled,
      RedirectAttributes redirect) {
    var device = devices.find(id).orElseThrow();
    rights.require(account, Right.DEVICE_WRITE, device.unitId());
    devices.enable(id, enabled, account.login());
    redirect.addFlashAttribute(
        enabled ? "enabled" : "disabled", Objects.requireNonNull(device.name()));
    return "redirect:/devices/" + id;
  }
}
