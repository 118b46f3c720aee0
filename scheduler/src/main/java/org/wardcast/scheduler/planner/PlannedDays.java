package org.wardcast.scheduler.planner;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.wardcast.devices.Refusal;

/** Which days may be planned at once: everything up to the last one has to be unrolled. */
final class PlannedDays {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONGEST = 62;
  private static final int FARTHEST = 400;

  private PlannedDays() {}

  static void inOrder(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new Refusal("to", "scheduler.plan.reversed", DAY.format(to), DAY.format(from));
    }
  }

  static void notOver(LocalDate to, LocalDate today) {
    if (to.isBefore(today)) {
      throw new Refusal("to", "scheduler.plan.past", DAY.format(to));
    }
  }

  static void bounded(LocalDate first, LocalDate to, LocalDate today) {
    if (ChronoUnit.DAYS.between(first, to) + 1 > LONGEST) {
      throw new Refusal("to", "scheduler.plan.long", String.valueOf(LONGEST));
    }
    if (ChronoUnit.DAYS.between(today, to) > FARTHEST) {
      throw new Refusal("to", "scheduler.planner.far", DAY.format(to), String.valueOf(FARTHEST));
    }
  }
}
