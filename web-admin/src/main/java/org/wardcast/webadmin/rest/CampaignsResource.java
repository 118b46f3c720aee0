package org.wardcast.webadmin.rest;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wardcast.devices.Refusal;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.playlists.campaigns.PhaseInForce;
import org.wardcast.scheduler.planning.Planner;
import org.wardcast.scheduler.planning.Progress;
import org.wardcast.scheduler.planning.Proposal;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.CampaignRights;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Campaigns, how far they have come, and proposals that fill the granted slots for them. */
@RestController
@RequestMapping("/api/v1/campaigns")
@Tag(name = "campaigns")
class CampaignsResource {
  /** A new campaign of a unit. */
  record Wanted(long ownerUnitId, CampaignDraft plan) {}

  /** A new revision. */
  record Change(int basedOn, CampaignDraft plan) {}

  /**
   * The event has come.
   *
   * @param phase its number from 0
   * @param lastDay of that phase
   */
  record End(int basedOn, int phase, LocalDate lastDay) {}

  /** Its phases with the days and themes that count. */
  record WithPhases(Campaign campaign, List<PhaseInForce> phases) {}

  /** @param unitIds communes, or units above them; all of the campaign's if left out */
  record Ask(@Nullable List<Long> unitIds, LocalDate from, LocalDate to) {}

  private final Campaigns campaigns;
  private final Planner planner;
  private final Progress progress;
  private final CampaignRights rights;
  private final Rights people;
  private final Scope scope;

  CampaignsResource(
      Campaigns campaigns,
      Planner planner,
      Progress progress,
      CampaignRights rights,
      Rights people,
      Scope scope) {
    this.campaigns = campaigns;
    this.planner = planner;
    this.progress = progress;
    this.rights = rights;
    this.people = people;
    this.scope = scope;
  }

  @GetMapping
  List<WithPhases> list(
      @AuthenticationPrincipal Account account,
      @RequestParam(required = false) @Nullable Long unit) {
    return rights.seen(account, unit).stream().map(this::phases).toList();
  }

  @GetMapping("/{id}")
  WithPhases one(@AuthenticationPrincipal Account account, @PathVariable long id) {
    return phases(rights.see(account, id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  WithPhases create(@AuthenticationPrincipal Account account, @RequestBody Wanted wanted) {
    people.require(account, Right.CAMPAIGN_WRITE, wanted.ownerUnitId());
    rights.requireDraft(account, wanted.plan(), null);
    return phases(campaigns.create(wanted.ownerUnitId(), account.login(), wanted.plan()));
  }

  @PutMapping("/{id}")
  WithPhases save(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Change change) {
    rights.requireDraft(account, change.plan(), rights.write(account, id));
    return phases(campaigns.save(id, change.basedOn(), account.login(), change.plan()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.write(account, id);
    campaigns.remove(id, account.login());
  }

  /** The next phase begins the day after. */
  @PostMapping("/{id}/end-phase")
  WithPhases endPhase(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody End end) {
    rights.write(account, id);
    return phases(
        campaigns.endPhase(id, end.basedOn(), end.phase(), end.lastDay(), account.login()));
  }

  /** For the communes one may see. */
  @GetMapping("/{id}/progress")
  Progress.Standing progress(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Long unit) {
    rights.see(account, id);
    return progress.of(id, scope.of(account, unit));
  }

  /** Changes nothing. */
  @PostMapping("/{id}/proposal")
  Proposal propose(
      @AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Ask ask) {
    rights.write(account, id);
    var units = ask.unitIds() == null ? List.<Long>of() : ask.unitIds();
    return planner.propose(id, units, ask.from(), ask.to());
  }

  /** The proposal as it was answered, whole or in part. */
  @PostMapping("/{id}/proposal/accept")
  Planner.Accepted accept(
      @AuthenticationPrincipal Account account,
      @PathVariable long id,
      @RequestBody Proposal proposal) {
    rights.write(account, id);
    if (proposal.campaignId() != id) {
      throw new Refusal("campaignId", "scheduler.plan.changed");
    }
    return planner.accept(proposal, account.login());
  }

  /** Takes the proposal out of the plan that was accepted last. */
  @PostMapping("/{id}/proposal/undo")
  Planner.Accepted undo(@AuthenticationPrincipal Account account, @PathVariable long id) {
    rights.write(account, id);
    var last = planner.last(id).orElseThrow(() -> new Refusal(null, "scheduler.plan.undo.unknown"));
    return planner.undo(last.id(), account.login());
  }

  private WithPhases phases(Campaign campaign) {
    return new WithPhases(campaign, campaigns.phases(campaign));
  }
}
