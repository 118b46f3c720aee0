package org.wardcast.scheduler.bands;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;
import org.wardcast.scheduler.slots.PlanHead;

/** Bands out of the tables; the nearest unit's own go before those above it. */
@Component
class StoredBands implements Bands {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final BandStore store;
  private final BandCheck check;
  private final PlanHead head;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  StoredBands(
      BandStore store, BandCheck check, PlanHead head, Units units, Clock clock, ZoneId zone) {
    this.store = store;
    this.check = check;
    this.head = head;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<Band> list() {
    return store.current();
  }

  @Override
  public List<Band> inForce(long unitId, LocalDate day) {
    var valid = store.current().stream().filter(band -> band.validOn(day)).toList();
    if (valid.isEmpty()) {
      return List.of();
    }
    var path = new ArrayList<>(units.path(unitId));
    java.util.Collections.reverse(path);
    var counting = new LinkedHashMap<Band, Set<DeviceKind>>();
    for (var kind : DeviceKind.values()) {
      nearest(valid, path, kind).stream()
          .filter(band -> band.weekdays().contains(day.getDayOfWeek()))
          .forEach(band -> counting
              .computeIfAbsent(band, b -> EnumSet.noneOf(DeviceKind.class))
              .add(kind));
    }
    return counting.entrySet().stream()
        .map(entry -> entry.getKey().forKinds(entry.getValue()))
        .sorted(Comparator.comparing(Band::start).thenComparingLong(Band::id))
        .toList();
  }

  private static List<Band> nearest(List<Band> valid, List<Unit> upwards, DeviceKind kind) {
    for (var unit : upwards) {
      var own = valid.stream()
          .filter(band -> band.unitId() == unit.id() && band.covers(kind))
          .toList();
      if (!own.isEmpty()) {
        return own;
      }
    }
    return List.of();
  }

  @Override
  public List<Revision> history(long id) {
    return store.revisions(id);
  }

  @Override
  public Band add(Band band, String who) {
    return head.changing(slots -> {
      check.check(band, store.current());
      return () -> put(band.withId(store.newBand()), who);
    });
  }

  @Override
  public Band change(Band band, String who) {
    return head.changing(slots -> {
      var old = present(band.id());
      if (old.unitId() != band.unitId()) {
        throw new Refusal("unitId", "scheduler.band.unit.fixed");
      }
      check.check(
          band, store.current().stream().filter(b -> b.id() != band.id()).toList());
      return () -> put(band, who);
    });
  }

  @Override
  public void remove(long id, String who) {
    var today = LocalDate.now(clock.withZone(zone));
    head.changing(slots -> {
      var old = present(id);
      var last = old.validTo();
      if (last != null && last.isBefore(today)) {
        throw new Refusal(null, "scheduler.band.over", old.name(), DAY.format(last));
      }
      if (old.validFrom().isBefore(today)) {
        return () -> put(old.until(today.minusDays(1)), who);
      }
      return () -> {
        store.insert(old, true, who, clock.instant());
        return old;
      };
    });
  }

  private Band put(Band band, String who) {
    store.insert(band, false, who, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return band;
  }

  private Band present(long id) {
    return store.current().stream()
        .filter(band -> band.id() == id)
        .findFirst()
        .orElseThrow(() -> new Refusal(null, "scheduler.band.unknown"));
  }
}
