package org.wardcast.scheduler.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;

/**
 * Another slot that has some of the same devices at the same time.
 *
 * @param date of the slot being planned, the first on which they meet
 * @param dates on how many they meet, of those that were looked at
 * @param from and {@code to}: when they meet on the first
 * @param deviceIds those they share
 */
public record Conflict(
    Slot other,
    LocalDate date,
    int dates,
    Instant from,
    Instant to,
    List<Long> deviceIds,
    List<Remedy> remedies) {

  /**
   * A way out.
   *
   * @param becomes the plan it leads to, itself free of conflicts and breaches; null where the other
   *     slot gives way or somebody is asked
   */
  public record Remedy(Kind kind, @Nullable SlotDraft becomes) {}

  /** Nối tiếp, rút ngắn, dời, thay thế, xin ý kiến cấp trên. */
  public enum Kind {
    APPEND,
    SHORTEN,
    MOVE,
    /** The other slot leaves the plan and waits for approval again. */
    REPLACE,
    ASK
  }
}
