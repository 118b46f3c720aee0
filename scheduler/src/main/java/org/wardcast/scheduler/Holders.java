package org.wardcast.scheduler;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds which device when. */
final class Holders {
  private final Map<Long, List<Sitting>> byDevice = new HashMap<>();

  Holders(List<Sitting> sittings) {
    for (var sitting : sittings) {
      for (var device : sitting.holds()) {
        byDevice.computeIfAbsent(device, d -> new ArrayList<>()).add(sitting);
      }
    }
  }

  /**
   * Devices of this sitting that another one has at the same time, and keeps. Slots that overlap are
   * refused when saved; a device registered later can still fall to two of them.
   */
  Set<Long> lost(Sitting sitting) {
    var lost = new HashSet<Long>();
    for (var device : sitting.holds()) {
      for (var other : byDevice.getOrDefault(device, List.of())) {
        if (sitting.yieldsTo(other)) {
          lost.add(device);
          break;
        }
      }
    }
    return lost;
  }

  /** When the first of the devices is somebody else's, from {@code end} on; at most {@code limit}. */
  Instant nextOn(List<Long> devices, Sitting sitting, Instant end, Instant limit) {
    var next = limit;
    for (var device : devices) {
      for (var other : byDevice.getOrDefault(device, List.of())) {
        if (!other.same(sitting)
            && !other.start().isBefore(end)
            && other.start().isBefore(next)) {
          next = other.start();
        }
      }
    }
    return next;
  }
}
