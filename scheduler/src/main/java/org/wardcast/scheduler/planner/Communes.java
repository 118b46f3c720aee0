package org.wardcast.scheduler.planner;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;

/** The communes that are planned or measured, with all that lies in them. */
final class Communes {
  /** By id, in the order of their names. */
  final Map<Long, Unit> all = new LinkedHashMap<>();

  private final Map<Long, Long> ofUnit = new HashMap<>();
  private final Map<Long, Device> devices = new HashMap<>();
  private final Map<Long, List<Long>> paths = new HashMap<>();

  /**
   * @param campaign where the campaign runs; a residential area stands for its commune
   * @param wanted only those and what lies below them; all if empty
   */
  Communes(
      Units units, Devices devices, Set<Long> campaign, Collection<Long> wanted, LocalDate day) {
    var scope = within(units, campaign);
    if (!wanted.isEmpty()) {
      scope.retainAll(within(units, wanted));
    }
    units.all(day).stream()
        .filter(u -> u.kind().isCommune() && scope.contains(u.id()))
        .sorted(java.util.Comparator.comparing(Unit::name).thenComparingLong(Unit::id))
        .forEach(u -> all.put(u.id(), u));
    for (var commune : all.keySet()) {
      paths.put(commune, upwards(units, commune));
      units.subtree(commune).forEach(unit -> ofUnit.put(unit, commune));
    }
    for (var device : devices.in(Set.of())) {
      this.devices.put(device.id(), device);
    }
  }

  private static Set<Long> within(Units units, Collection<Long> ids) {
    var within = new HashSet<Long>();
    for (var id : ids) {
      within.addAll(units.subtree(id));
      units.path(id).stream().filter(u -> u.kind().isCommune()).map(Unit::id).forEach(within::add);
    }
    return within;
  }

  private static List<Long> upwards(Units units, long commune) {
    var path = new java.util.ArrayList<Long>();
    units.path(commune).forEach(u -> path.add(0, u.id()));
    return List.copyOf(path);
  }

  @Nullable Long of(Device device) {
    return ofUnit.get(device.unitId());
  }

  @Nullable Long ofDevice(long device) {
    var known = devices.get(device);
    return known == null ? null : of(known);
  }

  @Nullable Long ofUnit(long unit) {
    return ofUnit.get(unit);
  }

  /** From the commune to the top. */
  List<Long> path(long commune) {
    return paths.getOrDefault(commune, List.of(commune));
  }
}
