package org.wardcast.scheduler;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.wardcast.scheduler.Layout.Placed;

/** Gives the cues of one sitting their numbers, in the order of their moments. */
final class Numbering {
  private static final Comparator<Cue> ORDER =
      Comparator.comparing(Cue::due).thenComparingLong(c -> c.deviceIds().get(0));

  private Numbering() {}

  /** @param cut the plan changed while it ran: what an older one began ends where a newer one begins */
  static List<Cue> of(List<Placed> placed, DeviceIndex index, boolean cut) {
    var cues = new ArrayList<Cue>(placed.size());
    if (cut) {
      placed.sort(Comparator.comparing(p -> p.cue().due()));
      for (int i = 0; i < placed.size(); i++) {
        cut(placed, i, index, cues);
      }
    } else {
      placed.forEach(p -> cues.add(p.cue()));
    }
    cues.sort(ORDER);
    for (int i = 0; i < cues.size(); i++) {
      var c = cues.get(i);
      cues.set(i, copy(c, i + 1, c.length(), c.deviceIds()));
    }
    return List.copyOf(cues);
  }

  /** On each of its devices it ends where the next one begins there. */
  private static void cut(List<Placed> placed, int at, DeviceIndex index, List<Cue> cues) {
    var cue = placed.get(at).cue();
    var left = (BitSet) placed.get(at).devices().clone();
    var lengths = new TreeMap<Duration, BitSet>();
    for (int i = at + 1; i < placed.size() && placed.get(i).cue().due().isBefore(cue.end()); i++) {
      var taken = (BitSet) left.clone();
      taken.and(placed.get(i).devices());
      if (!taken.isEmpty()) {
        left.andNot(taken);
        lengths
            .computeIfAbsent(
                Duration.between(cue.due(), placed.get(i).cue().due()), d -> new BitSet())
            .or(taken);
      }
    }
    if (!left.isEmpty()) {
      lengths.put(cue.length(), left);
    }
    lengths.forEach((length, devices) -> {
      if (!length.isZero()) {
        cues.add(copy(cue, 0, length, index.ids(devices)));
      }
    });
  }

  private static Cue copy(Cue c, int item, Duration length, List<Long> deviceIds) {
    return new Cue(
        c.slotId(),
        c.slotRevision(),
        c.slotName(),
        c.date(),
        item,
        c.due(),
        length,
        c.full(),
        c.bulletinId(),
        c.bulletinVersion(),
        c.title(),
        c.signature(),
        deviceIds,
        c.reason());
  }
}
