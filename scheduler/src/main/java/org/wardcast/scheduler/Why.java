package org.wardcast.scheduler;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one device does at one moment, and why.
 *
 * @param cue what plays; null for silence
 * @param steps everything that had a say, in the order of the laws of precedence
 */
public record Why(long deviceId, Instant moment, @Nullable Cue cue, List<Step> steps) {
  /**
   * One of them.
   *
   * @param code of a sentence, {@code scheduler.why.…}
   * @param args names, hours and dates as people read them
   * @param slotId the slot it speaks of, for a link
   */
  public record Step(
      Outcome outcome,
      String code,
      List<String> args,
      @Nullable Long slotId) {}

  /** What became of it. */
  public enum Outcome {
    PLAYS,
    YIELDS,
    LEFT_OUT,
    SILENT
  }
}
