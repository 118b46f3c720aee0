package org.wardcast.playlists.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Phase;
import org.wardcast.playlists.campaigns.Campaigns;
import org.wardcast.playlists.campaigns.PhaseInForce;

@Component
class CampaignLibrary implements Campaigns {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final CampaignStore store;
  private final CampaignCheck check;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final ZoneId zone;

  CampaignLibrary(
      CampaignStore store,
      CampaignCheck check,
      TransactionOperations transactions,
      Clock clock,
      ZoneId zone) {
    this.store = store;
    this.check = check;
    this.transactions = transactions;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Campaign create(long ownerUnitId, String who, CampaignDraft draft) {
    var clean = check.checked(draft);
    var id = transactions.execute(tx -> {
      var created = store.create(ownerUnitId);
      store.write(new Campaign(created, 1, ownerUnitId, clean, false, who, now()));
      return created;
    });
    return find(id).orElseThrow(CampaignLibrary::unknown);
  }

  @Override
  public Campaign save(long id, int basedOn, String who, CampaignDraft draft) {
    var clean = check.checked(draft);
    var owner = find(id).orElseThrow(CampaignLibrary::unknown).ownerUnitId();
    transactions.executeWithoutResult(tx -> {
      if (!store.advance(id, basedOn)) {
        throw whyNotSaved(id);
      }
      store.write(new Campaign(id, basedOn + 1, owner, clean, false, who, now()));
    });
    return find(id).orElseThrow(CampaignLibrary::unknown);
  }

  @Override
  public Campaign endPhase(long id, int basedOn, int phase, LocalDate lastDay, String who) {
    var plan = find(id).orElseThrow(CampaignLibrary::unknown).plan();
    if (phase < 0 || phase >= plan.phases().size()) {
      throw new Refusal("phase", "playlists.campaign.phase.unknown");
    }
    if (PhaseDays.of(plan).get(phase).from() == null) {
      throw new Refusal(
          "phase",
          "playlists.campaign.phase.not-begun",
          plan.phases().get(phase).name());
    }
    var phases = new ArrayList<>(plan.phases());
    var old = phases.get(phase);
    phases.set(
        phase,
        new Phase(
            old.name(),
            lastDay,
            old.endsOn(),
            old.inheritsThemes(),
            old.topicIds(),
            old.bulletinIds()));
    return save(
        id,
        basedOn,
        who,
        new CampaignDraft(
            plan.name(), plan.unitIds(), plan.start(), phases, plan.targets(), plan.baseline()));
  }

  @Override
  public void remove(long id, String who) {
    if (!store.remove(id, who, clock.millis())) {
      throw unknown();
    }
  }

  @Override
  public Optional<Campaign> find(long id) {
    return store.find(id);
  }

  @Override
  public List<Campaign> list(Collection<Long> ownerUnitIds) {
    return store.list(ownerUnitIds);
  }

  @Override
  public List<PhaseInForce> phases(Campaign campaign) {
    return PhaseDays.of(campaign.plan());
  }

  private Refusal whyNotSaved(long id) {
    var standing = store.standing(id).orElseThrow(CampaignLibrary::unknown);
    return standing.removed()
        ? new Refusal(null, "playlists.campaign.removed", standing.name())
        : new Refusal(
            null,
            "playlists.campaign.moved-on",
            standing.name(),
            standing.savedBy(),
            MOMENT.format(standing.savedAt().atZone(zone)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Refusal unknown() {
    return new Refusal(null, "playlists.campaign.unknown");
  }
}
