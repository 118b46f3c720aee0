package org.wardcast.webadmin.pages.schedule;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.SlotDraft;

/**
 * Hours that a button offers, as its value: {@code day/17:30/PT15M/2026-11-20/} for one date only,
 * {@code slot/17:30/PT15M/2026-11-20/FREQ=DAILY} for the slot from now on.
 */
record Take(boolean dayOnly, LocalTime start, Duration length, LocalDate firstDay, String rule) {
  static Take day(LocalTime start, Duration length, LocalDate date) {
    return new Take(true, start, length, date, "");
  }

  static Take slot(SlotDraft plan) {
    return new Take(false, plan.start(), plan.length(), plan.firstDay(), plan.recurrence());
  }

  /** @throws Refusal for anything that none of our buttons says */
  static Take parse(String text) {
    var parts = text.split("/", 5);
    if (parts.length != 5) {
      throw new Refusal(null, "web.schedule.unreadable");
    }
    try {
      return new Take(
          parts[0].equals("day"),
          LocalTime.parse(parts[1]),
          Duration.parse(parts[2]),
          LocalDate.parse(parts[3]),
          parts[4]);
    } catch (DateTimeException e) {
      throw new Refusal(null, "web.schedule.unreadable");
    }
  }

  SlotDraft in(SlotDraft plan) {
    return Drafts.at(plan, start, length, firstDay, rule);
  }

  @Override
  public String toString() {
    return String.join(
        "/",
        dayOnly ? "day" : "slot",
        start.toString(),
        length.toString(),
        firstDay.toString(),
        rule);
  }
}
