package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.planning.Level;

/**
 * A limit broken by the same slots on the same devices, on one date or more.
 *
 * @param first on the first date
 * @param dates every date, in order
 * @param slots ids
 * @param level the response level that must be raised for it; null every day
 */
record Broken(
    Found first,
    Set<LocalDate> dates,
    Set<Long> slots,
    @Nullable Level level,
    BitSet devices) {

  /** On each of its dates the same limit was broken on each of its devices before. */
  boolean wasThere(List<Broken> before) {
    return dates.stream().allMatch(date -> {
      var already = new BitSet();
      before.stream()
          .filter(b -> same(b) && b.dates.contains(date))
          .forEach(b -> already.or(b.devices));
      var left = (BitSet) devices.clone();
      left.andNot(already);
      return left.isEmpty();
    });
  }

  private boolean same(Broken other) {
    return first.rule().id() == other.first.rule().id()
        && first.limit().equals(other.first.limit())
        && Objects.equals(level, other.level);
  }
}
