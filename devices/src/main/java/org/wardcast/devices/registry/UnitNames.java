package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units.Called;

/** What units were called when. A unit without renamings, as nearly all are, costs nothing. */
final class UnitNames {
  private final Map<Long, List<Called>> renamings;

  /** @param renamings by unit, in the order of time; the first name stands with the unit */
  UnitNames(Map<Long, List<Called>> renamings) {
    this.renamings = renamings;
  }

  boolean everRenamed(Unit unit) {
    return renamings.containsKey(unit.id());
  }

  /** Before its time under its first name, after its time under its last. */
  Unit on(Unit first, LocalDate day) {
    var later = renamings.get(first.id());
    if (later == null) {
      return first;
    }
    var named = first;
    for (var called : later) {
      if (!called.from().isAfter(day)) {
        named = with(first, called);
      }
    }
    return named;
  }

  /** The first one first. */
  List<Called> all(Unit first) {
    var all = new ArrayList<Called>();
    all.add(new Called(first.validFrom(), first.name(), first.fullName(), first.kind()));
    all.addAll(renamings.getOrDefault(first.id(), List.of()));
    return List.copyOf(all);
  }

  static Unit with(Unit unit, Called called) {
    return new Unit(
        unit.id(),
        unit.code(),
        called.name(),
        called.fullName(),
        called.kind(),
        unit.parentId(),
        unit.validFrom(),
        unit.validTo(),
        unit.lat(),
        unit.lon());
  }
}
