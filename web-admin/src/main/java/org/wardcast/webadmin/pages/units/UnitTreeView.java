package org.wardcast.webadmin.pages.units;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;

/** Draws as much of the tree as is open. */
@Component
class UnitTreeView {
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  UnitTreeView(Units units, Clock clock, ZoneId zone) {
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  List<Branch> below(@Nullable Long parent) {
    return branches(parent, List.of());
  }

  /** The tree from the top, opened down to that unit. */
  List<Branch> openedTo(@Nullable Unit unit) {
    if (unit != null) {
      return branches(null, units.path(unit.id()).stream().map(Unit::id).toList());
    }
    var tops = units.children(null, today());
    // A lone province is opened: nobody came to look at its name.
    return tops.size() == 1
        ? List.of(new Branch(tops.get(0), false, below(tops.get(0).id()), false))
        : below(null);
  }

  private List<Branch> branches(@Nullable Long parent, List<Long> path) {
    return units.children(parent, today()).stream()
        .map(unit -> branch(unit, path))
        .toList();
  }

  private Branch branch(Unit unit, List<Long> path) {
    boolean onPath = !path.isEmpty() && path.get(0) == unit.id();
    var rest = onPath ? path.subList(1, path.size()) : List.<Long>of();
    var leaf =
        unit.kind() == UnitKind.AREA || units.children(unit.id(), today()).isEmpty();
    return new Branch(
        unit, leaf, onPath ? branches(unit.id(), rest) : List.of(), onPath && rest.isEmpty());
  }
}
