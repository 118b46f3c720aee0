package org.wardcast.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which device when. Nobody interrupts what is written down; a slot of a response level
 * goes before an ordinary one; of two of a kind the one that was there first keeps what a device
 * registered later lets fall to both. Whoever has lost a device itself stands in nobody's way there.
 */
final class Holders {
  private final List<Sitting> all;
  private final List<Sitting> written = new ArrayList<>();
  private final List<Sitting> ofLevels = new ArrayList<>();
  private final List<Sitting> ordinary = new ArrayList<>();
  private final Duration longest;
  private final IdentityHashMap<Sitting, BitSet> afterWritten = new IdentityHashMap<>();
  private final IdentityHashMap<Sitting, BitSet> afterLevels = new IdentityHashMap<>();

  /** @param sittings earliest first */
  Holders(List<Sitting> sittings) {
    this.all = sittings;
    for (var sitting : sittings) {
      if (!sitting.written().isEmpty()) {
        written.add(sitting);
      }
      (sitting.ofLevel() ? ofLevels : ordinary).add(sitting);
    }
    this.longest =
        sittings.stream().map(Sitting::length).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** Of the devices it wants those that are its own. */
  BitSet held(Sitting sitting) {
    return without(
        afterLevels(sitting),
        sitting,
        sitting.ofLevel() ? List.of() : ordinary,
        other -> other.olderThan(sitting),
        this::afterLevels);
  }

  /** To whom it has lost that device; null if it has not. */
  @Nullable Sitting winner(Sitting sitting, int device) {
    for (var other : beginning(written, sitting)) {
      if (other.written().get(device) && rival(sitting, other)) {
        return other;
      }
    }
    for (var other : beginning(ofLevels, sitting)) {
      if (rival(sitting, other)
          && (sitting.ofLevel()
              ? other.olderThan(sitting) && afterWritten(other).get(device)
              : afterLevels(other).get(device))) {
        return other;
      }
    }
    for (var other : sitting.ofLevel() ? List.<Sitting>of() : beginning(ordinary, sitting)) {
      if (other.olderThan(sitting)
          && rival(sitting, other)
          && afterLevels(other).get(device)) {
        return other;
      }
    }
    return null;
  }

  private BitSet afterWritten(Sitting sitting) {
    var known = afterWritten.get(sitting);
    if (known == null) {
      known = without(sitting.wants(), sitting, written, other -> true, Sitting::written);
      afterWritten.put(sitting, known);
    }
    return known;
  }

  private BitSet afterLevels(Sitting sitting) {
    var known = afterLevels.get(sitting);
    if (known == null) {
      known = sitting.ofLevel()
          ? without(
              afterWritten(sitting),
              sitting,
              ofLevels,
              other -> other.olderThan(sitting),
              this::afterWritten)
          : without(afterWritten(sitting), sitting, ofLevels, other -> true, this::afterLevels);
      afterLevels.put(sitting, known);
    }
    return known;
  }

  /** What is left of the devices; the very same set if nobody takes any. */
  private BitSet without(
      BitSet devices,
      Sitting sitting,
      List<Sitting> others,
      Predicate<Sitting> stronger,
      Function<Sitting, BitSet> theirs) {
    BitSet left = null;
    for (var other : others.isEmpty() ? others : beginning(others, sitting)) {
      if (stronger.test(other) && rival(sitting, other) && other.wants().intersects(devices)) {
        left = left == null ? (BitSet) devices.clone() : left;
        left.andNot(theirs.apply(other));
      }
    }
    return left == null ? devices : left;
  }

  private static boolean rival(Sitting sitting, Sitting other) {
    return other.meets(sitting) && !other.same(sitting);
  }

  /** When somebody else wants the first of the devices, from {@code end} on; at most {@code limit}. */
  Instant nextOn(BitSet devices, Sitting sitting, Instant end, Instant limit) {
    for (int i = firstFrom(all, end); i < all.size(); i++) {
      var other = all.get(i);
      if (!other.start().isBefore(limit)) {
        break;
      }
      if (!other.same(sitting) && other.wants().intersects(devices)) {
        return other.start();
      }
    }
    return limit;
  }

  /** Those that may meet it by their beginning: a year of them stays a quick question. */
  private List<Sitting> beginning(List<Sitting> sittings, Sitting sitting) {
    var first = firstFrom(sittings, sitting.start().minus(longest));
    return sittings.subList(first, Math.max(first, firstFrom(sittings, sitting.end())));
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
