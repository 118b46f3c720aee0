package org.wardcast.scheduler.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that was to be heard on one broadcast day, everywhere. */
final class PlannedDay {
  final LocalDate day;
  private final Map<String, PlannedCue> cues = new LinkedHashMap<>();

  PlannedDay(LocalDate day, Collection<PlannedCue> cues) {
    this.day = day;
    cues.forEach(cue -> this.cues.put(cue.key(), cue));
  }

  Collection<PlannedCue> cues() {
    return cues.values();
  }

  /** Null if nobody planned that item on that device. */
  @Nullable PlannedCue of(@Nullable String occurrence, int item, long device) {
    var cue = occurrence == null ? null : cues.get(PlannedCue.key(occurrence, item));
    return cue != null && cue.devices().contains(device) ? cue : null;
  }
}
