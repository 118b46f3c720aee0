package org.wardcast.scheduler.bands;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.planning.Band;

/** What must be true of a band before it is saved. */
@Component
class BandCheck {
  private static final int LONGEST = 200;
  private static final int DAY = 24 * 60 * 60;
  private static final int WEEK = 7 * DAY;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Units units;

  BandCheck(Units units) {
    this.units = units;
  }

  void check(Band band, List<Band> others) {
    var unit = units
        .find(band.unitId())
        .orElseThrow(() -> new Refusal("unitId", "scheduler.band.unit.unknown"));
    if (band.name().isBlank()) {
      throw new Refusal("name", "scheduler.band.name.empty");
    }
    if (band.name().length() > LONGEST) {
      throw new Refusal("name", "scheduler.band.name.long", String.valueOf(LONGEST));
    }
    if (band.decision().length() > LONGEST) {
      throw new Refusal("decision", "scheduler.band.decision.long", String.valueOf(LONGEST));
    }
    if (band.weekdays().isEmpty()) {
      throw new Refusal("weekdays", "scheduler.band.weekdays.none");
    }
    if (band.start().equals(band.end())) {
      throw new Refusal("end", "scheduler.band.end.same");
    }
    var last = band.validTo();
    if (last != null && last.isBefore(band.validFrom())) {
      throw new Refusal("validTo", "scheduler.band.validTo.before");
    }
    for (var other : others) {
      if (other.unitId() == band.unitId() && overlap(band, other)) {
        throw new Refusal(
            "start",
            "scheduler.band.overlap",
            unit.fullName(),
            other.name(),
            HOUR.format(other.start()),
            HOUR.format(other.end()));
      }
    }
  }

  private static boolean overlap(Band one, Band other) {
    return later(one.validFrom(), other.validFrom()).isBefore(after(one.validTo(), other.validTo()))
        && java.util.Arrays.stream(DeviceKind.values())
            .anyMatch(kind -> one.covers(kind) && other.covers(kind))
        && one.weekdays().stream()
            .anyMatch(mine ->
                other.weekdays().stream().anyMatch(theirs -> meet(mine, one, theirs, other)));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The day after the first of two last days. */
  private static LocalDate after(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one != null ? one.plusDays(1) : other != null ? other.plusDays(1) : LocalDate.MAX;
    }
    return (one.isBefore(other) ? one : other).plusDays(1);
  }

  /** On the circle of a week, so that Sunday night meets Monday morning. */
  private static boolean meet(DayOfWeek mine, Band one, DayOfWeek theirs, Band other) {
    int apart = Math.floorMod(start(theirs, other.start()) - start(mine, one.start()), WEEK);
    return apart < length(one) || WEEK - apart < length(other);
  }

  private static int start(DayOfWeek day, LocalTime hour) {
    return (day.getValue() - 1) * DAY + hour.toSecondOfDay();
  }

  private static int length(Band band) {
    return Math.floorMod(band.end().toSecondOfDay() - band.start().toSecondOfDay(), DAY);
  }
}
