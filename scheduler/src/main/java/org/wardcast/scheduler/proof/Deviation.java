package org.wardcast.scheduler.proof;

/** How an airing differs from its plan; worst first. One airing may differ in several ways. */
public enum Deviation {
  /** Planned, and for some of it or all there is no line: nobody knows. */
  UNACCOUNTED,
  /** Nothing was heard. */
  MISSED,
  /** Less was heard than planned. */
  SHORT,
  /** Not in the plan. */
  UNPLANNED,
  /** Taken out of the air by somebody, before it or in the middle. */
  WITHDRAWN,
  LATE,
  /** More was heard than planned. */
  OVERRUN
}
