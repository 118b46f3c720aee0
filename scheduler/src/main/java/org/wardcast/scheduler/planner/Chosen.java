package org.wardcast.scheduler.planner;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.slots.FillStore;

/** Which playlist the parts of slots have now, by the laws of the agenda. */
final class Chosen {
  private final Map<Long, List<Fill>> standing;
  private final Map<String, List<Fill>> ofDays;
  private final Map<String, Map<Place, Long>> known = new HashMap<>();

  Chosen(FillStore fills, LocalDate from, LocalDate to) {
    this.standing = fills.standing();
    this.ofDays = fills.ofDays(from, to);
  }

  /** @param path from the commune to the top */
  @Nullable Long playlist(Slot slot, LocalDate date, List<Long> path) {
    var places = places(slot.id(), date);
    for (var unit : path) {
      var chosen = places.get(Place.unit(unit));
      if (chosen != null) {
        return chosen;
      }
    }
    var whole = places.get(Place.WHOLE);
    return whole != null ? whole : slot.plan().playlistId();
  }

  /** Whether the device has something of its own, chosen nearer than its commune. */
  boolean nearer(Slot slot, LocalDate date, Device device, long commune) {
    var places = places(slot.id(), date);
    return places.containsKey(Place.device(device.id()))
        || (device.unitId() != commune && places.containsKey(Place.unit(device.unitId())))
        || device.areaIds().stream().anyMatch(area -> places.containsKey(Place.unit(area)));
  }

  /** The commune's own choice for that date alone. */
  @Nullable Long own(long slot, LocalDate date, long commune) {
    Long own = null;
    for (var fill : ofDays.getOrDefault(slot + "@" + date, List.of())) {
      if (fill.place().equals(Place.unit(commune))) {
        own = fill.playlistId();
      }
    }
    return own;
  }

  /** The newest counts at each place; the date's goes before the standing one. */
  private Map<Place, Long> places(long slot, LocalDate date) {
    return known.computeIfAbsent(slot + "@" + date, key -> {
      var places = newest(standing.getOrDefault(slot, List.of()));
      places.putAll(newest(ofDays.getOrDefault(key, List.of())));
      return places;
    });
  }

  private static Map<Place, Long> newest(List<Fill> fills) {
    var newest = new HashMap<Place, Long>();
    for (var fill : fills) {
      if (fill.playlistId() == null) {
        newest.remove(fill.place());
      } else {
        newest.put(fill.place(), fill.playlistId());
      }
    }
    return newest;
  }
}
