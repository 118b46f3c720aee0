package org.wardcast.scheduler.reports;

import java.time.LocalDate;
import java.util.Collection;

/**
 * How far people were reached. Answered from daily and monthly roll-ups that can always be made again
 * from the log; days that are locked count the lines up to their locking.
 */
public interface CoverageFigures {
  /** @throws org.wardcast.devices.Refusal naming the field, e.g. a period that ends before it begins */
  Answer ask(Question question);

  /**
   * These days of these units, and of all below them, are counted once more from their lines the next
   * time somebody asks: what somebody may have done to the roll-ups meanwhile is gone.
   */
  void doubt(Collection<Long> unitIds, LocalDate from, LocalDate to);

  /** Makes the roll-ups again of every day whose lines are all still there. */
  void rebuild();
}
