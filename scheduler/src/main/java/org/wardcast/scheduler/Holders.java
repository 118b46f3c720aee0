package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds which device when. */
final class Holders {
  private static final Duration LONGEST = Duration.ofHours(25);

  private final Map<Long, List<Sitting>> byDevice = new HashMap<>();

  /** @param sittings earliest first */
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
      for (var other : beginning(device, sitting.start().minus(LONGEST), sitting.end())) {
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
      for (var other : beginning(device, end, next)) {
        if (!other.same(sitting)) {
          next = other.start();
          break;
        }
      }
    }
    return next;
  }

  /** Those on the device that begin in {@code [from, to)}: a year of them stays a quick question. */
  private List<Sitting> beginning(long device, Instant from, Instant to) {
    var all = byDevice.getOrDefault(device, List.of());
    var first = firstFrom(all, from);
    return all.subList(first, Math.max(first, firstFrom(all, to)));
  }

  private static int firstFrom(List<Sitting> sittings, Instant moment) {
    int low = 0;
    int high = sittings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sittings.get(middle).start().isBefore(moment)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
