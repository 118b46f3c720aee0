package org.wardcast.scheduler.slots;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.recurrence.Recurrence;

/** What must be true before something is chosen for a part of a slot or changed for one date. */
@Component
class FillCheck {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private static final int FURTHEST_YEARS = 10;
  private static final int LONGEST_REASON = 500;

  private final FillStore store;
  private final Devices devices;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  FillCheck(FillStore store, Devices devices, Units units, Clock clock, ZoneId zone) {
    this.store = store;
    this.devices = devices;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  /** The slot falls on that date, and it is not over yet. */
  void date(Slot slot, LocalDate date) {
    var furthest = LocalDate.ofInstant(clock.instant(), zone).plusYears(FURTHEST_YEARS);
    if (date.isAfter(furthest)) {
      throw new Refusal("date", "scheduler.slot.far", DAY.format(date), DAY.format(furthest));
    }
    var recurrence = Recurrence.of(slot.plan(), zone);
    if (recurrence.dates(date, date).isEmpty()) {
      throw new Refusal("date", "scheduler.slot.notThatDay", slot.plan().name(), DAY.format(date));
    }
    var window = recurrence.on(date, store.edit(slot.id(), date));
    if (!window.end().isAfter(clock.instant())) {
      throw new Refusal("date", "scheduler.slot.dayOver", slot.plan().name(), DAY.format(date));
    }
  }

  /** Inside the transaction, so that it cannot be written down in between on this machine. */
  void notFrozen(Slot slot, LocalDate date) {
    if (store.frozen(slot.id(), date)) {
      throw new Refusal("date", "scheduler.slot.frozen", slot.plan().name(), DAY.format(date));
    }
  }

  /** It lies within what the slot is for, or some of its devices lie in it. */
  void place(Slot slot, Place place) {
    var reach = new Reach(devices, units);
    var targets = slot.plan().targets();
    var deviceId = place.deviceId();
    var unitId = place.unitId();
    if (deviceId != null) {
      var device = devices
          .find(deviceId)
          .orElseThrow(() -> new Refusal("place", "scheduler.fill.device.gone"));
      if (!reach.means(targets, device)) {
        throw new Refusal(
            "place", "scheduler.fill.device.outside", device.name(), slot.plan().name());
      }
    } else if (unitId != null) {
      var unit =
          units.find(unitId).orElseThrow(() -> new Refusal("place", "scheduler.fill.unit.gone"));
      var within = units.path(unitId).stream().map(Unit::id).anyMatch(targets.unitIds()::contains);
      if (!within && reach.of(targets).stream().noneMatch(d -> reach.path(d).contains(unitId))) {
        throw new Refusal(
            "place", "scheduler.fill.unit.outside", unit.name(), slot.plan().name());
      }
    }
  }

  /** The new hours are hours, and are not over. */
  void hours(Slot slot, LocalDate date, @Nullable DayChange change) {
    if (change != null && change.reason().length() > LONGEST_REASON) {
      throw new Refusal("reason", "scheduler.slot.reason.long", String.valueOf(LONGEST_REASON));
    }
    if (change != null && change.cancelled()) {
      return;
    }
    var length = change == null ? null : change.length();
    if (length != null && (length.isNegative() || length.isZero())) {
      throw new Refusal("length", "scheduler.slot.length.none");
    }
    if (length != null && length.compareTo(SlotCheck.LONGEST) > 0) {
      throw new Refusal("length", "scheduler.slot.length.over");
    }
    var window = Recurrence.of(slot.plan(), zone).on(date, change);
    if (!window.end().isAfter(clock.instant())) {
      throw new Refusal(
          "start", "scheduler.day.past", HOUR.format(window.end().atZone(zone)), DAY.format(date));
    }
  }
}
