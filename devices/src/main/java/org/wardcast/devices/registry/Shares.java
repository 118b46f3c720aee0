package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.registry.Place.Outcome;
import org.wardcast.devices.registry.UnitRecords.Link;

/** Who went into whom, whole or part: what is written already and what a file adds. */
final class Shares {
  private record Pair(Place old, Place heir) {}

  private record Given(long line, String newCode, boolean whole) {}

  private final Map<Pair, Boolean> known = new HashMap<>();
  private final Map<Pair, Boolean> changed = new LinkedHashMap<>();
  private final Map<Place, Set<Place>> provinces = new LinkedHashMap<>();
  private final Map<String, List<Given>> inFile = new HashMap<>();
  private final LocalDate day;

  Shares(UnitCensus census, List<Link> links, LocalDate day) {
    this.day = day;
    for (var link : links) {
      var old = Objects.requireNonNull(census.withId(link.oldId()));
      var heir = Objects.requireNonNull(census.withId(link.heirId()));
      known.put(new Pair(old, heir), link.whole());
    }
  }

  /** Who goes somewhere as a whole goes nowhere else. */
  void refuseContradiction(PredecessorRow row, long line) {
    for (var other : inFile.getOrDefault(row.oldCode(), List.of())) {
      if (other.newCode().equals(row.newCode())) {
        throw new Refusal(
            "new_code", "units.share.twice", row.oldName(), row.newName(), other.line());
      }
      if (other.whole() || row.whole()) {
        throw new Refusal("share", "units.share.whole", row.oldName(), other.line());
      }
    }
    inFile
        .computeIfAbsent(row.oldCode(), code -> new ArrayList<>())
        .add(new Given(line, row.newCode(), row.whole()));
  }

  Outcome give(Place old, Place heir, PredecessorRow row) {
    var oldProvince = province(old);
    var newProvince = province(heir);
    if (oldProvince != null
        && newProvince != null
        && day.minusDays(1).equals(oldProvince.entry().validTo())) {
      provinces.computeIfAbsent(oldProvince, p -> new LinkedHashSet<>()).add(newProvince);
    }
    return put(old, heir, row.whole());
  }

  private Outcome put(Place old, Place heir, boolean whole) {
    var pair = new Pair(old, heir);
    var before = known.put(pair, whole);
    if (before != null && before == whole) {
      return Outcome.SAME;
    }
    changed.put(pair, whole);
    return before == null ? Outcome.ADDED : Outcome.CHANGED;
  }

  /** Provinces go where their communes go. */
  void ofProvinces() {
    provinces.forEach((old, heirs) -> {
      known.keySet().stream().filter(p -> p.old() == old).map(Pair::heir).forEach(heirs::add);
      List.copyOf(heirs).forEach(heir -> put(old, heir, heirs.size() == 1));
    });
  }

  /** After the units are written. */
  List<Link> changed() {
    return changed.entrySet().stream()
        .map(e -> new Link(
            Objects.requireNonNull(e.getKey().old().id()),
            Objects.requireNonNull(e.getKey().heir().id()),
            e.getValue(),
            day))
        .toList();
  }

  private static @Nullable Place province(Place from) {
    @Nullable Place above = from;
    while (above != null && !above.entry().kind().isProvince()) {
      above = above.parent();
    }
    return above;
  }
}
