package org.wardcast.webadmin.pages.reconciliation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.proof.Cause;
import org.wardcast.scheduler.proof.Reconciliation;
import org.wardcast.webadmin.pages.devices.Folded;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The reasons offered in reconciliation: one list for the whole installation. */
@Controller
@RequestMapping("/settings/causes")
class CausesController {
  private static final int LONGEST_CODE = 28;

  private final Reconciliation desk;
  private final Rights rights;

  CausesController(Reconciliation desk, Rights rights) {
    this.desk = desk;
    this.rights = rights;
  }

  @GetMapping
  String page(@AuthenticationPrincipal Account account, Model model) {
    rights.requireAnywhere(account, Right.SEE);
    model.addAttribute("causes", desk.causes());
    model.addAttribute("mayWrite", rights.mayEverywhere(account, Right.PLAN_RULE));
    return "settings/causes";
  }

  /** Its names; whether it is offered stays as it is. */
  @PostMapping
  synchronized String save(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String vi,
      @RequestParam(defaultValue = "") String en,
      Model model,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.PLAN_RULE);
    var all = desk.causes();
    var old = code.isEmpty() ? null : present(code);
    var typed = old == null
        ? new Cause(free(vi, all), all.size() + 1, vi, en, false)
        : new Cause(code, old.position(), vi, en, old.retired());
    try {
      desk.save(typed);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("typed", new Cause(code, typed.position(), vi, en, typed.retired()));
      return page(account, model);
    }
    redirect.addFlashAttribute("saved", typed);
    return "redirect:/settings/causes";
  }

  /** Offered, or not any more; its names stay as they are. */
  @PostMapping("/offer")
  synchronized String offer(
      @AuthenticationPrincipal Account account,
      @RequestParam String code,
      @RequestParam boolean offered,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.PLAN_RULE);
    var old = present(code);
    var cause = new Cause(code, old.position(), old.vi(), old.en(), !offered);
    desk.save(cause);
    redirect.addFlashAttribute("saved", cause);
    return "redirect:/settings/causes";
  }

  private Cause present(String code) {
    return desk.causes().stream()
        .filter(cause -> cause.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** From its name, as the codes of the first ones are made; a name without letters gets one too. */
  private static String free(String name, List<Cause> all) {
    var word = Folded.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
    var code = word.isEmpty() ? "reason" : word.substring(0, Math.min(LONGEST_CODE, word.length()));
    var taken = all.stream().map(Cause::code).toList();
    var next = code;
    for (int n = 2; taken.contains(next); n++) {
      next = code + "-" + n;
    }
    return next;
  }

  /** One place up or down in the list that people choose from. */
  @PostMapping("/move")
  synchronized String move(
      @AuthenticationPrincipal Account account,
      @RequestParam String code,
      @RequestParam(defaultValue = "false") boolean up) {
    rights.requireEverywhere(account, Right.PLAN_RULE);
    var list = new ArrayList<>(desk.causes());
    int at = list.stream().map(Cause::code).toList().indexOf(code);
    int to = at + (up ? -1 : 1);
    if (at >= 0 && to >= 0 && to < list.size()) {
      Collections.swap(list, at, to);
    }
    for (int n = 0; n < list.size(); n++) {
      var cause = list.get(n);
      if (cause.position() != n + 1) {
        desk.save(new Cause(cause.code(), n + 1, cause.vi(), cause.en(), cause.retired()));
      }
    }
    return "redirect:/settings/causes";
  }
}
