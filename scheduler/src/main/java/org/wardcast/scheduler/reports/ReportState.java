package org.wardcast.scheduler.reports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;

/**
 * How one unit stands with one report that it owes.
 *
 * @param rule as it was in force at the cut-off
 * @param due cut to the days of the unit
 * @param unit as last called
 * @param sendBy after this it is late
 * @param frozen the newest version; null before there is any
 * @param sending of the first version that was sent
 * @param reminded when somebody, or the rule, last reminded the unit
 */
public record ReportState(
    ReportRule rule,
    Due due,
    Unit unit,
    State state,
    Instant sendBy,
    @Nullable FrozenReport frozen,
    @Nullable Sending sending,
    @Nullable Instant reminded) {
  public enum State {
    /** Its cut-off is still to come. */
    COMING,
    /** The cut-off has passed, but without a key it cannot be signed and so is not frozen. */
    WAITING_KEY,
    /** Frozen, to be sent. */
    DUE,
    SENT,
    SENT_LATE,
    /** The time to send it is over. It can still be sent, and is late then. */
    MISSING;

    public boolean sent() {
      return this == SENT || this == SENT_LATE;
    }

    /** Somebody has to do something now. */
    public boolean open() {
      return this == DUE || this == MISSING;
    }
  }

  /** Who sent a report, and when. */
  public record Sending(long reportId, String who, Instant at, boolean late, String note) {}
}
