package org.wardcast.webadmin.pages.requests;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.SlotDraft;

/** What whoever decides may change of a wish; the rest stays as it was asked for. */
record RequestForm(
    @Nullable String name,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime start,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime end,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate firstDay) {

  static RequestForm of(SlotDraft plan) {
    return new RequestForm(
        plan.name(), plan.start(), plan.start().plus(plan.length()), plan.firstDay());
  }

  /** An end that is not after the start is the next day's. */
  SlotDraft in(SlotDraft plan) {
    var from = given(start, "start", "web.schedule.start-missing");
    var to = given(end, "end", "web.schedule.end-missing");
    var length = Duration.between(from, to);
    return new SlotDraft(
        name == null ? "" : name.strip(),
        plan.targets(),
        from,
        length.isNegative() || length.isZero() ? length.plusDays(1) : length,
        given(firstDay, "firstDay", "web.schedule.day-missing"),
        plan.recurrence(),
        plan.playlistId(),
        plan.whenLate(),
        plan.afterEmergency(),
        plan.grace(),
        plan.showTitle(),
        plan.filledBy(),
        plan.onHolidays(),
        plan.levelId());
  }

  private static <T> T given(@Nullable T value, String field, String code) {
    if (value == null) {
      throw new Refusal(field, code);
    }
    return value;
  }
}
