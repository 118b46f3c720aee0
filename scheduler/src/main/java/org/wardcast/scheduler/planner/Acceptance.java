package org.wardcast.scheduler.planner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.playlists.Playlist;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.playlists.Playlists;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planner.AcceptedStore.Filled;
import org.wardcast.scheduler.planning.Planner.Accepted;
import org.wardcast.scheduler.planning.Proposal;
import org.wardcast.scheduler.planning.Proposal.Placement;
import org.wardcast.scheduler.slots.FillBatch;
import org.wardcast.scheduler.slots.FillStore;
import org.wardcast.scheduler.slots.PlanHead;

/** Puts a proposal into the plan, and takes it out again. */
@Component
class Acceptance {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONGEST_NAME = 150;

  private final Surveyor surveyor;
  private final Playlists playlists;
  private final Slots slots;
  private final FillStore fills;
  private final FillBatch batch;
  private final PlanHead head;
  private final AcceptedStore store;
  private final Clock clock;
  private final ZoneId zone;

  Acceptance(
      Surveyor surveyor,
      Playlists playlists,
      Slots slots,
      FillStore fills,
      FillBatch batch,
      PlanHead head,
      AcceptedStore store,
      Clock clock,
      ZoneId zone) {
    this.surveyor = surveyor;
    this.playlists = playlists;
    this.slots = slots;
    this.fills = fills;
    this.batch = batch;
    this.head = head;
    this.store = store;
    this.clock = clock;
    this.zone = zone;
  }

  Accepted accept(Proposal proposal, String who) {
    if (proposal.placements().isEmpty()) {
      throw new Refusal("placements", "scheduler.plan.nothing");
    }
    PlannedDays.inOrder(proposal.from(), proposal.to());
    PlannedDays.bounded(proposal.from(), proposal.to(), LocalDate.ofInstant(clock.instant(), zone));
    if (head.version() != proposal.basis()) {
      throw stale();
    }
    var communes =
        proposal.placements().stream().map(Placement::unitId).collect(Collectors.toSet());
    var survey = surveyor.survey(proposal.campaignId(), communes, proposal.from(), proposal.to());
    var sites = checked(survey, proposal.placements());
    var made = playlists(survey, proposal.placements(), sites, who);
    var chosen = new Chosen(fills, proposal.from(), proposal.to());
    var now = now();
    var filled = new ArrayList<Filled>();
    for (var placement : proposal.placements()) {
      filled.add(new Filled(
          placement.slotId(),
          placement.unitId(),
          placement.date(),
          made.of(placement),
          chosen.own(placement.slotId(), placement.date(), placement.unitId())));
    }
    try {
      var written = batch.write(
          proposal.basis(),
          filled.stream().map(f -> fill(f, f.playlist(), who, now)).toList(),
          () -> store.insert(proposal.campaignId(), who, now, filled));
      return written.orElseThrow(Acceptance::stale);
    } catch (Refusal refused) {
      made.ids.forEach(id -> playlists.remove(id, who));
      throw refused;
    }
  }

  private static Fill fill(Filled f, @Nullable Long playlist, String who, Instant now) {
    return new Fill(f.slot(), Place.unit(f.unit()), f.date(), playlist, who, now);
  }

  private static Refusal stale() {
    return new Refusal(null, "scheduler.plan.changed");
  }

  /** Whoever sends a proposal may have changed it: everything in it has to be allowed today. */
  private static Map<Placement, Site> checked(Survey survey, List<Placement> placements) {
    var known = new HashMap<String, Site>();
    var sites = new LinkedHashMap<Placement, Site>();
    var stock = new HashMap<Long, Integer>();
    for (int i = 0; i < survey.stock().size(); i++) {
      stock.put(survey.stock().get(i).bulletinId(), i);
    }
    for (var commune : survey.communes()) {
      var filling = new Filling(commune.task());
      var touched = new HashSet<Integer>();
      var rooms = new HashMap<String, Integer>();
      for (int r = 0; r < commune.sites().size(); r++) {
        var room = commune.task().rooms().get(r);
        rooms.put(key(room.slotId(), room.date(), commune.unit().id()), r);
        known.put(
            key(room.slotId(), room.date(), commune.unit().id()),
            commune.sites().get(r));
      }
      for (var placement : placements) {
        if (placement.unitId() != commune.unit().id()) {
          continue;
        }
        var r = rooms.get(key(placement.slotId(), placement.date(), placement.unitId()));
        if (r == null || placement.bulletinIds().isEmpty() || !touched.add(r)) {
          throw stale();
        }
        for (var bulletin : placement.bulletinIds()) {
          var i = stock.get(bulletin);
          if (i == null || !filling.fits(r, i)) {
            throw stale();
          }
          filling.add(r, i);
        }
        if (!filling.sound(r)) {
          throw stale();
        }
      }
    }
    for (var placement : placements) {
      var site = known.get(key(placement.slotId(), placement.date(), placement.unitId()));
      if (site == null) {
        throw stale();
      }
      sites.put(placement, site);
    }
    return sites;
  }

  private static String key(long slot, LocalDate date, long unit) {
    return slot + "@" + date + "/" + unit;
  }

  /** One playlist for each distinct list of a commune. */
  private Made playlists(
      Survey survey, List<Placement> placements, Map<Placement, Site> sites, String who) {
    var name = survey.campaign().plan().name();
    var shortName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    var wishes = new ArrayList<Playlists.Wish>();
    var places = new HashMap<ListIn, Integer>();
    var names = new HashSet<String>();
    var of = new HashMap<Placement, Integer>();
    for (var placement : placements) {
      var site = java.util.Objects.requireNonNull(sites.get(placement));
      var items = new ArrayList<>(site.present());
      placement
          .bulletinIds()
          .forEach(b -> items.add(new PlaylistItem(b, 1, java.time.Duration.ZERO, false)));
      var at = places.computeIfAbsent(new ListIn(placement.unitId(), items), k -> {
        var title = title(shortName, placement, site, names);
        wishes.add(new Playlists.Wish(placement.unitId(), title, items));
        return wishes.size() - 1;
      });
      of.put(placement, at);
    }
    var ids = playlists.createAll(who, wishes).stream().map(Playlist::id).toList();
    return new Made(ids, of);
  }

  /** The second list of a commune on one date has the slot's hour beside it. */
  private static String title(String name, Placement placement, Site site, Set<String> names) {
    var title = name + " " + SHORT.format(placement.date());
    return names.add(placement.unitId() + title)
        ? title
        : title + " " + site.slot().plan().start();
  }

  private record ListIn(long unit, List<PlaylistItem> items) {}

  private record Made(List<Long> ids, Map<Placement, Integer> of) {
    long of(Placement placement) {
      return ids.get(java.util.Objects.requireNonNull(of.get(placement)));
    }
  }

  Accepted undo(long acceptedId, String who) {
    var accepted =
        store.find(acceptedId).orElseThrow(() -> new Refusal(null, "scheduler.plan.undo.unknown"));
    if (accepted.undoneBy() != null) {
      throw new Refusal(null, "scheduler.plan.undo.done", accepted.undoneBy());
    }
    var version = head.version();
    var now = now();
    var starts = new HashMap<Long, Optional<LocalTime>>();
    var ahead = store.fills(acceptedId).stream()
        .filter(f -> starts
            .computeIfAbsent(f.slot(), id -> slots.find(id).map(s -> s.plan().start()))
            .filter(start -> f.date().atTime(start).atZone(zone).toInstant().isAfter(now))
            .isPresent())
        .toList();
    if (ahead.isEmpty()) {
      throw new Refusal(null, "scheduler.plan.undo.over");
    }
    unchanged(ahead);
    var back = ahead.stream().map(f -> fill(f, f.before(), who, now)).toList();
    var written = batch.write(version, back, () -> {
      store.undone(acceptedId, who, now);
      return true;
    });
    if (written.isEmpty()) {
      throw stale();
    }
    ahead.stream().map(Filled::playlist).distinct().forEach(id -> playlists.remove(id, who));
    return store.find(acceptedId).orElseThrow();
  }

  private void unchanged(List<Filled> ahead) {
    var days = ahead.stream().map(Filled::date).sorted().toList();
    var now = new Chosen(fills, days.get(0), days.get(days.size() - 1));
    var untouched = ahead.stream()
        .map(Filled::playlist)
        .distinct()
        .filter(id -> playlists.find(id).filter(p -> p.revision() == 1).isPresent())
        .collect(Collectors.toSet());
    for (var f : ahead) {
      var own = now.own(f.slot(), f.date(), f.unit());
      if (own == null || own != f.playlist() || !untouched.contains(f.playlist())) {
        var slot = slots.find(f.slot()).map(s -> s.plan().name()).orElse("");
        throw new Refusal(null, "scheduler.plan.undo.changed", slot, DAY.format(f.date()));
      }
    }
  }

  Optional<Accepted> last(long campaignId) {
    return store.last(campaignId);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
