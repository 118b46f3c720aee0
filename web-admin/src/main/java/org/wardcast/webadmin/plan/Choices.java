package org.wardcast.webadmin.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Fill;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Slots;

/** Which playlist counts for which part of a slot on a date, and who chose it. */
@Component
public class Choices {
  private final Slots slots;
  private final Devices devices;
  private final Units units;

  Choices(Slots slots, Devices devices, Units units) {
    this.slots = slots;
    this.devices = devices;
    this.units = units;
  }

  /**
   * What somebody chose.
   *
   * @param place for which part it was chosen: the one asked for, or a wider one
   * @param date null: standing
   */
  public record Choice(Place place, @Nullable LocalDate date, long playlistId, String savedBy) {}

  /** Those of one slot on one date. */
  public Chosen of(Slot slot, LocalDate date) {
    return new Chosen(slot, slots.fills(slot.id(), date));
  }

  /** The playlist that counts there now; one that is there already may stay, whosever it is. */
  public @Nullable Long playing(Slot slot, Place place, @Nullable LocalDate date) {
    var day = date == null ? slot.plan().firstDay() : date;
    return of(slot, day).at(place).map(Choice::playlistId).orElse(null);
  }

  /** Nearest first, at one place the date's before the standing one. */
  public final class Chosen {
    private final List<Choice> all = new ArrayList<>();
    private final Map<Place, Choice> nearest = new HashMap<>();

    private Chosen(Slot slot, List<Fill> fills) {
      for (var fill : fills) {
        var playlist = fill.playlistId();
        if (playlist != null) {
          add(new Choice(fill.place(), fill.date(), playlist, fill.savedBy()));
        }
      }
      var standing = slot.plan().playlistId();
      if (standing != null) {
        add(new Choice(Place.WHOLE, null, standing, slot.savedBy()));
      }
    }

    private void add(Choice choice) {
      all.add(choice);
      nearest.merge(
          choice.place,
          choice,
          (old, other) -> other.date != null && old.date == null ? other : old);
    }

    public List<Choice> all() {
      return List.copyOf(all);
    }

    /** What is chosen for exactly that part; of the date, or standing. */
    public Optional<Choice> exactly(Place place, boolean standing) {
      return all.stream()
          .filter(c -> c.place.equals(place) && (c.date == null) == standing)
          .findFirst();
    }

    /** What counts for that part: its own choice, or the next wider one. */
    public Optional<Choice> at(Place place) {
      return path(place).stream()
          .flatMap(p -> Optional.ofNullable(nearest.get(p)).stream())
          .findFirst();
    }

    private List<Place> path(Place place) {
      var path = new ArrayList<Place>();
      var device =
          place.deviceId() == null ? null : devices.find(place.deviceId()).orElse(null);
      if (device != null) {
        path.add(place);
        ofDevice(path, device);
      } else if (place.unitId() != null) {
        upwards(path, place.unitId());
      }
      path.add(Place.WHOLE);
      return path;
    }

    private void ofDevice(List<Place> path, Device device) {
      device.areaIds().stream().sorted().forEach(area -> path.add(Place.unit(area)));
      upwards(path, device.unitId());
    }

    private void upwards(List<Place> path, long unitId) {
      var above = units.path(unitId).stream().map(Unit::id).toList();
      for (int i = above.size() - 1; i >= 0; i--) {
        path.add(Place.unit(above.get(i)));
      }
    }
  }
}
