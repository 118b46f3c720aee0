package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.Why.Outcome;
import org.wardcast.scheduler.Why.Step;

/** Collects what had a say, with hours and dates as people read them. */
final class Steps {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final ZoneId zone;
  private final List<Step> steps = new ArrayList<>();

  Steps(ZoneId zone) {
    this.zone = zone;
  }

  void add(Outcome outcome, String code, @Nullable Slot slot, String... args) {
    steps.add(new Step(outcome, code, List.of(args), slot == null ? null : slot.id()));
  }

  void addAll(Steps others) {
    steps.addAll(others.steps);
  }

  List<Step> all() {
    return List.copyOf(steps);
  }

  String hour(Instant moment) {
    return HOUR.format(moment.atZone(zone));
  }

  String second(Instant moment) {
    return SECOND.format(moment.atZone(zone));
  }

  String day(LocalDate date) {
    return DAY.format(date);
  }

  String day(Instant moment) {
    return DAY.format(moment.atZone(zone));
  }
}
