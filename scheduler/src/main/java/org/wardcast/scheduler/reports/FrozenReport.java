package org.wardcast.scheduler.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Signed;

/**
 * A report whose figures never change again. Its text, canonical JSON, is what was signed.
 *
 * @param number of the unit's reports in {@code year}, without gaps
 * @param supersedes id of the report in whose place it was frozen
 * @param supersededBy id of the one in its own place
 * @param reason why it was frozen once more; empty for the first
 * @param late it was frozen long after its cut-off: the server was off, or the key was lost
 * @param through number of the last line of the airtime log in the figures
 * @param sha256 of the text
 */
public record FrozenReport(
    long id,
    Due due,
    long unitId,
    int year,
    int number,
    @Nullable Long supersedes,
    @Nullable Long supersededBy,
    String reason,
    Instant frozenAt,
    String frozenBy,
    boolean late,
    long through,
    Totals totals,
    String sha256,
    Signed signed) {
  /** Device time and plays, to compare with. */
  public record Totals(
      long plannedMillis,
      long confirmedMillis,
      long assumedMillis,
      long declaredMillis,
      long plays) {
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0);

    public long airedMillis() {
      return confirmedMillis + assumedMillis + declaredMillis;
    }

    public static Totals of(FigureRow row) {
      return new Totals(
          row.planned().deviceMillis(),
          row.confirmed().deviceMillis(),
          row.assumed().deviceMillis(),
          row.declared().deviceMillis(),
          row.confirmed().plays() + row.assumed().plays() + row.declared().plays());
    }

    public Totals plus(Totals other) {
      return new Totals(
          plannedMillis + other.plannedMillis,
          confirmedMillis + other.confirmedMillis,
          assumedMillis + other.assumedMillis,
          declaredMillis + other.declaredMillis,
          plays + other.plays);
    }
  }
}
