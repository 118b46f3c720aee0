package org.wardcast.webadmin.pages.schedule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardcast.devices.Device;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Targets;

/** Occurrences dealt out to the rows they lie in. */
record Parts(List<List<Part>> rows, List<Clash> clashes) {

  /** Two occurrences that have some of the same devices at the same time. */
  record Clash(Occurrence first, Occurrence second, Set<Long> devices) {}

  static Parts of(
      List<Occurrence> occurrences, Map<Targets, List<Device>> reached, Seeds seeds, ZoneId zone) {
    var rows = new ArrayList<Map<String, Part>>();
    seeds.rows().forEach(row -> rows.add(new HashMap<>()));
    var ordered = new ArrayList<List<Part>>();
    seeds.rows().forEach(row -> ordered.add(new ArrayList<>()));
    for (var o : occurrences) {
      var ids = reached.getOrDefault(o.slot().plan().targets(), List.of()).stream()
          .map(Device::id)
          .collect(Collectors.toCollection(HashSet::new));
      o.cues().forEach(cue -> ids.addAll(cue.deviceIds()));
      for (long id : ids) {
        for (int row : seeds.rowsOf(id, o.start(), o.end(), zone)) {
          var part = rows.get(row).computeIfAbsent(o.id(), k -> {
            var made = new Part(o);
            ordered.get(row).add(made);
            return made;
          });
          part.devices.add(id);
        }
      }
      for (var cue : o.cues()) {
        for (long id : cue.deviceIds()) {
          for (int row : seeds.rowsOf(id, o.start(), o.end(), zone)) {
            var part = rows.get(row).get(o.id());
            if (part != null) {
              part.cues.add(cue);
            }
          }
        }
      }
    }
    return new Parts(ordered, clashes(ordered));
  }

  /** Parts of a row come by their start. */
  private static List<Clash> clashes(List<List<Part>> rows) {
    var found = new HashMap<String, Clash>();
    for (var row : rows) {
      for (int i = 0; i < row.size(); i++) {
        for (int j = i + 1; j < row.size(); j++) {
          var one = row.get(i);
          var two = row.get(j);
          if (!two.occurrence.start().isBefore(one.occurrence.end())) {
            break;
          }
          if (one.ofALevel() || two.ofALevel()) {
            continue;
          }
          var shared = one.devices.stream().filter(two.devices::contains).toList();
          if (!shared.isEmpty()) {
            one.clashes = true;
            two.clashes = true;
            found
                .computeIfAbsent(
                    one.occurrence.id() + " " + two.occurrence.id(),
                    k -> new Clash(one.occurrence, two.occurrence, new HashSet<>()))
                .devices()
                .addAll(shared);
          }
        }
      }
    }
    return List.copyOf(found.values());
  }
}
