package org.wardcast.webadmin.pages.settings;

import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Holiday;

/**
 * A holiday as the form has it.
 *
 * @param unitId 0: everywhere
 */
record HolidayForm(
    @Nullable Long unitId,
    @Nullable String name,
    boolean lunar,
    @Nullable Integer day,
    @Nullable Integer month,
    @Nullable Integer year,
    @Nullable Integer days) {

  static HolidayForm empty(@Nullable Long unitId) {
    return new HolidayForm(unitId, "", false, null, null, null, 1);
  }

  @Nullable Long owner() {
    return unitId == null || unitId == 0 ? null : unitId;
  }

  Holiday holiday() {
    return new Holiday(
        0,
        owner(),
        name == null ? "" : name.strip(),
        lunar,
        given(day, "day", "web.day-book.day-missing"),
        given(month, "month", "web.day-book.month-missing"),
        year,
        days == null ? 1 : days);
  }

  private static int given(@Nullable Integer value, String field, String code) {
    if (value == null) {
      throw new Refusal(field, code);
    }
    return value;
  }
}
