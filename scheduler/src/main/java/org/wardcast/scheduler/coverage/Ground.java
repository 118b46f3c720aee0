package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;

/**
 * Units, areas and devices as the register knows them now. Devices count in the scope from the day
 * they were registered, whether or not they are switched on; those that only pretend count in the demo.
 */
final class Ground {
  private static final int DAYS_KEPT = 40;

  private final Units units;
  private final Map<Long, Device> devices = new HashMap<>();
  private final Map<Long, List<Unit>> paths = new ConcurrentHashMap<>();
  private final Map<Long, Set<Long>> subtrees = new ConcurrentHashMap<>();
  private final Map<Long, Set<Long>> homes = new ConcurrentHashMap<>();
  private final Map<LocalDate, Map<Long, Integer>> areas = new ConcurrentHashMap<>();
  /** Of each unit: the days its devices were registered, in order. */
  private final Map<Long, long[]> registered = new HashMap<>();

  Ground(Units units, Devices devices, ZoneId zone, boolean demo) {
    this.units = units;
    var days = new HashMap<Long, List<Long>>();
    for (var device : devices.in(Set.of())) {
      this.devices.put(device.id(), device);
      if (demo || !device.simulated()) {
        var day = LocalDate.ofInstant(device.registeredAt(), zone).toEpochDay();
        path(device.unitId())
            .forEach(unit -> days.computeIfAbsent(unit, u -> new ArrayList<>()).add(day));
      }
    }
    days.forEach((unit, all) ->
        registered.put(unit, all.stream().mapToLong(Long::longValue).sorted().toArray()));
  }

  /**
   * Where a device stood.
   *
   * @param parts what it counts in below its commune: areas it serves, its own area, groups between;
   *     with those of its areas that lie in each
   * @param areas residential areas it reaches
   */
  record Spot(
      @Nullable DeviceKind kind, String siteKind, Map<Long, List<Long>> parts, List<Long> areas) {
    String channel() {
      return kind == null ? "" : kind.name();
    }
  }

  Spot spot(long deviceId, long unit, long home, String day) {
    var date = LocalDate.parse(day);
    var parts = new LinkedHashMap<Long, List<Long>>();
    var areas = new LinkedHashSet<Long>();
    serve(unit, home, parts, areas);
    var device = devices.get(deviceId);
    if (device == null) {
      return new Spot(null, "", parts, List.copyOf(areas));
    }
    for (var area : device.areaIds()) {
      var its = units(area);
      if (!its.isEmpty() && home(area) == home && its.get(its.size() - 1).validOn(date)) {
        serve(area, home, parts, areas);
      }
    }
    var site = device.siteKind();
    return new Spot(device.kind(), site == null ? "" : site, parts, List.copyOf(areas));
  }

  private void serve(long unit, long home, Map<Long, List<Long>> parts, Set<Long> areas) {
    var path = units(unit);
    if (path.isEmpty()) {
      return;
    }
    var isNew = path.get(path.size() - 1).kind() == UnitKind.AREA && areas.add(unit);
    for (int at = path.size() - 1; at >= 0 && path.get(at).id() != home; at--) {
      var its = parts.computeIfAbsent(path.get(at).id(), p -> new ArrayList<>());
      if (isNew) {
        its.add(unit);
      }
    }
  }

  private List<Unit> units(long unit) {
    return paths.computeIfAbsent(unit, units::path);
  }

  /** From the top down to the unit itself. */
  List<Long> path(long unit) {
    var path = units(unit);
    return path.isEmpty() ? List.of(unit) : path.stream().map(Unit::id).toList();
  }

  /** The commune it is or lies in; what lies in none keeps its own figures. */
  long home(long unit) {
    return units(unit).stream()
        .filter(u -> u.kind().isCommune())
        .findFirst()
        .map(Unit::id)
        .orElse(unit);
  }

  /** Above communes: its figures are put together from theirs. */
  boolean above(long unit) {
    return units.find(unit).map(Unit::kind).filter(Ground::high).isPresent()
        && units(unit).stream().noneMatch(u -> u.kind().isCommune());
  }

  private static boolean high(UnitKind kind) {
    return !kind.isCommune() && kind != UnitKind.AREA;
  }

  /** Itself and everything below it, of all times. */
  Set<Long> subtree(long unit) {
    return subtrees.computeIfAbsent(unit, units::subtree);
  }

  /** Whose lines are the figures of that commune; of other units only their own. */
  Set<Long> sources(long home) {
    return units(home).stream().anyMatch(u -> u.kind().isCommune()) ? subtree(home) : Set.of(home);
  }

  /** Those in it that keep figures of their own days: communes, and what lies in none. */
  Set<Long> homes(long unit) {
    return homes.computeIfAbsent(
        unit, u -> subtree(u).stream().filter(id -> home(id) == id).collect(Collectors.toSet()));
  }

  Optional<Unit> find(long unit) {
    return units.find(unit);
  }

  boolean knowsDevice(long device) {
    return devices.containsKey(device);
  }

  /** Registered by that day. */
  int devicesIn(long unit, LocalDate day) {
    var days = registered.getOrDefault(unit, new long[0]);
    return (int) Arrays.stream(days)
        .takeWhile(registered -> registered <= day.toEpochDay())
        .count();
  }

  /** Of each unit that day; a unit without areas is not in it. */
  Map<Long, Integer> areas(LocalDate day) {
    if (areas.size() > DAYS_KEPT) {
      areas.clear();
    }
    return areas.computeIfAbsent(day, this::count);
  }

  private Map<Long, Integer> count(LocalDate day) {
    var counts = new HashMap<Long, Integer>();
    for (var unit : units.all(day)) {
      if (unit.kind() == UnitKind.AREA) {
        path(unit.id()).forEach(u -> counts.merge(u, 1, Integer::sum));
      }
    }
    return counts;
  }
}
