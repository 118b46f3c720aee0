package org.wardcast.scheduler;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which response level is raised where at which moment: the nearest raised unit upwards counts. */
final class LevelBook {
  private final Plan plan;
  private final DeviceIndex index;
  private final Map<Long, TreeMap<Instant, Optional<Long>>> byUnit = new HashMap<>();
  private final TreeSet<Instant> moments = new TreeSet<>();
  private final Map<Key, Map<Long, BitSet>> known = new HashMap<>();

  LevelBook(Plan plan, DeviceIndex index) {
    this.plan = plan;
    this.index = index;
    for (var step : plan.levelSteps()) {
      byUnit
          .computeIfAbsent(step.unitId(), u -> new TreeMap<>())
          .put(step.inForceFrom(), Optional.ofNullable(step.levelId()));
      moments.add(step.inForceFrom());
    }
  }

  /** Devices of the slot on which it may be heard when it begins at that moment. */
  BitSet heard(Slot slot, Instant start) {
    var targets = slot.plan().targets();
    var level = slot.plan().levelId();
    if (level != null) {
      return raised(targets, start).getOrDefault(level, new BitSet());
    }
    var all = index.of(targets);
    BitSet heard = null;
    for (var raised : raised(targets, start).entrySet()) {
      if (plan.paused(raised.getKey(), start).contains(slot.id())) {
        heard = heard == null ? (BitSet) all.clone() : heard;
        heard.andNot(raised.getValue());
      }
    }
    return heard == null ? all : heard;
  }

  /** The level in force for that device. */
  @Nullable Long at(int device, Instant moment) {
    for (var unit : index.path(device)) {
      var steps = byUnit.get(unit);
      var step = steps == null ? null : steps.floorEntry(moment);
      if (step != null && step.getValue().isPresent()) {
        return step.getValue().get();
      }
    }
    return null;
  }

  /** Between two steps nothing changes, so a season of occurrences is looked up once. */
  private Map<Long, BitSet> raised(Targets targets, Instant moment) {
    var since = moments.floor(moment);
    if (since == null) {
      return Map.of();
    }
    return known.computeIfAbsent(new Key(targets, since), key -> {
      var found = new HashMap<Long, BitSet>();
      index.of(targets).stream().forEach(device -> {
        var level = at(device, since);
        if (level != null) {
          found.computeIfAbsent(level, l -> new BitSet()).set(device);
        }
      });
      return found.isEmpty() ? Map.of() : found;
    });
  }

  private record Key(Targets targets, Instant since) {}
}
