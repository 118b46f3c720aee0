package org.wardcast.scheduler.slots;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Targets;

/** Which devices a slot's targets mean, switched on or not. It remembers; use it for one question. */
public final class Reach {
  private final Devices devices;
  private final Units units;
  private final Map<Targets, List<Device>> known = new HashMap<>();
  private final Map<Long, Set<Long>> subtrees = new HashMap<>();
  private final Map<Long, Set<Long>> paths = new HashMap<>();
  private @Nullable List<Device> all;

  public Reach(Devices devices, Units units) {
    this.devices = devices;
    this.units = units;
  }

  public List<Device> of(Targets targets) {
    return known.computeIfAbsent(targets, this::find);
  }

  private List<Device> find(Targets targets) {
    var within = new HashSet<Long>();
    for (var unit : targets.unitIds()) {
      within.addAll(subtrees.computeIfAbsent(unit, units::subtree));
    }
    return all().stream()
        .filter(d -> within.contains(d.unitId()) || targets.deviceIds().contains(d.id()))
        .filter(d -> targets.kinds().isEmpty() || targets.kinds().contains(d.kind()))
        .toList();
  }

  /** Asked the other way round, so that it stays quick beside thousands of other slots. */
  boolean means(Targets targets, Device device) {
    if (!targets.kinds().isEmpty() && !targets.kinds().contains(device.kind())) {
      return false;
    }
    return targets.deviceIds().contains(device.id())
        || paths.computeIfAbsent(device.unitId(), this::path).stream()
            .anyMatch(targets.unitIds()::contains);
  }

  private Set<Long> path(long unit) {
    var ids = new HashSet<Long>();
    units.path(unit).stream().map(Unit::id).forEach(ids::add);
    return ids;
  }

  private List<Device> all() {
    if (all == null) {
      all = devices.in(Set.of());
    }
    return all;
  }
}
