package org.wardcast.webadmin.pages.coverage;

import java.util.Collection;
import org.wardcast.scheduler.CoverageRow;
import org.wardcast.scheduler.CoverageRow.Figures;

/**
 * Figures of one unit over some days. Device-minutes, minutes on air and plays add up; areas do not,
 * so the best day stands for them.
 */
record Sum(
    Figures planned,
    Figures confirmed,
    Figures assumed,
    Figures declared,
    int areasReached,
    int areasInScope,
    int devices) {
  static final Sum NOTHING =
      new Sum(Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE, 0, 0, 0);

  static Sum of(Collection<CoverageRow> rows) {
    var sum = NOTHING;
    for (var row : rows) {
      sum = sum.plus(row);
    }
    return sum;
  }

  private Sum plus(CoverageRow row) {
    return new Sum(
        plus(planned, row.planned()),
        plus(confirmed, row.confirmed()),
        plus(assumed, row.assumed()),
        plus(declared, row.declared()),
        Math.max(areasReached, row.areasReached()),
        Math.max(areasInScope, row.areasInScope()),
        Math.max(devices, row.devicesInScope()));
  }

  private static Figures plus(Figures a, Figures b) {
    return new Figures(
        a.deviceMillis() + b.deviceMillis(),
        a.onAirMillis() + b.onAirMillis(),
        a.plays() + b.plays(),
        a.items() + b.items());
  }

  /** Whole per cent of the planned device-minutes; -1 if nothing was planned. */
  public int percentConfirmed() {
    return percent(confirmed.deviceMillis());
  }

  public int percentAssumed() {
    return percent(assumed.deviceMillis());
  }

  private int percent(long millis) {
    return planned.deviceMillis() == 0
        ? -1
        : (int) Math.round(100.0 * millis / planned.deviceMillis());
  }
}
