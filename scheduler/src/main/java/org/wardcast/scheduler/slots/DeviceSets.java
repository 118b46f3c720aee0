package org.wardcast.scheduler.slots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Targets;

/**
 * The register at one moment, and which devices targets mean, as sets of places in its list:
 * ten thousand devices in one slot and in another are compared in a blink.
 */
public final class DeviceSets {
  private static final int MANY = 5000;

  private final List<Device> devices;
  private final Units units;
  private final Map<Long, Integer> places = new HashMap<>();
  private final Map<Long, BitSet> inUnit = new HashMap<>();
  private final Map<Long, BitSet> reaching = new HashMap<>();
  private final Map<Long, BitSet> below = new ConcurrentHashMap<>();
  private final Map<Long, List<Long>> upwards = new ConcurrentHashMap<>();
  private final Map<Targets, BitSet> known = new ConcurrentHashMap<>();

  public DeviceSets(List<Device> devices, Units units) {
    this.devices = List.copyOf(devices);
    this.units = units;
    for (int i = 0; i < devices.size(); i++) {
      var device = devices.get(i);
      places.put(device.id(), i);
      inUnit.computeIfAbsent(device.unitId(), u -> new BitSet()).set(i);
      for (var area : device.areaIds()) {
        reaching.computeIfAbsent(area, u -> new BitSet()).set(i);
      }
    }
  }

  public List<Device> all() {
    return devices;
  }

  public Device at(int place) {
    return devices.get(place);
  }

  public OptionalInt place(long deviceId) {
    var place = places.get(deviceId);
    return place == null ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** Switched on or not. Not to be changed. */
  public BitSet of(Targets targets) {
    if (known.size() > MANY) {
      known.clear();
    }
    return known.computeIfAbsent(targets, this::find);
  }

  /** Devices of the unit and all below it; of a residential area those that reach it. */
  public BitSet in(long unitId) {
    return below.computeIfAbsent(unitId, id -> {
      var found = new BitSet();
      for (var unit : units.subtree(id)) {
        add(found, inUnit.get(unit));
      }
      add(found, reaching.get(id));
      return found;
    });
  }

  /** The units a device belongs to, nearest first: areas it reaches, its own unit, and so on up. */
  public List<Long> path(Device device) {
    var up = upwards.computeIfAbsent(device.unitId(), unit -> {
      var ids = new ArrayList<Long>();
      units.path(unit).forEach(u -> ids.add(0, u.id()));
      return List.copyOf(ids);
    });
    return device.areaIds().isEmpty()
        ? up
        : Stream.concat(device.areaIds().stream().sorted(), up.stream())
            .distinct()
            .toList();
  }

  public List<Device> list(BitSet set) {
    return set.stream().mapToObj(devices::get).toList();
  }

  private BitSet find(Targets targets) {
    var found = new BitSet();
    targets.unitIds().forEach(unit -> found.or(in(unit)));
    targets.deviceIds().forEach(id -> place(id).ifPresent(found::set));
    keep(found, targets.kinds().isEmpty(), d -> targets.kinds().contains(d.kind()));
    keep(
        found,
        targets.siteKinds().isEmpty(),
        d -> d.siteKind() != null && targets.siteKinds().contains(d.siteKind()));
    keep(
        found, targets.tags().isEmpty(), d -> d.tags().stream().anyMatch(targets.tags()::contains));
    return found;
  }

  private void keep(BitSet found, boolean all, Predicate<Device> wanted) {
    if (!all) {
      for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
        if (!wanted.test(devices.get(i))) {
          found.clear(i);
        }
      }
    }
  }

  private static void add(BitSet to, @Nullable BitSet more) {
    if (more != null) {
      to.or(more);
    }
  }
}
