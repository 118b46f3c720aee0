package org.wardcast.webadmin.pages.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.Unit;
import org.wardcast.webadmin.plan.Communes;

/** The rows of a timeline, and which device belongs to which of them. */
record Seeds(List<Seed> rows, Map<Long, Integer> rowOf, boolean byDay, int notShown) {
  /** More rows than this nobody reads; a smaller unit can be chosen. */
  private static final int MOST = 600;

  /**
   * One row.
   *
   * @param unit whose row it is, or the commune of the device
   */
  record Seed(@Nullable Unit unit, @Nullable Device device, LocalDate date) {}

  static Seeds of(TimelineAsk ask, Communes communes, List<Device> devices) {
    if (ask.week()) {
      return week(ask, devices);
    }
    return ask.byDevice() ? devices(ask, communes, devices) : units(ask, communes, devices);
  }

  /** Rows on which the devices lie: all days of a week, otherwise one for each. */
  Collection<Integer> rowsOf(long deviceId, Instant start, Instant end, ZoneId zone) {
    var row = rowOf.get(deviceId);
    if (row == null) {
      return List.of();
    }
    if (!byDay) {
      return List.of(row);
    }
    var days = new HashSet<Integer>();
    for (int i = 0; i < rows.size(); i++) {
      var date = rows.get(i).date;
      if (start.isBefore(date.plusDays(1).atStartOfDay(zone).toInstant())
          && end.isAfter(date.atStartOfDay(zone).toInstant())) {
        days.add(i);
      }
    }
    return days;
  }

  private static Seeds week(TimelineAsk ask, List<Device> devices) {
    var rows = new ArrayList<Seed>();
    for (int i = 0; i < 7; i++) {
      rows.add(new Seed(ask.unit(), null, ask.day().plusDays(i)));
    }
    var all = new HashMap<Long, Integer>();
    devices.forEach(device -> all.put(device.id(), 0));
    return new Seeds(rows, all, true, 0);
  }

  private static Seeds devices(TimelineAsk ask, Communes communes, List<Device> devices) {
    var rows = new ArrayList<Seed>();
    var rowOf = new HashMap<Long, Integer>();
    for (var device : devices.subList(0, Math.min(MOST, devices.size()))) {
      rowOf.put(device.id(), rows.size());
      var commune = communes.find(communes.communeOf(device.unitId())).orElse(null);
      rows.add(new Seed(commune, device, ask.day()));
    }
    return new Seeds(rows, rowOf, false, Math.max(0, devices.size() - MOST));
  }

  private static Seeds units(TimelineAsk ask, Communes communes, List<Device> devices) {
    var chosen = devicesFirst(rowUnits(ask.unit(), communes), communes, devices);
    var shown = chosen.subList(0, Math.min(MOST, chosen.size()));
    var place = new HashMap<Long, Integer>();
    shown.forEach(unit -> place.put(unit.id(), place.size()));
    var ids = shown.stream().map(Unit::id).collect(Collectors.toSet());
    var rowOf = new HashMap<Long, Integer>();
    for (var device : devices) {
      var row = communes.nearest(device.unitId(), ids);
      if (row != null) {
        rowOf.put(device.id(), place.get(row));
      }
    }
    var rows = shown.stream().map(unit -> new Seed(unit, null, ask.day())).toList();
    return new Seeds(rows, rowOf, false, chosen.size() - shown.size());
  }

  /** What has no device yet has nothing to plan, so it stands below those that have. */
  private static List<Unit> devicesFirst(
      List<Unit> units, Communes communes, List<Device> devices) {
    var ids = units.stream().map(Unit::id).collect(Collectors.toSet());
    var equipped = new HashSet<@Nullable Long>();
    devices.forEach(device -> equipped.add(communes.nearest(device.unitId(), ids)));
    return units.stream()
        .sorted(Comparator.comparing(unit -> !equipped.contains(unit.id())))
        .toList();
  }

  private static List<Unit> rowUnits(@Nullable Unit chosen, Communes communes) {
    var below = communes.below(chosen == null ? null : chosen.id());
    if (below.isEmpty() && chosen != null) {
      return List.of(chosen);
    }
    boolean country = below.size() > MOST;
    return country ? communes.provinces() : below;
  }
}
