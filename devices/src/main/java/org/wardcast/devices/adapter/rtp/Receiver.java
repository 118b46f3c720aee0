package org.wardcast.devices.adapter.rtp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Why;

/** One device as the pacer sees it: what airs on it and what is about to. Guarded by the pacer. */
final class Receiver {
  final long deviceId;
  final Consumer<PlaybackReport> listener;
  private final List<Airing> airings = new ArrayList<>();

  Receiver(long deviceId, Consumer<PlaybackReport> listener) {
    this.deviceId = deviceId;
    this.listener = listener;
  }

  boolean has(String airing) {
    return airings.stream().anyMatch(a -> a.id.equals(airing));
  }

  /** What would begin while the new one plays gives way now; what plays now, when it begins. */
  void add(Airing added) {
    for (var other : List.copyOf(airings)) {
      if (!other.started()
          && other.key.start() - added.key.start() >= 0
          && other.key.start() - added.key.end() < 0) {
        other.end(Why.REPLACED, "");
      }
    }
    airings.add(added);
  }

  void remove(Airing airing) {
    airings.remove(airing);
  }

  /** Its first sample leaves now: whatever began before it is over. */
  void begins(Airing airing) {
    for (var other : List.copyOf(airings)) {
      if (other == airing) {
        return;
      }
      if (other.key.start() - airing.key.start() <= 0) {
        other.end(Why.REPLACED, "");
      }
    }
  }

  boolean soundsBesides(Airing airing) {
    for (var other : airings) {
      if (other != airing && other.started()) {
        return true;
      }
    }
    return false;
  }

  /** @param airing all if null */
  void stop(@Nullable String airing) {
    for (var each : List.copyOf(airings)) {
      if (airing == null || each.id.equals(airing)) {
        each.end(Why.STOPPED, "");
      }
    }
  }
}
