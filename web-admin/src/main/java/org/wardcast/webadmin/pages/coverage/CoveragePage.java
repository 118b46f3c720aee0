package org.wardcast.webadmin.pages.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;

/**
 * One report.
 *
 * @param subject whose figures stand in front; null when there are several units side by side
 * @param days of the subject, every day of the period
 * @param parts the units below it, or side by side
 * @param most the longest bar of the chart
 */
record CoveragePage(
    LocalDate from,
    LocalDate to,
    @Nullable Unit subject,
    Sum total,
    List<Day> days,
    List<Part> parts,
    long most) {
  record Day(LocalDate date, Sum sum) {}

  record Part(Unit unit, Sum sum) {}

  public boolean empty() {
    return days.stream().allMatch(day -> day.sum().equals(Sum.NOTHING)) && parts.isEmpty();
  }

  /** Of the longest bar, as CSS has it. */
  public String width(long millis) {
    return most == 0
        ? "0%"
        : "%s%%".formatted(java.math.BigDecimal.valueOf(1000 * millis / most, 1));
  }

  /** Minutes with one decimal. */
  public double minutes(long millis) {
    return Math.round(millis / 6000.0) / 10.0;
  }
}
