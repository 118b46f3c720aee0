package org.wardcast.scheduler.planner;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.playlists.campaigns.PhaseInForce;

/** Whose bulletins a campaign may place: nobody airs a neighbour's. */
final class Owners {
  private final Set<Long> line = new HashSet<>();
  private final Set<Long> named = new HashSet<>();

  Owners(Units units, Campaign campaign, Collection<PhaseInForce> phases) {
    line.add(campaign.ownerUnitId());
    units.path(campaign.ownerUnitId()).stream().map(Unit::id).forEach(line::add);
    phases.forEach(p -> named.addAll(p.bulletinIds()));
  }

  /** The unit the campaign belongs to and those above it. */
  List<Long> line() {
    return List.copyOf(line);
  }

  /** @param path of the commune, up to the top */
  boolean may(BulletinVersion bulletin, List<Long> path) {
    return named.contains(bulletin.bulletinId())
        || line.contains(bulletin.ownerUnitId())
        || path.contains(bulletin.ownerUnitId());
  }
}
