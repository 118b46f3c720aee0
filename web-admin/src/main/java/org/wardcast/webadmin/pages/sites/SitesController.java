package org.wardcast.webadmin.pages.sites;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.SiteKinds;
import org.wardcast.devices.SiteKinds.SiteKind;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** One list for the whole installation. */
@Controller
@RequestMapping("/settings/sites")
class SitesController {
  private final SiteKinds sites;
  private final Devices devices;
  private final Rights rights;

  SitesController(SiteKinds sites, Devices devices, Rights rights) {
    this.sites = sites;
    this.devices = devices;
    this.rights = rights;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Account account, Model model) {
    rights.requireAnywhere(account, Right.SEE);
    model.addAttribute("kinds", sites.all());
    model.addAttribute("mayWrite", rights.mayEverywhere(account, Right.DEVICE_WRITE));
    if (rights.mayEverywhere(account, Right.SEE)) {
      model.addAttribute(
          "devices",
          devices.in(List.of()).stream()
              .map(Device::siteKind)
              .filter(Objects::nonNull)
              .collect(Collectors.groupingBy(code -> code, Collectors.counting())));
    }
    return "settings/sites";
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String name,
      Model model,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.DEVICE_WRITE);
    try {
      var saved = sites.save(code, name, account.login());
      redirect.addFlashAttribute("saved", saved.name());
      return "redirect:/settings/sites";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("typed", new SiteKind(code, name));
      return page(account, model);
    }
  }

  @PostMapping("/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @RequestParam String code,
      Model model,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.DEVICE_WRITE);
    var kind = sites.all().stream().filter(k -> k.code().equals(code)).findFirst();
    try {
      sites.remove(code, account.login());
      kind.ifPresent(gone -> redirect.addFlashAttribute("removed", gone));
      return "redirect:/settings/sites";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return page(account, model);
    }
  }
}
