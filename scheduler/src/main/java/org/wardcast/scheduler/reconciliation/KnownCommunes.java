package org.wardcast.scheduler.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.scheduler.proof.CommuneDay;
import org.wardcast.scheduler.slots.SlotStore;

/**
 * Tables of communes that were worked out before, for days that are over: what they come from only
 * grows, so that a few last numbers tell whether they still hold.
 */
@Component
class KnownCommunes {
  private static final int MOST = 100;

  private record Key(Set<Long> units, LocalDate day) {}

  private record Known(String stamp, List<CommuneDay> rows) {}

  private final Map<Key, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
      return size() > MOST;
    }
  };
  private final DayLines lines;
  private final ExplanationStore explanations;
  private final LockStore locks;
  private final SlotStore slots;
  private final Devices devices;
  private final Clock clock;
  private final ZoneId zone;

  KnownCommunes(
      DayLines lines,
      ExplanationStore explanations,
      LockStore locks,
      SlotStore slots,
      Devices devices,
      Clock clock,
      ZoneId zone) {
    this.lines = lines;
    this.explanations = explanations;
    this.locks = locks;
    this.slots = slots;
    this.devices = devices;
    this.clock = clock;
    this.zone = zone;
  }

  List<CommuneDay> of(Collection<Long> units, LocalDate day, Supplier<List<CommuneDay>> rows) {
    var stamp = stamp(day);
    if (stamp == null) {
      return rows.get();
    }
    var key = new Key(Set.copyOf(units), day);
    var found = get(key);
    if (found == null || !found.stamp.equals(stamp)) {
      found = new Known(stamp, List.copyOf(rows.get()));
      // What may still get its line changes by the clock alone.
      if (found.rows.stream().allMatch(row -> row.count().pending() == 0)) {
        put(key, found);
      }
    }
    return found.rows;
  }

  private synchronized @Nullable Known get(Key key) {
    return known.get(key);
  }

  private synchronized void put(Key key, Known found) {
    known.put(key, found);
  }

  /** Taken before what it stands for is read. Null: the day is not over, or nothing can be told. */
  private @Nullable String stamp(LocalDate day) {
    var register = devices.stamp();
    if (register.isEmpty() || !LocalDate.now(clock.withZone(zone)).isAfter(day)) {
      return null;
    }
    return String.join(
        " ",
        register,
        lines.stamp(day),
        String.valueOf(explanations.count(day)),
        String.valueOf(locks.between(day, day).size()),
        String.valueOf(slots.version()));
  }
}
