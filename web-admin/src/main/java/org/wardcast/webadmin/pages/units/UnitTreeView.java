package org.wardcast.webadmin.pages.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;

/** Draws as much of the tree of one day as is open. */
@Component
class UnitTreeView {
  private final Units units;

  UnitTreeView(Units units) {
    this.units = units;
  }

  List<Branch> below(@Nullable Long parent, LocalDate day) {
    return branches(parent, day, List.of());
  }

  /** The tree from the top, opened down to that unit. */
  List<Branch> openedTo(@Nullable Unit unit, LocalDate day) {
    if (unit != null) {
      return branches(null, day, units.path(unit.id()).stream().map(Unit::id).toList());
    }
    var tops = units.children(null, day);
    // A lone province is opened: nobody came to look at its name.
    return tops.size() == 1
        ? List.of(new Branch(tops.get(0), false, below(tops.get(0).id(), day), false))
        : below(null, day);
  }

  private List<Branch> branches(@Nullable Long parent, LocalDate day, List<Long> path) {
    return units.children(parent, day).stream()
        .map(unit -> branch(unit, day, path))
        .toList();
  }

  private Branch branch(Unit unit, LocalDate day, List<Long> path) {
    boolean onPath = !path.isEmpty() && path.get(0) == unit.id();
    var rest = onPath ? path.subList(1, path.size()) : List.<Long>of();
    var leaf = unit.kind() == UnitKind.AREA || units.children(unit.id(), day).isEmpty();
    return new Branch(
        unit, leaf, onPath ? branches(unit.id(), day, rest) : List.of(), onPath && rest.isEmpty());
  }
}
