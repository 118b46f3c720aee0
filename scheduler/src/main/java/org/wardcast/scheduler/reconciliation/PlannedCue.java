package org.wardcast.scheduler.reconciliation;

import java.util.Set;
import org.wardcast.scheduler.Cue;

/**
 * One item that was to be heard on that day.
 *
 * @param frozen it stands in a rundown; otherwise worked out from the plan in force then
 */
record PlannedCue(Cue cue, Set<Long> devices, boolean frozen) {
  static String key(String occurrence, int item) {
    return occurrence + "/" + item;
  }

  String key() {
    return key(cue.occurrence(), cue.item());
  }

  String airing(long device) {
    return key() + "/" + device;
  }
}
