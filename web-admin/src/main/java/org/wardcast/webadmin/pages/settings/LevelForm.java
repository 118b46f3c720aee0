package org.wardcast.webadmin.pages.settings;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.planning.Level;

/**
 * A level's template as the form has it.
 *
 * @param revision the one the person saw
 */
record LevelForm(
    @Nullable Long id,
    int revision,
    @Nullable Long unitId,
    @Nullable Integer rank,
    @Nullable String name,
    @Nullable String advice,
    @Nullable Set<Long> paused) {

  static LevelForm empty(@Nullable Long unitId) {
    return new LevelForm(null, 0, unitId, 1, "", "", Set.of());
  }

  static LevelForm of(Level level) {
    return new LevelForm(
        level.id(),
        level.revision(),
        level.unitId(),
        level.rank(),
        level.name(),
        level.advice(),
        level.pausedSlots());
  }

  public boolean pauses(long slot) {
    return paused != null && paused.contains(slot);
  }

  Set<Long> pausedSlots() {
    return paused == null ? Set.of() : paused;
  }

  static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
