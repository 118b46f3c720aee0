package org.wardcast.scheduler.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;

/** Units as they were called, and what lies below them. */
@Component
class CommuneNames {
  private final Units units;

  CommuneNames(Units units) {
    this.units = units;
  }

  /** As it was called on that day, or is last called. @throws java.util.NoSuchElementException */
  Unit on(long id, LocalDate day) {
    return units.on(id, day).or(() -> units.find(id)).orElseThrow();
  }

  /** From the top down. */
  String path(long id, LocalDate day) {
    return units.path(id).stream()
        .map(unit -> on(unit.id(), day).fullName())
        .collect(Collectors.joining(" › "));
  }

  boolean insideCommune(long id) {
    return units.path(id).stream().anyMatch(unit -> unit.kind().isCommune());
  }

  /** Empty stays empty, which means everywhere. */
  Set<Long> below(Collection<Long> ids) {
    // With the ids themselves: one that does not exist must not come to mean everywhere.
    var all = new HashSet<>(ids);
    ids.forEach(id -> all.addAll(units.subtree(id)));
    return all;
  }

  /**
   * Communes that were there on that day, and others by their ids, by name.
   *
   * @param scope everywhere if empty
   */
  List<Unit> communes(Set<Long> scope, LocalDate day, Set<Long> others) {
    var found = new ArrayList<Unit>();
    var seen = new HashSet<Long>();
    for (var unit : units.all(day)) {
      if (unit.kind().isCommune()
          && (scope.isEmpty() || scope.contains(unit.id()))
          && seen.add(unit.id())) {
        found.add(unit);
      }
    }
    others.stream().filter(id -> id != 0 && seen.add(id)).forEach(id -> found.add(on(id, day)));
    found.sort(Comparator.comparing(Unit::name).thenComparingLong(Unit::id));
    return found;
  }
}
