package org.wardcast.webadmin.pages.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Planner;
import org.wardcast.scheduler.planning.Proposal;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.CampaignRights;

/** The proposal that fills granted slots for a campaign: seen first, then accepted or left. */
@Controller
@RequestMapping("/campaigns/{id}/plan")
class PlanController {
  private static final List<String> STYLES = List.of("/static/campaigns.css");
  private static final int MONTH = 30;

  private final Campaigns campaigns;
  private final CampaignRights rights;
  private final Planner planner;
  private final Bulletins bulletins;
  private final Slots slots;
  private final Units units;
  private final CampaignWords words;
  private final Clock clock;
  private final ZoneId zone;

  PlanController(
      Campaigns campaigns,
      CampaignRights rights,
      Planner planner,
      Bulletins bulletins,
      Slots slots,
      Units units,
      CampaignWords words,
      Clock clock,
      ZoneId zone) {
    this.campaigns = campaigns;
    this.rights = rights;
    this.planner = planner;
    this.bulletins = bulletins;
    this.slots = slots;
    this.units = units;
    this.words = words;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping
  String page(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable List<Long> units,
      Model model) {
    var campaign = rights.write(account, id);
    var chosen = units == null ? List.<Long>of() : units;
    if (from != null && to != null) {
      try {
        var proposal = planner.propose(id, chosen, from, to);
        show(proposal, model);
      } catch (Refusal refusal) {
        model.addAttribute("refusal", refusal);
      }
    }
    return page(campaign, from, to, chosen, model);
  }

  private String page(
      Campaign campaign,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      List<Long> chosen,
      Model model) {
    var first = from == null ? first(campaign) : from;
    model.addAttribute("campaign", campaign);
    model.addAttribute("from", first);
    model.addAttribute("to", to == null ? last(campaign, first) : to);
    model.addAttribute("communes", communes(campaign));
    model.addAttribute("chosen", chosen);
    model.addAttribute("accepted", planner.last(campaign.id()).orElse(null));
    model.addAttribute("styles", STYLES);
    return "campaigns/plan";
  }

  private LocalDate first(Campaign campaign) {
    var tomorrow = LocalDate.now(clock.withZone(zone)).plusDays(1);
    var start = campaign.plan().start();
    return start.isAfter(tomorrow) ? start : tomorrow;
  }

  private LocalDate last(Campaign campaign, LocalDate first) {
    var month = first.plusDays(MONTH);
    return campaigns.phases(campaign).stream()
        .filter(p -> p.holds(first))
        .map(p -> p.to())
        .filter(to -> to != null && to.isBefore(month))
        .findFirst()
        .orElse(month);
  }

  private List<Unit> communes(Campaign campaign) {
    var within = campaign.plan().unitIds().stream()
        .flatMap(id -> units.subtree(id).stream())
        .collect(Collectors.toSet());
    return units.all(LocalDate.now(clock.withZone(zone))).stream()
        .filter(u -> u.kind().isCommune() && within.contains(u.id()))
        .sorted(java.util.Comparator.comparing(Unit::name))
        .toList();
  }

  private void show(Proposal proposal, Model model) {
    model.addAttribute("view", view(proposal));
    model.addAttribute("shares", ShareView.of(Map.of(), proposal.balance(), words.topics()));
  }

  private ProposalView view(Proposal proposal) {
    var ids = proposal.placements().stream()
        .flatMap(p -> p.bulletinIds().stream())
        .collect(Collectors.toSet());
    Map<Long, BulletinVersion> versions = new HashMap<>();
    bulletins.findAll(ids).forEach((bulletin, b) -> {
      var approved = b.approved();
      versions.put(bulletin, approved == null ? b.latest() : approved);
    });
    var names = slots.list().stream()
        .collect(Collectors.toMap(s -> s.id(), s -> s.plan().name()));
    return ProposalView.of(proposal, versions, names, words.unitNames());
  }

  /** Worked out again: the same plan gives the same proposal, and another one is shown, not taken. */
  @PostMapping("/accept")
  String accept(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @RequestParam(required = false) @Nullable List<Long> units,
      @RequestParam(defaultValue = "") String digest,
      Model model,
      RedirectAttributes redirect) {
    var campaign = rights.write(account, id);
    var chosen = units == null ? List.<Long>of() : units;
    try {
      var proposal = planner.propose(id, chosen, from, to);
      if (!ProposalView.digest(proposal).equals(digest)) {
        show(proposal, model);
        throw new Refusal(null, "web.campaigns.plan.changed");
      }
      var accepted = planner.accept(proposal, account.login());
      redirect.addFlashAttribute("placed", accepted.fills());
      return "redirect:/campaigns/" + id;
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
    } catch (org.wardcast.playlists.Refusal refusal) {
      MessageSourceResolvable said = refusal;
      model.addAttribute("refusal", said);
    }
    return page(campaign, from, to, chosen, model);
  }

  @PostMapping("/undo")
  String undo(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam long accepted,
      Model model,
      RedirectAttributes redirect) {
    var campaign = rights.write(account, id);
    try {
      if (planner.last(id).filter(a -> a.id() == accepted).isEmpty()) {
        throw new Refusal(null, "scheduler.plan.undo.unknown");
      }
      redirect.addFlashAttribute(
          "undone", planner.undo(accepted, account.login()).fills());
      return "redirect:/campaigns/" + id;
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return page(campaign, null, null, List.of(), model);
    }
  }
}
