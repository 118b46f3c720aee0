package org.wardcast.scheduler.reconciliation;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.slots.DeviceSets;

/**
 * Devices and units as they are registered now; what lay in a commune when its day was locked lies
 * there for that day.
 */
final class Register {
  private final DeviceSets devices;
  private final Units units;
  private final Map<Long, Long> communes = new HashMap<>();

  /** @param locked communes by the units that lay in them */
  Register(DeviceSets devices, Units units, Map<Long, Long> locked) {
    this.devices = devices;
    this.units = units;
    this.communes.putAll(locked);
  }

  /** Null if it has left the register. */
  @Nullable Device device(long id) {
    var place = devices.place(id);
    return place.isPresent() ? devices.at(place.getAsInt()) : null;
  }

  /** The commune the unit is or lies in; 0 if it is none and lies in none. */
  long commune(long unit) {
    return communes.computeIfAbsent(
        unit,
        id -> units.path(id).stream()
            .filter(u -> u.kind().isCommune())
            .map(Unit::id)
            .findFirst()
            .orElse(0L));
  }
}
