package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.registry.Place.Outcome;

/**
 * The tree of units while it is being changed: takes what fits into it and refuses the rest. It
 * touches no table; what it took is written afterwards.
 */
final class UnitCensus {
  private final Map<String, List<Place>> byCode = new LinkedHashMap<>();
  private final Map<Long, Place> byNumber = new HashMap<>();
  private final List<Place> taken = new ArrayList<>();

  UnitCensus(Collection<Unit> units) {
    var byId = new HashMap<Long, Unit>();
    units.forEach(u -> byId.put(u.id(), u));
    units.forEach(u -> byNumber.put(u.id(), new Place(entry(u, byId), null, u.id(), Outcome.SAME)));
    for (var unit : units) {
      var place = Objects.requireNonNull(byNumber.get(unit.id()));
      place.parent = unit.parentId() == null ? null : byNumber.get(unit.parentId());
      keep(place);
    }
  }

  private static UnitEntry entry(Unit u, Map<Long, Unit> byId) {
    var parent = u.parentId() == null ? null : byId.get(u.parentId());
    return new UnitEntry(
        u.code(),
        u.name(),
        u.fullName(),
        u.kind(),
        parent == null ? null : parent.code(),
        u.validFrom(),
        u.validTo(),
        u.lat(),
        u.lon());
  }

  /** Those that were taken, a parent always before what hangs on it. */
  List<Place> taken(Outcome outcome) {
    return taken.stream().filter(p -> p.outcome == outcome).toList();
  }

  /** @throws Refusal if it does not fit as the tree is now; it may once other rows are in */
  Outcome take(UnitEntry entry) {
    var place = started(entry.code(), entry.validFrom());
    refuseTaken(entry, place);
    var parent = parent(entry);
    if (!Place.fits(entry.kind(), parent)) {
      throw new Refusal(
          "parent_code",
          "units.parent.level",
          entry.name(),
          parent == null ? "–" : parent.entry.fullName());
    }
    if (place == null) {
      place = new Place(entry, parent, null, Outcome.ADDED);
      keep(place);
      taken.add(place);
      return Outcome.ADDED;
    }
    if (place.entry.equals(entry) && place.parent == parent) {
      return Outcome.SAME;
    }
    move(place, entry, parent);
    changed(place);
    return Outcome.CHANGED;
  }

  /**
   * Another last day.
   *
   * @throws Refusal if its code is somebody else's by then
   */
  void lasts(Place place, @Nullable LocalDate lastDay) {
    var entry = place.entry.until(lastDay);
    refuseTaken(entry, place);
    if (!entry.equals(place.entry)) {
      place.entry = entry;
      changed(place);
    }
  }

  @Nullable Place withId(long id) {
    return byNumber.get(id);
  }

  /** The unit that had this code on that day. */
  @Nullable Place on(String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(p -> p.entry.validOn(day))
        .findFirst()
        .orElse(null);
  }

  /** Everything below it, a parent always before what hangs on it. */
  List<Place> below(Place place) {
    return all()
        .filter(p -> p.under(place))
        .sorted(Comparator.comparingInt(UnitCensus::depth))
        .toList();
  }

  /** Whoever had that code, whenever. */
  Stream<Place> all(String code) {
    return byCode.getOrDefault(code, List.of()).stream();
  }

  Stream<Place> all() {
    return byCode.values().stream().flatMap(List::stream);
  }

  /** The unit with this code whose validity begins on that very day. */
  @Nullable Place started(String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(p -> p.entry.validFrom().equals(day))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Place parent(UnitEntry entry) {
    var code = entry.parentCode();
    if (code == null) {
      return null;
    }
    var parent = on(code, entry.validFrom());
    if (parent == null) {
      throw new Refusal("parent_code", "units.parent.unknown", code, Dates.text(entry.validFrom()));
    }
    return parent;
  }

  private void changed(Place place) {
    if (place.outcome == Outcome.SAME) {
      place.outcome = Outcome.CHANGED;
      taken.add(place);
    }
  }

  private void refuseTaken(UnitEntry entry, @Nullable Place place) {
    for (var other : byCode.getOrDefault(entry.code(), List.of())) {
      if (other != place && other.entry.overlaps(entry)) {
        throw new Refusal(
            "code",
            "units.code.taken",
            entry.code(),
            other.entry.fullName(),
            Dates.period(other.entry.validFrom(), other.entry.validTo()));
      }
    }
  }

  private void move(Place place, UnitEntry entry, @Nullable Place parent) {
    if (parent != null && (parent == place || parent.under(place))) {
      throw new Refusal("parent_code", "units.parent.circle", entry.name());
    }
    var before = place.entry;
    var parentBefore = place.parent;
    place.entry = entry;
    place.parent = parent;
    if ((before.kind() != entry.kind() || parentBefore != parent) && !allBelowFits(place)) {
      place.entry = before;
      place.parent = parentBefore;
      throw new Refusal("kind", "units.kind.below", entry.name());
    }
  }

  private boolean allBelowFits(Place changed) {
    return all().filter(p -> p.under(changed)).allMatch(p -> Place.fits(p.entry.kind(), p.parent));
  }

  private static int depth(Place place) {
    int depth = 0;
    for (var above = place.parent; above != null; above = above.parent) {
      depth++;
    }
    return depth;
  }

  private void keep(Place place) {
    byCode.computeIfAbsent(place.entry.code(), c -> new ArrayList<>()).add(place);
  }
}
