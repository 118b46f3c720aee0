package org.wardcast.scheduler.proof;

import java.util.Map;

/**
 * Sums of a unit's day, counted in airings.
 *
 * @param asPlanned planned, and aired without a difference
 * @param differing planned or not
 * @param explained of those that differ
 * @param unknown of the unaccounted ones, those that nobody has said a word on
 * @param by an airing that differs in two ways counts in both
 */
public record DayCount(
    int planned,
    int asPlanned,
    int pending,
    int differing,
    int explained,
    int unknown,
    Map<Deviation, Integer> by,
    long plannedMillis,
    long heardMillis) {
  public static final DayCount NONE = new DayCount(0, 0, 0, 0, 0, 0, Map.of(), 0, 0);

  public int unexplained() {
    return differing - explained;
  }

  public int of(Deviation deviation) {
    return by.getOrDefault(deviation, 0);
  }

  public boolean empty() {
    return planned == 0 && differing == 0;
  }

  public DayCount plus(DayCount o) {
    var sum = new java.util.EnumMap<Deviation, Integer>(Deviation.class);
    sum.putAll(by);
    o.by.forEach((deviation, n) -> sum.merge(deviation, n, Integer::sum));
    return new DayCount(
        planned + o.planned,
        asPlanned + o.asPlanned,
        pending + o.pending,
        differing + o.differing,
        explained + o.explained,
        unknown + o.unknown,
        sum,
        plannedMillis + o.plannedMillis,
        heardMillis + o.heardMillis);
  }
}
