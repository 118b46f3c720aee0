package org.wardcast.webadmin.pages.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Approval;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Topics;
import org.wardcast.playlists.campaigns.CampaignDraft.Measure;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.webadmin.layout.Owners;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.CampaignRights;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Writing a campaign. Each step of it goes through the server and back, with everything typed. */
@Controller
@RequestMapping("/campaigns")
class CampaignFormController {
  private static final List<String> STYLES = List.of("/static/campaigns.css");
  private static final int FOUND = 12;
  private static final int OFFERED = 300;

  private final Campaigns campaigns;
  private final CampaignRights campaignRights;
  private final Rights rights;
  private final Owners owners;
  private final UnitChoice choice;
  private final Units units;
  private final Topics topics;
  private final Bulletins bulletins;
  private final Clock clock;
  private final ZoneId zone;

  CampaignFormController(
      Campaigns campaigns,
      CampaignRights campaignRights,
      Rights rights,
      Owners owners,
      UnitChoice choice,
      Units units,
      Topics topics,
      Bulletins bulletins,
      Clock clock,
      ZoneId zone) {
    this.campaigns = campaigns;
    this.campaignRights = campaignRights;
    this.rights = rights;
    this.owners = owners;
    this.choice = choice;
    this.units = units;
    this.topics = topics;
    this.bulletins = bulletins;
    this.clock = clock;
    this.zone = zone;
  }

  @GetMapping("/new")
  String empty(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      Model model) {
    rights.requireAnywhere(account, Right.CAMPAIGN_WRITE);
    var first = owners.of(account, unit, Right.CAMPAIGN_WRITE).stream().findFirst();
    return form(
        account, unit, CampaignForm.empty(first.map(Unit::id).orElse(null), today()), "", model);
  }

  @GetMapping("/{id}/edit")
  String one(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @PathVariable long id,
      Model model) {
    return form(account, unit, CampaignForm.of(campaignRights.write(account, id)), "", model);
  }

  /** Adds, moves or takes out a part, or searches; nothing is saved. */
  @PostMapping("/form")
  String step(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @ModelAttribute("form") CampaignForm form,
      BindingResult binding,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    rights.requireAnywhere(account, Right.CAMPAIGN_WRITE);
    form.act(act);
    return form(account, unit, form, act.startsWith("add-unit") ? "" : q, model);
  }

  @PostMapping
  String save(
      @AuthenticationPrincipal Account account,
      @ModelAttribute("unit") @Nullable Unit unit,
      @ModelAttribute("form") CampaignForm form,
      BindingResult binding,
      Model model,
      RedirectAttributes redirect) {
    rights.requireAnywhere(account, Right.CAMPAIGN_WRITE);
    var present = form.getId() == null ? null : campaignRights.write(account, form.getId());
    var owner = present == null ? form.getOwnerUnitId() : Long.valueOf(present.ownerUnitId());
    if (owner != null) {
      rights.require(account, Right.CAMPAIGN_WRITE, owner);
    }
    try {
      if (binding.hasErrors()) {
        throw new Refusal(binding.getFieldErrors().get(0).getField(), "web.campaigns.unreadable");
      }
      if (owner == null) {
        throw new Refusal("ownerUnitId", "web.schedule.unit-missing");
      }
      var draft = form.draft();
      campaignRights.requireDraft(account, draft, present);
      var saved = present == null
          ? campaigns.create(owner, account.login(), draft)
          : campaigns.save(present.id(), form.getRevision(), account.login(), draft);
      redirect.addFlashAttribute("saved", saved.plan().name());
      return "redirect:/campaigns/" + saved.id();
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal);
      return form(account, unit, form, "", model);
    }
  }

  private String form(
      Account account, @Nullable Unit unit, CampaignForm form, String q, Model model) {
    var offered = bulletins.list(new BulletinFilter(
        null,
        List.copyOf(choice.scope(account, null)),
        Set.of(Approval.APPROVED),
        null,
        OFFERED,
        0));
    var chosen = form.getPhases().stream()
        .flatMap(p -> p.getBulletinIds().stream())
        .collect(Collectors.toSet());
    model.addAttribute("form", form);
    model.addAttribute("q", q);
    model.addAttribute("found", found(account, q, form));
    model.addAttribute(
        "chosenUnits",
        form.getUnitIds().stream().flatMap(id -> units.find(id).stream()).toList());
    model.addAttribute("owners", owners.of(account, unit, Right.CAMPAIGN_WRITE));
    model.addAttribute("topics", topics.all());
    model.addAttribute("bulletins", offered);
    model.addAttribute(
        "titles",
        bulletins.findAll(chosen).entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey(), e -> title(e.getValue()))));
    model.addAttribute("measures", Measure.values());
    model.addAttribute("styles", STYLES);
    return "campaigns/form";
  }

  private static String title(Bulletin bulletin) {
    return bulletin.latest().title();
  }

  private List<Unit> found(Account account, String q, CampaignForm form) {
    return q.isBlank()
        ? List.of()
        : units.search(q, today(), 10 * FOUND).stream()
            .filter(u -> u.kind() != UnitKind.AREA)
            .filter(u -> !form.getUnitIds().contains(u.id()))
            .filter(u -> rights.may(account, Right.CAMPAIGN_WRITE, u.id()))
            .limit(FOUND)
            .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
