package org.wardcast.scheduler.reconciliation;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.Cue;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.scheduler.proof.Tolerances;

/**
 * One airing: what its cue says against what its lines say. The lines tile the planned time, so their
 * seconds add up.
 *
 * @param now moment of the question; what ends after it, or a little before, may still get its line
 */
record Comparison(Tolerances tolerances, Instant now) {
  /** Where the airing took place. */
  record Where(long deviceId, String deviceName, long unitId, long communeId) {}

  /**
   * @param cue null outside the plan
   * @param parts its lines, corrected, in order
   */
  Compared of(
      String airing, @Nullable Cue cue, List<Stretch> parts, Where where, boolean inFlight) {
    long planned = cue == null ? 0 : cue.length().toMillis();
    long heard = parts.stream().mapToLong(Stretch::airedMillis).sum();
    var began = parts.stream()
        .map(Stretch::began)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
    boolean gap = cue != null
        && planned - parts.stream().mapToLong(Stretch::plannedMillis).sum()
            > tolerances.shortMillis();
    boolean pending = cue != null && gap && (inFlight || now.isBefore(settled(cue)));
    Set<Deviation> deviations = pending
        ? Set.of()
        : cue == null ? outsideThePlan(heard) : deviations(cue, planned, heard, began, gap, parts);
    var telling = telling(parts);
    return new Compared(
        airing,
        cue == null ? null : cue.occurrence(),
        cue == null ? 0 : cue.item(),
        cue == null ? "" : cue.slotName(),
        cue == null ? parts.get(0).title() : cue.title(),
        where.deviceId(),
        where.deviceName(),
        where.unitId(),
        where.communeId(),
        cue == null ? null : cue.due(),
        planned,
        began,
        heard,
        pending,
        deviations,
        telling == null ? "" : telling.reason(),
        telling == null ? "" : telling.actor(),
        parts.stream().map(Stretch::evidence).max(Comparator.naturalOrder()).orElse(Evidence.NONE),
        parts.stream().map(Stretch::number).toList(),
        parts.stream().anyMatch(Stretch::corrected));
  }

  private Instant settled(Cue cue) {
    return cue.end().plusMillis(tolerances.settleMillis());
  }

  private static Set<Deviation> outsideThePlan(long heard) {
    return heard > 0
        ? EnumSet.of(Deviation.UNPLANNED)
        : EnumSet.of(Deviation.UNPLANNED, Deviation.MISSED);
  }

  private Set<Deviation> deviations(
      Cue cue,
      long planned,
      long heard,
      @Nullable Instant began,
      boolean gap,
      List<Stretch> parts) {
    var found = EnumSet.noneOf(Deviation.class);
    if (gap) {
      found.add(Deviation.UNACCOUNTED);
    }
    boolean less = planned - heard > tolerances.shortMillis();
    if (less && parts.stream().anyMatch(p -> p.endState() == EndState.WITHDRAWN)) {
      found.add(Deviation.WITHDRAWN);
    } else if (heard == 0 && !parts.isEmpty()) {
      found.add(Deviation.MISSED);
    } else if (less && !parts.isEmpty()) {
      found.add(Deviation.SHORT);
    }
    if (began != null
        && began.toEpochMilli() - cue.due().toEpochMilli() > tolerances.lateMillis()) {
      found.add(Deviation.LATE);
    }
    if (heard - planned > tolerances.overMillis()) {
      found.add(Deviation.OVERRUN);
    }
    return found;
  }

  /** The line that took the most away and says why. */
  private static @Nullable Stretch telling(List<Stretch> parts) {
    return parts.stream()
        .filter(p -> !p.reason().isEmpty())
        .max(Comparator.comparingLong(p -> p.plannedMillis() - p.airedMillis()))
        .orElse(null);
  }
}
