package org.wardcast.scheduler;

import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which of some devices can sound or show; most items of a playlist ask the same. */
final class Able {
  private final DeviceIndex index;
  private final BitSet among;
  private final @Nullable BitSet[] known = new BitSet[4];

  Able(DeviceIndex index, BitSet among) {
    this.index = index;
    this.among = among;
  }

  BitSet of(boolean sounds, boolean shows, Instant due) {
    if (index.growsAfter(due)) {
      return index.able(among, sounds, shows, due);
    }
    int which = (sounds ? 1 : 0) + (shows ? 2 : 0);
    var able = known[which];
    if (able == null) {
      able = index.able(among, sounds, shows, due);
      known[which] = able;
    }
    return able;
  }
}
