package org.wardcast.scheduler.proof;

/** Where a unit's day stands. */
public enum DayState {
  /** Nothing was planned and nothing aired. */
  NOTHING,
  /** All of it is still to come. */
  NOT_BEGUN,
  /** Some of it is still to come or on air, or the day itself is not over. */
  UNDER_WAY,
  /** Over, and some airings have neither a line nor a word on why: it cannot be locked. */
  UNACCOUNTED,
  /** Over, and some differences have no reason yet. */
  TO_EXPLAIN,
  READY,
  LOCKED
}
