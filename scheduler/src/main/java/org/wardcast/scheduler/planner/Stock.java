package org.wardcast.scheduler.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinFilter;
import org.wardcast.playlists.BulletinVersion;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.campaigns.PhaseInForce;

/** The bulletins of a campaign: all that count, and of them those that may be placed. */
final class Stock {
  /** Of one topic; a planner chooses among the newest. */
  private static final int MOST = 500;

  private final Bulletins bulletins;
  private final Map<Long, Bulletin> all = new LinkedHashMap<>();
  private final Map<Long, Bulletin> others = new HashMap<>();

  Stock(Bulletins bulletins, List<PhaseInForce> phases) {
    this(bulletins, phases, List.of());
  }

  /** @param first the newest of these owners are there however much others have written */
  Stock(Bulletins bulletins, List<PhaseInForce> phases, List<Long> first) {
    this.bulletins = bulletins;
    var named = new LinkedHashSet<Long>();
    var topics = new LinkedHashSet<Long>();
    phases.forEach(p -> named.addAll(p.bulletinIds()));
    phases.forEach(p -> topics.addAll(p.topicIds()));
    all.putAll(bulletins.findAll(named));
    for (var topic : topics) {
      if (!first.isEmpty()) {
        bulletins
            .list(new BulletinFilter(null, first, Set.of(), topic, MOST, 0))
            .forEach(b -> all.putIfAbsent(b.id(), b));
      }
      bulletins
          .list(new BulletinFilter(null, List.of(), Set.of(), topic, MOST, 0))
          .forEach(b -> all.putIfAbsent(b.id(), b));
    }
  }

  Set<Long> ids() {
    return all.keySet();
  }

  Map<Long, Long> topics() {
    var topics = new HashMap<Long, Long>();
    Stream.concat(all.values().stream(), others.values().stream())
        .forEach(b -> topics.put(b.id(), version(b).content().topicId()));
    return topics;
  }

  /** Looks up more of them at once, e.g. what plays in the slots already. */
  void know(Collection<Long> ids) {
    var unknown = new ArrayList<Long>();
    for (var id : ids) {
      if (!all.containsKey(id) && !others.containsKey(id)) {
        unknown.add(id);
      }
    }
    others.putAll(bulletins.findAll(unknown));
  }

  private static BulletinVersion version(Bulletin bulletin) {
    var approved = bulletin.approved();
    return approved == null ? bulletin.latest() : approved;
  }

  @Nullable BulletinVersion approved(long id) {
    var bulletin = all.getOrDefault(id, others.get(id));
    return bulletin == null ? null : bulletin.approved();
  }

  /** In order of importance; an emergency is never placed by a plan. */
  List<BulletinVersion> placeable() {
    var found = new ArrayList<BulletinVersion>();
    for (var bulletin : all.values()) {
      var approved = bulletin.approved();
      if (approved != null
          && approved.content().bulletinClass() != BulletinClass.EMERGENCY
          && approved.airtime().toMillis() > 0) {
        found.add(approved);
      }
    }
    return found;
  }
}
