package org.wardcast.webadmin.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.CampaignDraft;
import org.wardcast.playlists.campaigns.CampaignDraft.Phase;
import org.wardcast.playlists.campaigns.Campaigns;

/** A campaign reaches into many units: it is seen in each of them, and written by who may in all. */
@Component
public class CampaignRights {
  private final Rights rights;
  private final Concerns concerns;
  private final Campaigns campaigns;
  private final Bulletins bulletins;

  CampaignRights(Rights rights, Concerns concerns, Campaigns campaigns, Bulletins bulletins) {
    this.rights = rights;
    this.concerns = concerns;
    this.campaigns = campaigns;
    this.bulletins = bulletins;
  }

  /** Those that run in the unit or in what lies above or below it, and those it owns. */
  public List<Campaign> seen(Account account, @Nullable Long unitId) {
    var shown = concerns.of(account, unitId);
    return campaigns.list(List.of()).stream()
        .filter(c -> sees(account, c, shown))
        .toList();
  }

  private boolean sees(Account account, Campaign campaign, Concerns.Shown shown) {
    return campaign.plan().unitIds().stream().anyMatch(shown::has)
        || (shown.has(campaign.ownerUnitId())
            && rights.may(account, Right.SEE, campaign.ownerUnitId()));
  }

  /** @throws AccessDeniedException answered as 403 with a sentence */
  public Campaign see(Account account, long id) {
    var campaign = campaigns.find(id).orElseThrow();
    if (!sees(account, campaign, concerns.of(account, null))) {
      throw new AccessDeniedException("campaign " + id);
    }
    return campaign;
  }

  public Campaign write(Account account, long id) {
    var campaign = campaigns.find(id).orElseThrow();
    rights.require(account, Right.CAMPAIGN_WRITE, campaign.ownerUnitId());
    requireUnits(account, campaign.plan().unitIds());
    return campaign;
  }

  public boolean mayWrite(Account account, Campaign campaign) {
    return rights.may(account, Right.CAMPAIGN_WRITE, campaign.ownerUnitId())
        && campaign.plan().unitIds().stream()
            .allMatch(id -> rights.may(account, Right.CAMPAIGN_WRITE, id));
  }

  public void requireUnits(Account account, Collection<Long> unitIds) {
    unitIds.forEach(id -> rights.require(account, Right.CAMPAIGN_WRITE, id));
  }

  /** Nobody puts in bulletins they may not see; what somebody else put in before may stay. */
  public void requireDraft(Account account, CampaignDraft draft, @Nullable Campaign present) {
    requireUnits(account, draft.unitIds());
    var added = new HashSet<>(bulletins(draft));
    if (present != null) {
      added.removeAll(bulletins(present.plan()));
    }
    bulletins
        .findAll(added)
        .values()
        .forEach(b -> rights.require(account, Right.SEE, b.ownerUnitId()));
  }

  private static Collection<Long> bulletins(CampaignDraft draft) {
    return draft.phases().stream()
        .map(Phase::bulletinIds)
        .flatMap(List::stream)
        .collect(Collectors.toSet());
  }
}
