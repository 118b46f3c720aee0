package org.wardcast.webadmin.pages.airlog;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;

/**
 * A line with what is derived from its figures and never stored.
 *
 * @param picture SHA-256 of the picture that was shown, if it was one
 */
record LineView(AirLine line, @Nullable String picture) {
  /** Less than this nobody hears. */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  /** How much after its planned start it began; null if in time, or never. */
  public @Nullable Duration late() {
    if (line.plannedStart() == null || line.started() == null) {
      return null;
    }
    var late = Duration.between(line.plannedStart(), line.started());
    return late.compareTo(TOLERANCE) > 0 ? late : null;
  }

  /** How much of its planned length was not heard, though some was. */
  public @Nullable Duration missing() {
    var missing = Duration.ofMillis(line.plannedMillis() - line.airedMillis());
    return planned() && line.airedMillis() > 0 && missing.compareTo(TOLERANCE) > 0 ? missing : null;
  }

  public @Nullable Duration over() {
    var over = Duration.ofMillis(line.airedMillis() - line.plannedMillis());
    return planned() && over.compareTo(TOLERANCE) > 0 ? over : null;
  }

  public boolean unplanned() {
    return line.kind() == Kind.AIRING && line.plannedStart() == null;
  }

  private boolean planned() {
    return line.plannedStart() != null && line.plannedMillis() > 0;
  }

  /** Colour of the outcome: {@code aired}, {@code late}, {@code missed} or {@code planned}. */
  public String tone() {
    if (line.kind() == Kind.NOTE) {
      return "planned";
    }
    return switch (line.endState()) {
      case COMPLETE -> late() == null && missing() == null ? "aired" : "late";
      case CUT, INTERRUPTED -> "late";
      case WITHDRAWN -> line.airedMillis() > 0 ? "late" : "planned";
      case MISSED, REFUSED, FAILED -> "missed";
    };
  }

  /** Evidence is a shape: full, half or empty. */
  public String shape() {
    return line.evidence().confirmed() ? "●" : line.evidence().assumed() ? "◐" : "○";
  }

  /** Key of what the shape stands for. */
  public String strength() {
    return line.evidence().confirmed()
        ? "confirmed"
        : line.evidence().assumed()
            ? "assumed"
            : line.evidence() == Evidence.DECLARED ? "declared" : "weak";
  }

  public boolean note() {
    return line.kind() == Kind.NOTE;
  }

  /** Number of the line that this one corrects; null if it corrects none. */
  public @Nullable Long corrects() {
    return line.kind() == Kind.CORRECTION && line.airing().matches("corrects/\\d{1,18}")
        ? Long.valueOf(line.airing().substring("corrects/".length()))
        : null;
  }

  public boolean aired() {
    return line.airedMillis() > 0;
  }

  public boolean complete() {
    return line.endState() == EndState.COMPLETE;
  }
}
