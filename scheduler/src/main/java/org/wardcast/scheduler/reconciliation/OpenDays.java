package org.wardcast.scheduler.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.slots.KnownDevices;

/** Opens days. */
@Component
class OpenDays {
  private final PlanReader plans;
  private final DayLines lines;
  private final LockStore locks;
  private final ExplanationStore explanations;
  private final KnownDevices devices;
  private final Units units;
  private final ReconciliationSettings settings;
  private final Clock clock;
  private final ZoneId zone;

  OpenDays(
      PlanReader plans,
      DayLines lines,
      LockStore locks,
      ExplanationStore explanations,
      KnownDevices devices,
      Units units,
      ReconciliationSettings settings,
      Clock clock,
      ZoneId zone) {
    this.plans = plans;
    this.lines = lines;
    this.locks = locks;
    this.explanations = explanations;
    this.devices = devices;
    this.units = units;
    this.settings = settings;
    this.clock = clock;
    this.zone = zone;
  }

  Day open(LocalDate day) {
    return Objects.requireNonNull(open(day, day).get(0));
  }

  /** @param to last day, included */
  List<Day> open(LocalDate from, LocalDate to) {
    Instant now = clock.instant();
    var register = devices.now();
    var locked = locks.between(from, to).stream()
        .collect(Collectors.groupingBy(row -> row.lock().day()));
    var days = new ArrayList<Day>();
    plans.days(from, to).forEach((date, plan) -> {
      var ofDay = new Locks(locked.getOrDefault(date, List.of()));
      days.add(new Day(
          plan,
          ofDay,
          new Register(register, units, ofDay.communes()),
          explanations.on(date),
          lines,
          settings,
          now,
          zone));
    });
    return days;
  }
}
