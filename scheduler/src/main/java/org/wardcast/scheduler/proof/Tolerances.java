package org.wardcast.scheduler.proof;

/**
 * Below these nothing differs.
 *
 * @param settleMillis after its planned end an airing has so long to get its last line
 */
public record Tolerances(long lateMillis, long shortMillis, long overMillis, long settleMillis) {
  public static final Tolerances USUAL = new Tolerances(1000, 1000, 1000, 120_000);
}
