package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;

/**
 * The tree of units while it is being changed: takes what fits into it and refuses the rest. It
 * touches no table; what it took is written afterwards.
 */
final class UnitCensus {
  enum Outcome {
    ADDED,
    CHANGED,
    SAME
  }

  /** A unit's place in the tree. */
  static final class Place {
    private UnitEntry entry;
    private @Nullable Place parent;
    private @Nullable Long id;
    private Outcome outcome;

    private Place(UnitEntry entry, @Nullable Place parent, @Nullable Long id, Outcome outcome) {
      this.entry = entry;
      this.parent = parent;
      this.id = id;
      this.outcome = outcome;
    }

    UnitEntry entry() {
      return entry;
    }

    @Nullable Place parent() {
      return parent;
    }

    /** Null until it is written. */
    @Nullable Long id() {
      return id;
    }

    void written(long newId) {
      id = newId;
    }
  }

  private final Map<String, List<Place>> byCode = new LinkedHashMap<>();

  UnitCensus(Collection<Unit> units) {
    var byId = new HashMap<Long, Unit>();
    units.forEach(u -> byId.put(u.id(), u));
    var places = new HashMap<Long, Place>();
    units.forEach(u -> places.put(u.id(), new Place(entry(u, byId), null, u.id(), Outcome.SAME)));
    for (var unit : units) {
      var place = Objects.requireNonNull(places.get(unit.id()));
      place.parent = unit.parentId() == null ? null : places.get(unit.parentId());
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

  private final List<Place> taken = new ArrayList<>();

  /** @throws Refusal if it does not fit as the tree is now; it may once other rows are in */
  Outcome take(UnitEntry entry) {
    var place = started(entry.code(), entry.validFrom());
    for (var other : byCode.getOrDefault(entry.code(), List.of())) {
      if (other != place && other.entry.overlaps(entry)) {
        throw new Refusal(
            "code", "units.code.taken", entry.code(), other.entry.fullName(), period(other.entry));
      }
    }
    var parent = parent(entry);
    if (!fits(entry.kind(), parent)) {
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
    place.outcome = Outcome.CHANGED;
    taken.add(place);
    return Outcome.CHANGED;
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
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(p -> p.entry.validOn(entry.validFrom()))
        .findFirst()
        .orElseThrow(() -> new Refusal(
            "parent_code", "units.parent.unknown", code, Dates.text(entry.validFrom())));
  }

  private void move(Place place, UnitEntry entry, @Nullable Place parent) {
    for (var above = parent; above != null; above = above.parent) {
      if (above == place) {
        throw new Refusal("parent_code", "units.parent.circle", entry.name());
      }
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
    for (var places : byCode.values()) {
      for (var place : places) {
        for (var above = place.parent; above != null; above = above.parent) {
          if (above == changed && !fits(place.entry.kind(), place.parent)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Groups carry no authority: what counts is the next unit above that is none. */
  private static boolean fits(UnitKind kind, @Nullable Place parent) {
    var above = parent;
    while (above != null && above.entry.kind() == UnitKind.GROUP) {
      above = above.parent;
    }
    var authority = above == null ? null : above.entry.kind();
    return switch (kind) {
      case COUNTRY -> parent == null;
      case PROVINCE, CITY -> authority == null || authority == UnitKind.COUNTRY;
      case COMMUNE, WARD, SPECIAL_ZONE ->
        authority == null || authority == UnitKind.PROVINCE || authority == UnitKind.CITY;
      case AREA -> authority != null && authority.isCommune();
      case GROUP -> authority != UnitKind.AREA;
    };
  }

  private void keep(Place place) {
    byCode.computeIfAbsent(place.entry.code(), c -> new ArrayList<>()).add(place);
  }

  private static String period(UnitEntry entry) {
    var to = entry.validTo();
    return Dates.text(entry.validFrom()) + " – " + (to == null ? "…" : Dates.text(to));
  }
}
