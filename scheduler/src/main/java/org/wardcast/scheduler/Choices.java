package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen for the parts of a slot on one date at one moment. The nearest place that has a
 * choice counts.
 */
record Choices(Map<Place, Choice> byPlace) {
  static final String STANDING = "scheduler.reason.standing";
  static final String OF_THE_DAY = "scheduler.reason.day";
  static final String UNIT = "scheduler.reason.unit";
  static final String UNIT_OF_THE_DAY = "scheduler.reason.unitDay";
  static final String DEVICE = "scheduler.reason.device";
  static final String DEVICE_OF_THE_DAY = "scheduler.reason.deviceDay";
  static final String LEVEL = "scheduler.reason.level";

  /**
   * One of them.
   *
   * @param fill null where it is the slot's own standing playlist
   * @param reason as a message code
   */
  record Choice(Place place, long playlistId, @Nullable Fill fill, String reason) {}

  /** When anything is chosen after {@code from} and before {@code to}, and {@code from} itself. */
  static TreeSet<Instant> moments(Plan plan, Slot slot, LocalDate date, Instant from, Instant to) {
    var moments = new TreeSet<Instant>();
    moments.add(from);
    for (var fill : plan.fills(slot.id(), date)) {
      if (fill.inForceFrom().isAfter(from) && fill.inForceFrom().isBefore(to)) {
        moments.add(fill.inForceFrom());
      }
    }
    return moments;
  }

  static Choices at(Plan plan, Slot slot, LocalDate date, Instant moment) {
    var standing = new HashMap<Place, Fill>();
    var ofTheDay = new HashMap<Place, Fill>();
    for (var fill : plan.fills(slot.id(), date)) {
      if (!fill.inForceFrom().isAfter(moment)) {
        (fill.date() == null ? standing : ofTheDay).put(fill.place(), fill);
      }
    }
    var chosen = new HashMap<Place, Choice>();
    var playlist = slot.plan().playlistId();
    if (playlist != null) {
      chosen.put(Place.WHOLE, new Choice(Place.WHOLE, playlist, null, reason(slot, null)));
    }
    standing.values().stream().filter(f -> !f.place().whole()).forEach(f -> put(chosen, slot, f));
    ofTheDay.values().forEach(f -> put(chosen, slot, f));
    return new Choices(chosen);
  }

  private static void put(Map<Place, Choice> chosen, Slot slot, Fill fill) {
    var playlist = fill.playlistId();
    if (playlist != null) {
      chosen.put(fill.place(), new Choice(fill.place(), playlist, fill, reason(slot, fill)));
    }
  }

  private static String reason(Slot slot, @Nullable Fill fill) {
    if (fill == null || fill.place().whole()) {
      var whole = fill == null ? STANDING : OF_THE_DAY;
      return slot.plan().levelId() == null ? whole : LEVEL;
    }
    if (fill.place().deviceId() != null) {
      return fill.date() == null ? DEVICE : DEVICE_OF_THE_DAY;
    }
    return fill.date() == null ? UNIT : UNIT_OF_THE_DAY;
  }

  /** Something was chosen for this date alone. */
  boolean ofOneDate() {
    return byPlace.values().stream().anyMatch(c -> c.fill() != null && c.fill().date() != null);
  }

  /** @param path the units it lies in, nearest first */
  @Nullable Choice of(long deviceId, List<Long> path) {
    var own = byPlace.get(Place.device(deviceId));
    if (own != null) {
      return own;
    }
    for (var unit : path) {
      var nearest = byPlace.get(Place.unit(unit));
      if (nearest != null) {
        return nearest;
      }
    }
    return byPlace.get(Place.WHOLE);
  }

  /** Whose choice counts on which of the devices; those without any are left out. */
  Map<Choice, BitSet> groups(BitSet devices, DeviceIndex index) {
    if (byPlace.isEmpty() || devices.isEmpty()) {
      return Map.of();
    }
    var whole = byPlace.get(Place.WHOLE);
    if (byPlace.size() == 1 && whole != null) {
      return Map.of(whole, devices);
    }
    var units = new HashMap<Long, Choice>();
    var named = new HashMap<Long, Choice>();
    byPlace.forEach((place, choice) -> {
      if (place.unitId() != null) {
        units.put(place.unitId(), choice);
      } else if (place.deviceId() != null) {
        named.put(place.deviceId(), choice);
      }
    });
    var groups = new LinkedHashMap<Choice, BitSet>();
    for (int i = devices.nextSetBit(0); i >= 0; i = devices.nextSetBit(i + 1)) {
      var choice = named.isEmpty() ? null : named.get(index.id(i));
      for (var unit : choice == null ? index.path(i) : List.<Long>of()) {
        choice = units.get(unit);
        if (choice != null) {
          break;
        }
      }
      choice = choice == null ? whole : choice;
      if (choice != null) {
        groups.computeIfAbsent(choice, c -> new BitSet()).set(i);
      }
    }
    return groups;
  }
}
