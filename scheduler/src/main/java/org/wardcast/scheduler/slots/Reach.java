package org.wardcast.scheduler.slots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Targets;

/** Which devices a slot's targets mean, switched on or not. It remembers; use it for one question. */
public final class Reach {
  private final Devices devices;
  private final Units units;
  private final Map<Targets, List<Device>> known = new HashMap<>();
  private final Map<Long, Set<Long>> subtrees = new HashMap<>();
  private final Map<Long, List<Long>> paths = new HashMap<>();
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
        .filter(d -> within.contains(d.unitId()) || named(targets, d))
        .filter(d -> limits(targets, d))
        .toList();
  }

  /** Asked the other way round, so that it stays quick beside thousands of other slots. */
  public boolean means(Targets targets, Device device) {
    return limits(targets, device)
        && (named(targets, device)
            || up(device.unitId()).stream().anyMatch(targets.unitIds()::contains));
  }

  /** The units a device belongs to, nearest first: areas it reaches, its own unit, and so on up. */
  public List<Long> path(Device device) {
    var up = up(device.unitId());
    if (device.areaIds().isEmpty()) {
      return up;
    }
    return Stream.concat(device.areaIds().stream().sorted(), up.stream())
        .distinct()
        .toList();
  }

  /** By itself, or as one that reaches an area. */
  private static boolean named(Targets targets, Device device) {
    return targets.deviceIds().contains(device.id())
        || device.areaIds().stream().anyMatch(targets.unitIds()::contains);
  }

  private static boolean limits(Targets targets, Device device) {
    return (targets.kinds().isEmpty() || targets.kinds().contains(device.kind()))
        && (targets.siteKinds().isEmpty()
            || (device.siteKind() != null && targets.siteKinds().contains(device.siteKind())))
        && (targets.tags().isEmpty() || device.tags().stream().anyMatch(targets.tags()::contains));
  }

  /** From the unit to the top. */
  private List<Long> up(long unit) {
    return paths.computeIfAbsent(unit, id -> {
      var ids = new ArrayList<Long>();
      units.path(id).forEach(u -> ids.add(0, u.id()));
      return List.copyOf(ids);
    });
  }

  private List<Device> all() {
    if (all == null) {
      all = devices.in(Set.of());
    }
    return all;
  }
}
