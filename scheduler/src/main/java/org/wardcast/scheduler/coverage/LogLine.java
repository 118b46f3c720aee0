package org.wardcast.scheduler.coverage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;

/**
 * What figures need of a line of kind AIRING, its last correction applied.
 *
 * @param slot its id as text; empty if it aired without one
 * @param plannedStart milliseconds UTC, as are the others
 */
record LogLine(
    long number,
    String day,
    String airing,
    int part,
    String slot,
    long device,
    long unit,
    long bulletin,
    String topic,
    String bulletinClass,
    boolean signature,
    @Nullable Long plannedStart,
    long plannedMillis,
    @Nullable Long started,
    long airedMillis,
    Evidence evidence) {

  /** How it really was. */
  record Outcome(@Nullable Long started, long airedMillis, Evidence evidence) {}

  LogLine with(Outcome outcome) {
    return new LogLine(
        number,
        day,
        airing,
        part,
        slot,
        device,
        unit,
        bulletin,
        topic,
        bulletinClass,
        signature,
        plannedStart,
        plannedMillis,
        outcome.started,
        outcome.airedMillis,
        outcome.evidence);
  }

  boolean planned() {
    return plannedStart != null && plannedMillis > 0;
  }

  /** When it began to be heard; null if it never was. */
  @Nullable Long heardFrom() {
    var from = started == null ? plannedStart : started;
    return airedMillis > 0 && Figure.of(evidence).isPresent() ? from : null;
  }

  Optional<Figure> heard() {
    return heardFrom() == null ? Optional.empty() : Figure.of(evidence);
  }
}
