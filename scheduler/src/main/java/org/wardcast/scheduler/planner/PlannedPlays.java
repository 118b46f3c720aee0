package org.wardcast.scheduler.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.Occurrence;

/** What the agenda says will be heard, as plays of the communes. */
final class PlannedPlays {
  private PlannedPlays() {}

  /** @param after cues that end by then are past, and in the log */
  static List<Play> of(Collection<Occurrence> occurrences, Communes communes, Instant after) {
    var plays = new ArrayList<Play>();
    for (var occurrence : occurrences) {
      for (var cue : occurrence.cues()) {
        if (cue.end().isAfter(after)) {
          add(cue, communes, plays);
        }
      }
    }
    return plays;
  }

  private static void add(Cue cue, Communes communes, List<Play> plays) {
    var heardIn = new LinkedHashSet<Long>();
    for (var device : cue.deviceIds()) {
      var commune = communes.ofDevice(device);
      if (commune != null) {
        heardIn.add(commune);
      }
    }
    for (var commune : heardIn) {
      plays.add(new Play(
          commune,
          cue.bulletinId(),
          cue.date(),
          cue.occurrence() + "/" + cue.item(),
          cue.due().toEpochMilli(),
          cue.length().toMillis(),
          cue.signature()));
    }
  }
}
