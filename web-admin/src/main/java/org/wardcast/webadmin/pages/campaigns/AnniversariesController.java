package org.wardcast.webadmin.pages.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.wardcast.playlists.LunarDay;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.campaigns.Anniversaries;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Ngày kỷ niệm: the next twelve months with their counts, and the list behind them. */
@Controller
@RequestMapping("/settings/anniversaries")
class AnniversariesController {
  /** One date, with its day of the lunar calendar. */
  record Row(Anniversaries.Falling falling, LunarDay lunar) {}

  private final Anniversaries anniversaries;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  AnniversariesController(Anniversaries anniversaries, Rights rights, Clock clock, ZoneId zone) {
    this.anniversaries = anniversaries;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long edit,
      Model model) {
    rights.requireAnywhere(account, Right.SEE);
    var form = anniversaries.all().stream()
        .filter(kept -> edit != null && kept.id() == edit)
        .findFirst()
        .map(AnniversaryForm::of)
        .orElseGet(AnniversaryForm::empty);
    return page(account, form, model);
  }

  private String page(Account account, AnniversaryForm form, Model model) {
    var today = LocalDate.now(clock.withZone(zone));
    model.addAttribute(
        "rows",
        anniversaries.between(today, today.plusYears(1).minusDays(1)).stream()
            .map(f -> new Row(f, LunarDay.of(f.date())))
            .toList());
    model.addAttribute("form", form);
    model.addAttribute("mayWrite", rights.mayEverywhere(account, Right.CAMPAIGN_WRITE));
    model.addAttribute("styles", List.of("/static/campaigns.css"));
    return "campaigns/anniversaries";
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("form") AnniversaryForm form,
      BindingResult binding,
      Model model,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.CAMPAIGN_WRITE);
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.campaigns.unreadable");
      }
      var id = form.id();
      var saved = id == null
          ? anniversaries.add(form.anniversary(), account.login())
          : anniversaries.change(id, form.anniversary(), account.login());
      redirect.addFlashAttribute("saved", saved.anniversary().name());
      return "redirect:/settings/anniversaries";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return page(account, form, model);
    }
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    rights.requireEverywhere(account, Right.CAMPAIGN_WRITE);
    var name = anniversaries.all().stream()
        .filter(kept -> kept.id() == id)
        .findFirst()
        .map(kept -> kept.anniversary().name())
        .orElse("");
    anniversaries.remove(id, account.login());
    redirect.addFlashAttribute("removed", name);
    return "redirect:/settings/anniversaries";
  }
}
