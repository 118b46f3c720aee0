package org.wardcast.scheduler.levels;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Levels;
import org.wardcast.scheduler.slots.PlanHead;

/** Response levels out of the tables. */
@Component
class StoredLevels implements Levels {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final Comparator<Level> BY_UNIT = Comparator.comparingLong(Level::unitId)
      .thenComparingInt(Level::rank)
      .thenComparing(Level::name);

  private final LevelStore store;
  private final LevelCheck check;
  private final PlanHead head;
  private final Units units;
  private final Clock clock;
  private final ZoneId zone;

  StoredLevels(
      LevelStore store, LevelCheck check, PlanHead head, Units units, Clock clock, ZoneId zone) {
    this.store = store;
    this.check = check;
    this.head = head;
    this.units = units;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public List<Level> list() {
    return store.current().stream().sorted(BY_UNIT).toList();
  }

  @Override
  public Optional<Level> find(long id) {
    return store.find(id);
  }

  @Override
  public Level create(
      long unitId, int rank, String name, String advice, Set<Long> pausedSlots, String who) {
    return head.changing(slots -> {
      check.template(0, unitId, rank, name.strip(), advice.strip(), pausedSlots);
      return () -> put(new Level(
          store.newLevel(unitId),
          1,
          unitId,
          rank,
          name.strip(),
          advice.strip(),
          Set.copyOf(pausedSlots),
          false,
          who,
          now()));
    });
  }

  @Override
  public Level save(
      long id,
      int basedOn,
      int rank,
      String name,
      String advice,
      Set<Long> pausedSlots,
      String who) {
    return head.changing(slots -> {
      var old = present(id);
      if (old.revision() != basedOn) {
        throw new Refusal(
            null,
            "scheduler.level.changed",
            old.savedBy(),
            MOMENT.format(old.inForceFrom().atZone(zone)));
      }
      check.template(id, old.unitId(), rank, name.strip(), advice.strip(), pausedSlots);
      return () -> put(new Level(
          id,
          old.revision() + 1,
          old.unitId(),
          rank,
          name.strip(),
          advice.strip(),
          Set.copyOf(pausedSlots),
          false,
          who,
          after(old.inForceFrom())));
    });
  }

  @Override
  public void remove(long id, String who) {
    head.changing(slots -> {
      var old = present(id);
      check.unused(id, old.name(), slots);
      return () -> put(new Level(
          id,
          old.revision() + 1,
          old.unitId(),
          old.rank(),
          old.name(),
          old.advice(),
          old.pausedSlots(),
          true,
          who,
          after(old.inForceFrom())));
    });
  }

  @Override
  public Step raise(long unitId, long levelId, String reason, String who) {
    check.reason(reason);
    return head.changing(slots -> {
      var level = present(levelId);
      if (!units.subtree(level.unitId()).contains(unitId)) {
        throw new Refusal(
            "unitId", "scheduler.level.elsewhere", level.name(), check.unitName(level.unitId()));
      }
      var last = store.last(unitId).orElse(null);
      if (last != null && Long.valueOf(levelId).equals(last.levelId())) {
        throw new Refusal(
            null,
            "scheduler.level.again",
            level.name(),
            check.unitName(unitId),
            last.who(),
            MOMENT.format(last.inForceFrom().atZone(zone)));
      }
      return step(unitId, levelId, reason, who, last);
    });
  }

  @Override
  public Step lower(long unitId, String reason, String who) {
    check.reason(reason);
    return head.changing(slots -> {
      var last = store.last(unitId).orElse(null);
      if (last == null || last.levelId() == null) {
        var above = current(unitId);
        throw above.isPresent()
            ? new Refusal(
                "unitId", "scheduler.level.above", check.unitName(above.get().unitId()))
            : new Refusal("unitId", "scheduler.level.none", check.unitName(unitId));
      }
      return step(unitId, null, reason, who, last);
    });
  }

  private java.util.function.Supplier<Step> step(
      long unitId, @Nullable Long levelId, String reason, String who, @Nullable Step last) {
    return () -> {
      var moment = last == null ? now() : after(last.inForceFrom());
      var step = new Step(unitId, levelId, reason.strip(), who, moment);
      store.insert(step);
      return step;
    };
  }

  @Override
  public Optional<Step> current(long unitId) {
    if (store.steps().isEmpty()) {
      return Optional.empty();
    }
    var path = new ArrayList<>(units.path(unitId));
    Collections.reverse(path);
    return path.stream()
        .flatMap(unit -> store.last(unit.id()).stream())
        .filter(step -> step.levelId() != null)
        .findFirst();
  }

  @Override
  public List<Step> history() {
    var newest = new ArrayList<>(store.steps());
    Collections.reverse(newest);
    return List.copyOf(newest);
  }

  private Level present(long id) {
    var level = store.find(id).orElseThrow(() -> new Refusal("levelId", "scheduler.level.unknown"));
    if (level.removed()) {
      throw new Refusal(
          "levelId",
          "scheduler.level.removed",
          level.name(),
          level.savedBy(),
          MOMENT.format(level.inForceFrom().atZone(zone)));
    }
    return level;
  }

  private Level put(Level level) {
    store.insert(level);
    return level;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Two revisions of one thing never have the same moment, or nobody could tell which counts. */
  private Instant after(Instant earlier) {
    var now = now();
    return now.isAfter(earlier) ? now : earlier.plusMillis(1);
  }
}
