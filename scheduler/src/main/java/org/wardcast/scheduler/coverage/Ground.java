package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;

/**
 * What there was to reach on one day: units, areas and devices. Devices registered by that day count
 * whether or not they are switched on; those that only pretend count in the demo.
 */
final class Ground {
  private final Map<Long, List<Long>> paths = new HashMap<>();
  private final Map<Long, Integer> devicesIn = new HashMap<>();
  private final Map<Long, Integer> areasIn = new HashMap<>();
  private final Map<Long, Set<Long>> areasOf = new HashMap<>();
  private final Units units;

  Ground(Units units, Devices devices, LocalDate day, ZoneId zone, boolean demo) {
    this.units = units;
    var areas = new HashSet<Long>();
    for (var unit : units.all(day)) {
      if (unit.kind() == UnitKind.AREA) {
        areas.add(unit.id());
        path(unit.id()).forEach(u -> areasIn.merge(u, 1, Integer::sum));
      }
    }
    for (var device : devices.in(Set.of())) {
      if ((demo || !device.simulated())
          && !LocalDate.ofInstant(device.registeredAt(), zone).isAfter(day)) {
        path(device.unitId()).forEach(u -> devicesIn.merge(u, 1, Integer::sum));
      }
      areasOf.put(device.id(), areas(device, areas));
    }
  }

  private static Set<Long> areas(Device device, Set<Long> valid) {
    var served = new HashSet<>(device.areaIds());
    served.add(device.unitId());
    served.retainAll(valid);
    return served;
  }

  /** From the top down to the unit itself. */
  List<Long> path(long unit) {
    return paths.computeIfAbsent(unit, u -> {
      var path = new ArrayList<Long>();
      units.path(u).stream().map(Unit::id).forEach(path::add);
      return path.isEmpty() ? List.of(u) : path;
    });
  }

  Set<Long> areasOf(long device) {
    return areasOf.getOrDefault(device, Set.of());
  }

  int devicesIn(long unit) {
    return devicesIn.getOrDefault(unit, 0);
  }

  int areasIn(long unit) {
    return areasIn.getOrDefault(unit, 0);
  }
}
