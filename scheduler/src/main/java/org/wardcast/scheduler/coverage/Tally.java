package org.wardcast.scheduler.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wardcast.scheduler.CoverageRow.Figures;

/** One unit's sums of one kind on one day. */
final class Tally {
  private final Map<Long, Long> endByStart = new HashMap<>();
  private final Set<Long> items = new HashSet<>();
  private long deviceMillis;
  private int plays;

  void stretch(long start, long millis) {
    deviceMillis += millis;
    // A thousand devices that play the same item are one entry here.
    endByStart.merge(start, start + millis, Math::max);
  }

  void play(long bulletin) {
    plays++;
    items.add(bulletin);
  }

  Figures figures() {
    return new Figures(deviceMillis, union(), plays, items.size());
  }

  private long union() {
    long total = 0;
    long end = Long.MIN_VALUE;
    for (var stretch : new TreeMap<>(endByStart).entrySet()) {
      if (stretch.getValue() > end) {
        total += stretch.getValue() - Math.max(end, stretch.getKey());
        end = stretch.getValue();
      }
    }
    return total;
  }
}
