package org.wardcast.scheduler.slots;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.wardcast.devices.Device;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.recurrence.Recurrence;
import org.wardcast.scheduler.recurrence.Window;

/**
 * The first time another slot has one of the same devices at the same time.
 *
 * @param mine the window of the slot being saved
 */
record Overlap(Slot other, Device device, Window mine, Window theirs) {
  /** Looks at every date between the two moments, also across midnight. */
  static Optional<Overlap> first(
      SlotDraft draft,
      List<Device> devices,
      List<Slot> others,
      Reach reach,
      ZoneId zone,
      Instant from,
      Instant to) {
    var mine = Recurrence.of(draft, zone).windows(from, to);
    return others.stream()
        .flatMap(other -> devices.stream()
            .filter(d -> reach.means(other.plan().targets(), d))
            .findFirst()
            .flatMap(
                d -> first(other, d, mine, Recurrence.of(other.plan(), zone).windows(from, to)))
            .stream())
        .min(java.util.Comparator.comparing(o -> o.mine.start()));
  }

  private static Optional<Overlap> first(
      Slot other, Device device, List<Window> mine, List<Window> theirs) {
    int i = 0;
    int j = 0;
    while (i < mine.size() && j < theirs.size()) {
      var a = mine.get(i);
      var b = theirs.get(j);
      if (a.overlaps(b.start(), b.end())) {
        return Optional.of(new Overlap(other, device, a, b));
      }
      if (a.start().isBefore(b.start())) {
        i++;
      } else {
        j++;
      }
    }
    return Optional.empty();
  }
}
