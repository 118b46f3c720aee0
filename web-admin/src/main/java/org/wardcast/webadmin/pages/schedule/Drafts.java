package org.wardcast.webadmin.pages.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.wardcast.scheduler.SlotDraft;

/** A plan with some of it changed. */
final class Drafts {
  private Drafts() {}

  static SlotDraft at(
      SlotDraft plan, LocalTime start, Duration length, LocalDate firstDay, String rule) {
    return new SlotDraft(
        plan.name(),
        plan.targets(),
        start,
        length,
        firstDay,
        rule,
        plan.playlistId(),
        plan.whenLate(),
        plan.afterEmergency(),
        plan.grace(),
        plan.showTitle(),
        plan.filledBy(),
        plan.onHolidays(),
        plan.levelId());
  }

  static SlotDraft at(SlotDraft plan, LocalTime start, Duration length) {
    return at(plan, start, length, plan.firstDay(), plan.recurrence());
  }

  /** As if it took place on that date alone. */
  static SlotDraft once(SlotDraft plan, LocalTime start, Duration length, LocalDate date) {
    return at(plan, start, length, date, "");
  }
}
