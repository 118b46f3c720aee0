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

  /** @param code empty for a new one */
  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String vi,
      @RequestParam(defaultValue = "") String en,
      @RequestParam(defaultValue = "false") boolean retired,
      Model model,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.PLAN_RULE);
    var all = desk.causes();
    var typed = all.stream()
        .filter(cause -> cause.code().equals(code))
        .findFirst()
        .map(cause -> new Cause(code, cause.position(), vi, en, retired))
        .orElseGet(() -> new Cause(free(vi, all), all.size() + 1, vi, en, false));
    try {
      desk.save(typed);
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("typed", new Cause(code, typed.position(), vi, en, retired));
      return page(account, model);
    }
    redirect.addFlashAttribute("saved", typed);
    return "redirect:/settings/causes";
  }

  /** From its name, as the codes of the first ones are made; a name without letters gets one too. */
  private static String free(String name, List<Cause> all) {
    var word = Folded.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
    var code = word.isEmpty() ? "reason" : word.substring(0, Math.min(LONGEST_CODE, word.length()));
    var taken = all.stream().map(Cause::code).toList();
    for (int n = 2; ; n++) {
      var next = n == 2 ? code : code + "-" + (n - 1);
      if (!taken.contains(next)) {
        return next;
      }
    }
  }

  /** One place up or down in the list that people choose from. */
  @PostMapping("/move")
  String move(
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
