package org.wardcast.scheduler.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.DayCount;
import org.wardcast.scheduler.proof.DayState;
import org.wardcast.scheduler.proof.Explanation;

/** One broadcast day, opened at one moment: its plan, locks and reasons are read, its lines on demand. */
final class Day {
  final LocalDate date;
  final Locks locks;
  private final DayComparison comparison;
  private final DayLines lines;
  private final Register register;
  private final Map<Long, Map<String, Explanation>> explanations;
  private final Instant now;
  private final Instant midnight;

  Day(
      PlannedDay plan,
      Locks locks,
      Register register,
      Map<Long, Map<String, Explanation>> explanations,
      DayLines lines,
      ReconciliationSettings settings,
      Instant now,
      ZoneId zone) {
    this.date = plan.day;
    this.locks = locks;
    this.register = register;
    this.explanations = explanations;
    this.lines = lines;
    this.now = now;
    this.midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
    this.comparison = new DayComparison(
        plan, register, locks, this::explained, settings.tolerances(), now, zone, settings.demo());
  }

  /** @param units everywhere if empty */
  List<Compared> airings(Collection<Long> units) {
    Set<Long> scope = locks.widened(units);
    // Flights first: one that lands between the two questions has its line.
    var inFlight = lines.inFlight();
    var read = lines.day(scope, date, unit -> locks.through(register.commune(unit)));
    var result = comparison.of(read, inFlight, unit -> scope.isEmpty() || scope.contains(unit));
    var all = new ArrayList<>(result.found());
    if (!result.without().isEmpty()) {
      // What is still to come has no line anywhere, and everywhere is all there is.
      var airings = result.without().stream()
          .filter(w -> !scope.isEmpty() && !w.cue().due().isAfter(now))
          .map(DayComparison.Without::airing)
          .toList();
      var elsewhere = lines.withLines(airings);
      all.addAll(comparison.unseen(result.without(), elsewhere, inFlight));
    }
    return all;
  }

  /** The last word on each airing of that commune. */
  Map<String, Explanation> given(long commune) {
    return explanations.getOrDefault(commune, Map.of());
  }

  /** The last word on each of these airings. */
  Map<String, Explanation> given(Collection<Compared> airings) {
    var given = new HashMap<String, Explanation>();
    airings.stream().map(Compared::communeId).distinct().forEach(c -> given.putAll(given(c)));
    return given;
  }

  private boolean explained(long commune, String airing) {
    return Grouping.said(given(commune), airing);
  }

  boolean over() {
    return !now.isBefore(midnight);
  }

  DayState state(DayCount count, @Nullable LockRow lock) {
    if (lock != null) {
      return DayState.LOCKED;
    }
    if (count.empty()) {
      return over() ? DayState.NOTHING : DayState.NOT_BEGUN;
    }
    if (count.asPlanned() == 0 && count.differing() == 0) {
      return over() ? DayState.UNDER_WAY : DayState.NOT_BEGUN;
    }
    if (count.pending() > 0 || !over()) {
      return DayState.UNDER_WAY;
    }
    if (count.unknown() > 0) {
      return DayState.UNACCOUNTED;
    }
    return count.unexplained() > 0 ? DayState.TO_EXPLAIN : DayState.READY;
  }
}
