package org.wardcast.scheduler.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Response levels: prepared by people, raised and lowered by people, with a reason. */
public interface Levels {
  /** Without the removed ones, by unit and rank. */
  List<Level> list();

  Optional<Level> find(long id);

  /** @throws org.wardcast.devices.Refusal naming the field */
  Level create(
      long unitId, int rank, String name, String advice, Set<Long> pausedSlots, String who);

  /** @param basedOn the revision the person saw; another in between is refused, not overwritten */
  Level save(
      long id,
      int basedOn,
      int rank,
      String name,
      String advice,
      Set<Long> pausedSlots,
      String who);

  /** Refused while it is raised. */
  void remove(long id, String who);

  /**
   * From now on; what is running or written down is not touched.
   *
   * @param unitId where: the level's own unit or one below it
   * @throws org.wardcast.devices.Refusal without a reason, or if it is raised already
   */
  Step raise(long unitId, long levelId, String reason, String who);

  /** Back to every day's plan, exactly as it stands. */
  Step lower(long unitId, String reason, String who);

  /** What is raised for that unit itself or above it now; the nearest counts. */
  Optional<Step> current(long unitId);

  /** Newest first. */
  List<Step> history();

  /** @param levelId null: lowered */
  record Step(
      long unitId, @Nullable Long levelId, String reason, String who, Instant inForceFrom) {}
}
