package org.wardcast.scheduler.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * @param unitIds of any level; each has rows of its own, in this order
 * @param from first broadcast day
 * @param to last broadcast day, included
 */
public record Question(List<Long> unitIds, LocalDate from, LocalDate to, By by) {
  public Question {
    unitIds = List.copyOf(unitIds);
  }
}
