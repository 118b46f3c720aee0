package org.wardcast.scheduler.conflicts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.outlook.Series;
import org.wardcast.scheduler.planning.Band;

/** A reserved band that a unit below would make a slot of its own in. */
record Reserved(Band band, String unit) {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  List<String> words() {
    return List.of(band.name(), HOUR.format(band.start()), HOUR.format(band.end()), unit);
  }

  Refusal refusal() {
    return new Refusal("start", "scheduler.slot.reserved", words().toArray());
  }

  /** @param before the slot as it stands: what it has of a band it may keep, but not add to */
  static Optional<Reserved> first(
      List<Band> bands,
      Units units,
      Outlook outlook,
      Series mine,
      @Nullable Series before,
      LocalDate horizon) {
    var owner = mine.slot().ownerUnitId();
    var above =
        units.path(owner).stream().map(Unit::id).filter(id -> id != owner).toList();
    return bands.stream()
        .filter(b -> b.reserved() && above.contains(b.unitId()))
        .filter(b -> reaches(b, outlook, mine))
        .filter(
            b -> meets(b, mine, wider(b, outlook, mine, before) ? null : before, outlook, horizon))
        .findFirst()
        .map(b -> new Reserved(b, units.find(b.unitId()).map(Unit::fullName).orElse("")));
  }

  private static boolean reaches(Band band, Outlook outlook, Series mine) {
    return band.kinds().isEmpty()
        || mine.devices().stream().anyMatch(i -> covers(band, outlook, i));
  }

  /** Whether it reaches a device of the band's channels that it did not reach before. */
  private static boolean wider(Band band, Outlook outlook, Series mine, @Nullable Series before) {
    return before == null
        || mine.devices().stream()
            .anyMatch(i -> !before.devices().get(i) && covers(band, outlook, i));
  }

  private static boolean covers(Band band, Outlook outlook, int device) {
    return band.covers(outlook.devices().at(device).kind());
  }

  private static boolean meets(
      Band band, Series series, @Nullable Series before, Outlook outlook, LocalDate horizon) {
    var hours = series.hours();
    var zone = outlook.zone();
    for (int i = hours.running(outlook.now().toEpochMilli()); i < hours.size(); i++) {
      if (hours.date(i).isAfter(horizon)) {
        return false;
      }
      var last = hours.date(i).plusDays(2);
      for (var day = hours.date(i).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
        long from = Math.max(hours.start(i), start(band, day, zone));
        long to = Math.min(hours.end(i), end(band, day, zone));
        if (holdsOn(band, day) && from < to && (before == null || !had(before, from, to))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean had(Series before, long from, long to) {
    var hours = before.hours();
    for (int i = hours.running(from); i < hours.size() && hours.start(i) <= from; i++) {
      if (hours.end(i) >= to) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsOn(Band band, LocalDate day) {
    return band.weekdays().contains(day.getDayOfWeek())
        && !day.isBefore(band.validFrom())
        && (band.validTo() == null || !day.isAfter(Objects.requireNonNull(band.validTo())));
  }

  private static long start(Band band, LocalDate day, ZoneId zone) {
    return day.atTime(band.start()).atZone(zone).toInstant().toEpochMilli();
  }

  private static long end(Band band, LocalDate day, ZoneId zone) {
    var last = band.end().isAfter(band.start()) ? day : day.plusDays(1);
    return last.atTime(band.end()).atZone(zone).toInstant().toEpochMilli();
  }
}
