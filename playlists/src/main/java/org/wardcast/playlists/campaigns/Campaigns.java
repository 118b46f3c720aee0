package org.wardcast.playlists.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Campaigns, kept as revisions. */
public interface Campaigns {
  /** @throws org.wardcast.playlists.Refusal naming the field ({@code phases[1].lastDay}) */
  Campaign create(long ownerUnitId, String who, CampaignDraft draft);

  /** @param basedOn the revision the person saw; another in between is refused, not overwritten */
  Campaign save(long id, int basedOn, String who, CampaignDraft draft);

  /** The event has come: the phase ends with that day, and the next begins. */
  Campaign endPhase(long id, int basedOn, int phase, LocalDate lastDay, String who);

  void remove(long id, String who);

  Optional<Campaign> find(long id);

  /** Without the removed ones, newest start first; no owners means no limit. */
  List<Campaign> list(Collection<Long> ownerUnitIds);

  /** Its phases with the days and themes that count, inherited ones included. */
  List<PhaseInForce> phases(Campaign campaign);
}
