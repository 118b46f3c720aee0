package org.wardcast.webadmin.layout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.webadmin.people.Account;

/** Response levels that are raised where the page looks, so that nobody plans past them. */
@Component
public class LevelNotices {
  /** One that is raised. */
  public record Notice(
      long unitId,
      String unit,
      long levelId,
      int rank,
      String name,
      String reason,
      Instant since) {}

  private final Levels levels;
  private final Units units;
  private final UnitChoice choice;

  LevelNotices(Levels levels, Units units, UnitChoice choice) {
    this.levels = levels;
    this.units = units;
    this.choice = choice;
  }

  /** The one that counts for the shown unit first, then those below it, newest first. */
  public List<Notice> of(Account account, @Nullable Unit shown) {
    var last = new HashMap<Long, Levels.Step>();
    // Newest first: whatever comes later for the same unit is older.
    levels.history().forEach(step -> last.putIfAbsent(step.unitId(), step));
    last.values().removeIf(step -> step.levelId() == null);
    if (last.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Notice>();
    var counting = shown == null ? null : levels.current(shown.id()).orElse(null);
    if (counting != null) {
      add(found, counting);
    }
    var scope = choice.scope(account, shown);
    last.values().stream()
        .filter(step -> !step.equals(counting))
        .filter(step -> scope.isEmpty() || scope.contains(step.unitId()))
        .sorted(Comparator.comparing(Levels.Step::inForceFrom).reversed())
        .forEach(step -> add(found, step));
    return found;
  }

  private void add(List<Notice> found, Levels.Step step) {
    var id = step.levelId();
    if (id != null) {
      levels
          .find(id)
          .ifPresent(level -> found.add(new Notice(
              step.unitId(),
              units.find(step.unitId()).map(Unit::fullName).orElse(""),
              id,
              level.rank(),
              level.name(),
              step.reason(),
              step.inForceFrom())));
    }
  }
}
