package org.wardcast.scheduler.planner;

import java.util.Comparator;

/**
 * How good a filling is: first how many targets are met, then how little the others lack, then how
 * even the topics are.
 *
 * @param lacking sum over the targets of the part that is missing, from 0
 * @param spread milliseconds between the topic with the most and the one with the least
 * @param unevenness falls also where the topics between the two come closer together
 */
record Score(int met, double lacking, long spread, double unevenness) implements Comparable<Score> {
  private static final double EPSILON = 1e-9;

  private static final Comparator<Score> BETTER_LAST = Comparator.comparingInt(Score::met)
      .thenComparing(Score::lacking, Score::fewer)
      .thenComparing(Comparator.comparingLong(Score::spread).reversed())
      .thenComparing(Score::unevenness, Score::fewer);

  private static int fewer(double a, double b) {
    return Math.abs(a - b) < EPSILON ? 0 : Double.compare(b, a);
  }

  boolean betterThan(Score other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Score other) {
    return BETTER_LAST.compare(this, other);
  }
}
