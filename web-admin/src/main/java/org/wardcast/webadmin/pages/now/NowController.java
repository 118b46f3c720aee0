package org.wardcast.webadmin.pages.now;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.Acts;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The page, the part of it that is drawn anew at every change, and the stop button. */
@Controller
@RequestMapping("/now")
class NowController {
  private final NowView view;
  private final Slots slots;
  private final Acts acts;
  private final Rights rights;

  NowController(NowView view, Slots slots, Acts acts, Rights rights) {
    this.view = view;
    this.slots = slots;
    this.acts = acts;
    this.rights = rights;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    live(account, unit, model);
    model.addAttribute("scripts", List.of("/static/now.js"));
    model.addAttribute("styles", List.of("/static/now.css"));
    return "now/page";
  }

  /** The same without the page around it, for htmx to swap in. */
  @GetMapping("/live")
  String live(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    model.addAttribute("now", view.of(account, unit));
    return "now/live";
  }

  @PostMapping("/stop")
  String stop(
      @AuthenticationPrincipal Account account,
      @RequestParam String occurrence,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    var slot = slots.find(slotId(occurrence)).orElseThrow();
    rights.require(account, Right.PROGRAMME_STOP, slot.ownerUnitId());
    if (reason.isBlank()) {
      throw new Refusal("reason", "web.agenda.reason-missing");
    }
    acts.stop(occurrence, account.login(), reason.strip());
    redirect.addFlashAttribute("stopped", slot.plan().name());
    return "redirect:/now";
  }

  private static long slotId(String occurrence) {
    try {
      return Long.parseLong(occurrence.substring(0, Math.max(0, occurrence.indexOf('@'))));
    } catch (NumberFormatException e) {
      throw new NoSuchElementException(occurrence);
    }
  }
}
