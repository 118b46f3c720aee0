package org.wardcast.scheduler.reconciliation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.Tolerances;

/**
 * All airings of a day on the devices of some units. A device lies where its lines say; without one,
 * where it is registered now, since a device that moved took its past not with it.
 */
final class DayComparison {
  private final PlannedDay plan;
  private final Register register;
  private final Locks locks;
  private final BiPredicate<Long, String> explained;
  private final Tolerances usual;
  private final Instant now;
  private final ZoneId zone;
  private final boolean demo;

  /** @param explained whether that airing of that commune has a reason */
  DayComparison(
      PlannedDay plan,
      Register register,
      Locks locks,
      BiPredicate<Long, String> explained,
      Tolerances usual,
      Instant now,
      ZoneId zone,
      boolean demo) {
    this.plan = plan;
    this.register = register;
    this.locks = locks;
    this.explained = explained;
    this.usual = usual;
    this.now = now;
    this.zone = zone;
    this.demo = demo;
  }

  /** A planned airing without a line: perhaps its lines lie in another unit. */
  record Without(String airing, Cue cue, Comparison.Where where) {}

  /** @param without those whose lines have to be looked for elsewhere */
  record Result(List<Compared> found, List<Without> without) {}

  Result of(Map<String, List<Stretch>> lines, Set<String> inFlight, LongPredicate inScope) {
    var found = new ArrayList<Compared>(lines.size());
    lines.forEach((airing, parts) -> {
      var first = parts.get(0);
      var where = where(first);
      var planned = planned(first, where.communeId());
      if (planned != null || begins(first)) {
        found.add(comparison(where)
            .of(
                airing,
                planned == null ? null : planned.cue(),
                parts,
                where,
                inFlight.contains(airing)));
      }
    });
    return new Result(found, without(lines, inScope));
  }

  private List<Without> without(Map<String, List<Stretch>> lines, LongPredicate inScope) {
    // Items that reach the same devices share one set: each is sifted once.
    var sifted = new IdentityHashMap<Set<Long>, List<Comparison.Where>>();
    var without = new ArrayList<Without>();
    for (var planned : plan.cues()) {
      var places = sifted.computeIfAbsent(planned.devices(), ids -> where(ids, inScope));
      for (var where : places) {
        var airing = planned.airing(where.deviceId());
        if (!lines.containsKey(airing) && counts(planned, airing, where.communeId())) {
          without.add(new Without(airing, planned.cue(), where));
        }
      }
    }
    return without;
  }

  private List<Comparison.Where> where(Set<Long> devices, LongPredicate inScope) {
    var found = new ArrayList<Comparison.Where>();
    for (long id : new TreeSet<>(devices)) {
      var where = where(id, inScope);
      if (where != null) {
        found.add(where);
      }
    }
    return found;
  }

  /** Those that have no line anywhere. */
  List<Compared> unseen(Collection<Without> without, Set<String> withLines, Set<String> inFlight) {
    return without.stream()
        .filter(w -> !withLines.contains(w.airing()))
        .map(w -> comparison(w.where())
            .of(w.airing(), w.cue(), List.of(), w.where(), inFlight.contains(w.airing())))
        .toList();
  }

  private @Nullable PlannedCue planned(Stretch line, long commune) {
    var cue = plan.of(line.occurrence(), line.item(), line.deviceId());
    return cue != null && counts(cue, cue.airing(line.deviceId()), commune) ? cue : null;
  }

  /**
   * What a lock froze was written down: the agenda of that day adds nothing to it later, and takes
   * nothing of it away. Of what stood in the agenda only, a lock takes what has a reason.
   */
  private boolean counts(PlannedCue cue, String airing, long commune) {
    return cue.frozen() || locks.of(commune) == null || explained.test(commune, airing);
  }

  private Comparison comparison(Comparison.Where where) {
    var lock = locks.of(where.communeId());
    return new Comparison(lock == null ? usual : lock.tolerances(), now);
  }

  /** Parts of what began on the day before are that day's. */
  private boolean begins(Stretch first) {
    return first.part() == 1
        && (first.plannedStart() == null
            || first.plannedStart().atZone(zone).toLocalDate().equals(plan.day));
  }

  private Comparison.Where where(Stretch line) {
    return new Comparison.Where(
        line.deviceId(), line.deviceName(), line.unitId(), register.commune(line.unitId()));
  }

  private Comparison.@Nullable Where where(long id, LongPredicate inScope) {
    var device = register.device(id);
    if (device == null || (device.simulated() && !demo) || !inScope.test(device.unitId())) {
      return null;
    }
    var unit = device.unitId();
    return new Comparison.Where(id, device.name(), unit, register.commune(unit));
  }

  static final Comparator<Compared> BY_TIME = Comparator.comparing(
          (Compared c) -> c.due() != null ? c.due() : c.began(),
          Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(Compared::deviceName)
      .thenComparing(Compared::airing);
}
