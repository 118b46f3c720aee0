package org.wardcast.scheduler.reports;

/**
 * How far people were reached. Answered from daily and monthly roll-ups that can always be made again
 * from the log; days that are locked count the lines up to their locking.
 */
public interface CoverageFigures {
  /** @throws org.wardcast.devices.Refusal naming the field, e.g. a period that ends before it begins */
  Answer ask(Question question);

  /** Makes the roll-ups again of every day whose lines are all still there. */
  void rebuild();
}
