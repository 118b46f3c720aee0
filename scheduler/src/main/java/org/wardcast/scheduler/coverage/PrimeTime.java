package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.planning.Band;
import org.wardcast.scheduler.planning.Bands;

/**
 * When prime time was, for a unit, day and channel. A band that crosses midnight belongs to the day
 * it begins, so the days before and after are looked at too.
 */
final class PrimeTime {
  private final Bands bands;
  private final Ground ground;
  private final ZoneId zone;
  private final Set<Long> owners;
  private final Map<String, Spans> known = new HashMap<>();

  PrimeTime(Bands bands, Ground ground, ZoneId zone) {
    this.bands = bands;
    this.ground = ground;
    this.zone = zone;
    owners = bands.list().stream().map(Band::unitId).collect(Collectors.toSet());
  }

  interface Piece {
    void of(boolean in, long from, long to);
  }

  /** Cuts a stretch at the edges of the bands. */
  void split(long unit, String day, @Nullable DeviceKind kind, long from, long to, Piece piece) {
    spans(unit, day, kind).cut(from, to, piece);
  }

  boolean holds(long unit, String day, @Nullable DeviceKind kind, long moment) {
    return spans(unit, day, kind).holds(moment);
  }

  private Spans spans(long unit, String day, @Nullable DeviceKind kind) {
    var owner = owner(unit);
    if (owner == null || kind == null) {
      return Spans.NONE;
    }
    return known.computeIfAbsent(
        owner + "@" + day + "/" + kind, key -> find(owner, LocalDate.parse(day), kind));
  }

  /** The nearest unit with a band of its own has the same in force as those below it. */
  private @Nullable Long owner(long unit) {
    Long nearest = null;
    if (!owners.isEmpty()) {
      for (var id : ground.path(unit)) {
        nearest = owners.contains(id) ? id : nearest;
      }
    }
    return nearest;
  }

  private Spans find(long unit, LocalDate day, DeviceKind kind) {
    var spans = new Spans();
    for (var date : List.of(day.minusDays(1), day, day.plusDays(1))) {
      for (var band : bands.inForce(unit, date)) {
        if (band.covers(kind)) {
          var last = band.end().isAfter(band.start()) ? date : date.plusDays(1);
          spans.add(
              date.atTime(band.start()).atZone(zone).toInstant().toEpochMilli(),
              last.atTime(band.end()).atZone(zone).toInstant().toEpochMilli());
        }
      }
    }
    return spans;
  }
}
