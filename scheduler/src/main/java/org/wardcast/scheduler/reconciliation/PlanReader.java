package org.wardcast.scheduler.reconciliation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.rundown.Rundowns;

/** What was planned: the frozen rundowns, and for the rest the agenda of the plan in force then. */
@Component
class PlanReader {
  private final Programme programme;
  private final Rundowns rundowns;
  private final ZoneId zone;

  PlanReader(Programme programme, Rundowns rundowns, ZoneId zone) {
    this.programme = programme;
    this.rundowns = rundowns;
    this.zone = zone;
  }

  PlannedDay on(LocalDate day) {
    return java.util.Objects.requireNonNull(days(day, day).get(day));
  }

  /** A day each, also where nothing was planned. */
  Map<LocalDate, PlannedDay> days(LocalDate from, LocalDate to) {
    var start = from.atStartOfDay(zone).toInstant();
    var end = to.plusDays(1).atStartOfDay(zone).toInstant();
    var frozen =
        rundowns.outlines(start, end).stream().map(Occurrence::id).collect(Collectors.toSet());
    var cues = new TreeMap<LocalDate, List<PlannedCue>>();
    from.datesUntil(to.plusDays(1)).forEach(day -> cues.put(day, new ArrayList<>()));
    // Most items of a slot reach the same devices: one set for all of them.
    var sets = new HashMap<List<Long>, Set<Long>>();
    for (var occurrence : programme.occurrences(start, end)) {
      for (var cue : occurrence.cues()) {
        var there = cues.get(cue.due().atZone(zone).toLocalDate());
        if (there != null) {
          var devices = sets.computeIfAbsent(cue.deviceIds(), Set::copyOf);
          there.add(new PlannedCue(cue, devices, frozen.contains(occurrence.id())));
        }
      }
    }
    var days = new TreeMap<LocalDate, PlannedDay>();
    cues.forEach((day, list) -> days.put(day, new PlannedDay(day, list)));
    return days;
  }
}
