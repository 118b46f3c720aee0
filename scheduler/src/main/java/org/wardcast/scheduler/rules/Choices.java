package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;

/** Which playlist a device is given in a slot on a date: the nearest place first, there the date's own. */
final class Choices {
  private final Map<Long, Map<Place, List<Fill>>> bySlot = new HashMap<>();
  private final Map<Long, List<Long>> ups = new HashMap<>();
  private final Units units;

  /** @param fills oldest first: of each place the newest standing one and the newest of a date count */
  Choices(List<Fill> fills, Units units) {
    this.units = units;
    for (var fill : fills) {
      bySlot
          .computeIfAbsent(fill.slotId(), s -> new HashMap<>())
          .computeIfAbsent(fill.place(), p -> new ArrayList<>())
          .add(fill);
    }
  }

  @Nullable Long playlist(Slot slot, LocalDate date, Device device) {
    var fills = bySlot.getOrDefault(slot.id(), Map.of());
    if (fills.isEmpty()) {
      return slot.plan().playlistId();
    }
    for (var place : nearest(device)) {
      var chosen = at(fills.getOrDefault(place, List.of()), date);
      if (chosen != null) {
        return chosen;
      }
    }
    return slot.plan().playlistId();
  }

  /** Parts of that slot that have a choice of their own. */
  Set<Place> parts(Slot slot) {
    var places = new HashSet<>(bySlot.getOrDefault(slot.id(), Map.of()).keySet());
    places.removeIf(Place::whole);
    return places;
  }

  boolean uses(Slot slot, long playlist) {
    return Objects.equals(slot.plan().playlistId(), playlist)
        || bySlot.getOrDefault(slot.id(), Map.of()).values().stream()
            .flatMap(List::stream)
            .anyMatch(f -> Objects.equals(f.playlistId(), playlist));
  }

  private static @Nullable Long at(List<Fill> fills, LocalDate date) {
    Long standing = null;
    Long ofTheDay = null;
    for (var fill : fills) {
      if (fill.date() == null) {
        standing = fill.playlistId();
      } else if (date.equals(fill.date())) {
        ofTheDay = fill.playlistId();
      }
    }
    return ofTheDay == null ? standing : ofTheDay;
  }

  private List<Place> nearest(Device device) {
    var places = new ArrayList<Place>();
    places.add(Place.device(device.id()));
    device.areaIds().stream().sorted().map(Place::unit).forEach(places::add);
    ups.computeIfAbsent(device.unitId(), this::up).stream().map(Place::unit).forEach(places::add);
    places.add(Place.WHOLE);
    return places;
  }

  private List<Long> up(long unitId) {
    var path = new ArrayList<>(units.path(unitId).stream().map(Unit::id).toList());
    Collections.reverse(path);
    return path;
  }
}
