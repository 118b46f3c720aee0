package org.wardcast.scheduler;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Coverage figures, from roll-ups that can always be rebuilt from the log. */
public interface Coverage {
  /**
   * A row for every unit and day on which anything was planned or aired in the unit or below it.
   *
   * @param to last day, included
   */
  List<CoverageRow> report(Collection<Long> unitIds, LocalDate from, LocalDate to);

  /** Forgets the roll-ups and makes them again from the log. */
  void rebuild();
}
