package org.wardcast.scheduler.coverage;

import java.util.Optional;
import org.wardcast.devices.Evidence;

/** What was planned, and what was heard by strength of evidence; strongest first among those. */
enum Figure {
  PLANNED,
  CONFIRMED,
  ASSUMED,
  DECLARED;

  static Optional<Figure> of(Evidence evidence) {
    if (evidence.confirmed()) {
      return Optional.of(CONFIRMED);
    }
    if (evidence.assumed()) {
      return Optional.of(ASSUMED);
    }
    return evidence == Evidence.DECLARED ? Optional.of(DECLARED) : Optional.empty();
  }
}
