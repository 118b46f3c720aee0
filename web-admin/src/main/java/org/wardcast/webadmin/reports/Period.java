package org.wardcast.webadmin.reports;

import java.time.LocalDate;
import org.wardcast.devices.Refusal;

/** Both days included. */
public record Period(LocalDate from, LocalDate to) {
  public static final int MOST_DAYS = 366;

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  /** @throws Refusal naming {@code from} or {@code to} */
  public static void check(LocalDate from, LocalDate to) {
    if (from.isBefore(FIRST) || from.isAfter(LAST)) {
      throw new Refusal("from", "web.reports.year");
    }
    if (to.isBefore(from)) {
      throw new Refusal("to", "web.reports.order");
    }
    if (from.plusDays(MOST_DAYS).isBefore(to)) {
      throw new Refusal("to", "web.reports.long", MOST_DAYS);
    }
  }

  public long days() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }

  /** As long, right before; whole months before whole months. */
  public Period before() {
    if (from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1) {
      var months = from.until(to.plusDays(1)).toTotalMonths();
      return new Period(from.minusMonths(months), from.minusDays(1));
    }
    return new Period(from.minusDays(days()), from.minusDays(1));
  }

  /** The same dates; a month that is a day shorter or longer stays whole. */
  public Period lastYear() {
    var last = to.plusDays(1).getDayOfMonth() == 1
        ? to.plusDays(1).minusYears(1).minusDays(1)
        : to.minusYears(1);
    return new Period(from.minusYears(1), last);
  }
}
