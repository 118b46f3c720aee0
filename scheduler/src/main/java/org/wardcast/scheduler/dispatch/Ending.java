package org.wardcast.scheduler.dispatch;

import org.wardcast.scheduler.AirLine.EndState;

/**
 * Why an airing ends before its time by our own doing.
 *
 * @param rest it takes the rest of the planned time with it; otherwise that is accounted for later
 */
record Ending(EndState state, String reason, String actor, boolean rest) {
  static Ending stopped(String who, String reason) {
    return new Ending(EndState.CUT, Reason.STOPPED.with(reason), who, true);
  }

  static Ending withdrawn(String who, String reason) {
    return new Ending(EndState.WITHDRAWN, Reason.WITHDRAWN.with(reason), who, true);
  }

  static Ending serverStops() {
    return new Ending(EndState.INTERRUPTED, Reason.SERVER_STOPPED.code(), "system", false);
  }
}
