package org.wardcast.webadmin.pages.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.wardcast.devices.Unit;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.campaigns.Anniversaries;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.planning.Planner;
import org.wardcast.scheduler.planning.Progress;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.CampaignRights;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** The list of campaigns, and one of them with its phases, figures and anniversaries. */
@Controller
@RequestMapping("/campaigns")
class CampaignsController {
  private static final List<String> STYLES = List.of("/static/campaigns.css");
  private static final int WORST = 10;
  private static final int SOON = 60;

  /** One in the list. */
  record Entry(
      Campaign campaign, List<PhaseBar> bars, @Nullable PhaseBar now, String state) {}

  private final Campaigns campaigns;
  private final CampaignRights campaignRights;
  private final Rights rights;
  private final Progress progress;
  private final Planner planner;
  private final Anniversaries anniversaries;
  private final CampaignWords words;
  private final UnitChoice choice;
  private final Clock clock;
  private final ZoneId zone;

  CampaignsController(
      Campaigns campaigns,
      CampaignRights campaignRights,
      Rights rights,
      Progress progress,
      Planner planner,
      Anniversaries anniversaries,
      CampaignWords words,
      UnitChoice choice,
      Clock clock,
      ZoneId zone) {
    this.campaigns = campaigns;
    this.campaignRights = campaignRights;
    this.rights = rights;
    this.progress = progress;
    this.planner = planner;
    this.anniversaries = anniversaries;
    this.words = words;
    this.choice = choice;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String list(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    var seen = campaignRights.seen(account, unit == null ? null : unit.id());
    model.addAttribute("entries", seen.stream().map(this::entry).toList());
    model.addAttribute("mayAdd", rights.mayAnywhere(account, Right.CAMPAIGN_WRITE));
    model.addAttribute("falling", anniversaries.between(today(), today().plusDays(SOON)));
    model.addAttribute("styles", STYLES);
    return "campaigns/list";
  }

  private Entry entry(Campaign campaign) {
    var bars = PhaseBar.of(campaigns.phases(campaign), today());
    var now = PhaseBar.current(bars);
    var first = bars.get(0).phase().from();
    var state = now != null ? "now" : first != null && today().isBefore(first) ? "coming" : "over";
    return new Entry(campaign, bars, now, state);
  }

  @GetMapping("/{id}")
  String one(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
    return page(account, campaignRights.see(account, id), model);
  }

  private String page(Account account, Campaign campaign, Model model) {
    var entry = entry(campaign);
    model.addAttribute("campaign", campaign);
    model.addAttribute("entry", entry);
    model.addAttribute("today", today());
    model.addAttribute("mayWrite", campaignRights.mayWrite(account, campaign));
    model.addAttribute("accepted", planner.last(campaign.id()).orElse(null));
    model.addAttribute("falling", near(entry));
    model.addAttribute("topics", words.topics());
    model.addAttribute("styles", STYLES);
    return "campaigns/campaign";
  }

  /** From a week before the campaign, or now, to its end, or the next weeks. */
  private List<Anniversaries.Falling> near(Entry entry) {
    var start = entry.campaign.plan().start().minusDays(7);
    var end = entry.bars.get(entry.bars.size() - 1).phase().to();
    var from = start.isAfter(today()) ? start : today();
    var limit = from.plusDays(SOON);
    return anniversaries.between(from, end == null || end.isAfter(limit) ? limit : end);
  }

  /** Asked for by the page once it stands: counting takes a moment. */
  @GetMapping("/{id}/figures")
  String figures(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "false") boolean brief,
      Model model) {
    var campaign = campaignRights.see(account, id);
    var standing = progress.of(id, choice.scope(account, unit));
    model.addAttribute("campaign", campaign);
    model.addAttribute(
        "targets", TargetView.of(standing, campaign.plan().targets(), words.unitNames()));
    model.addAttribute(
        "shares", ShareView.of(standing.aired(), standing.planned(), words.topics()));
    model.addAttribute("plannedTo", standing.plannedTo());
    model.addAttribute("most", all ? Integer.MAX_VALUE : WORST);
    return brief ? "campaigns/figures :: brief" : "campaigns/figures :: whole";
  }

  @PostMapping("/{id}/end-phase")
  String endPhase(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam int revision,
      @RequestParam int phase,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
      Model model,
      RedirectAttributes redirect) {
    var campaign = campaignRights.write(account, id);
    try {
      if (lastDay == null) {
        throw new Refusal("lastDay", "web.campaigns.event-day-missing");
      }
      campaigns.endPhase(id, revision, phase, lastDay, account.login());
      redirect.addFlashAttribute("ended", campaign.plan().phases().get(phase).name());
      return "redirect:/campaigns/" + id;
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      model.addAttribute("refusedPhase", phase);
      return page(account, campaign, model);
    }
  }

  @PostMapping("/{id}/remove")
  String remove(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      RedirectAttributes redirect) {
    var campaign = campaignRights.write(account, id);
    campaigns.remove(id, account.login());
    redirect.addFlashAttribute("removed", campaign.plan().name());
    return "redirect:/campaigns";
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
