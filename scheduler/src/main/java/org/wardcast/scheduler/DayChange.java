package org.wardcast.scheduler;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A slot's exception on one date.
 *
 * @param cancelled it does not take place
 * @param start another hour of the same date; null: the usual one
 * @param length null: the usual one
 */
public record DayChange(
    boolean cancelled, @Nullable LocalTime start, @Nullable Duration length, String reason) {

  /** What a client leaves out is no reason. */
  public DayChange {
    reason = said(reason);
  }

  private static String said(@Nullable String given) {
    return given == null ? "" : given;
  }
}
