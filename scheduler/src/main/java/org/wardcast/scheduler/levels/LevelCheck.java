package org.wardcast.scheduler.levels;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.slots.SlotStore;

/** What must be true of a level before it is saved, raised or removed. */
@Component
class LevelCheck {
  private static final int HIGHEST = 9;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 500;

  private final LevelStore store;
  private final SlotStore slots;
  private final Units units;

  LevelCheck(LevelStore store, SlotStore slots, Units units) {
    this.store = store;
    this.slots = slots;
    this.units = units;
  }

  /** @param id of the level itself, which may keep its name; 0 for a new one */
  void template(long id, long unit, int rank, String name, String advice, Set<Long> paused) {
    if (units.find(unit).isEmpty()) {
      throw new Refusal("unitId", "scheduler.level.unit.unknown");
    }
    if (rank < 1 || rank > HIGHEST) {
      throw new Refusal("rank", "scheduler.level.rank.range", String.valueOf(HIGHEST));
    }
    if (name.isBlank()) {
      throw new Refusal("name", "scheduler.level.name.empty");
    }
    if (name.length() > LONGEST_NAME) {
      throw new Refusal("name", "scheduler.level.name.long", String.valueOf(LONGEST_NAME));
    }
    if (advice.length() > LONGEST_TEXT) {
      throw new Refusal("advice", "scheduler.level.advice.long", String.valueOf(LONGEST_TEXT));
    }
    var folded = name.toLowerCase(Locale.ROOT);
    if (store.current().stream()
        .anyMatch(other -> other.id() != id
            && other.unitId() == unit
            && other.name().toLowerCase(Locale.ROOT).equals(folded))) {
      throw new Refusal("name", "scheduler.level.name.taken", name);
    }
    paused(unit, paused);
  }

  private void paused(long unit, Set<Long> paused) {
    var theirs = units.subtree(unit);
    for (var id : paused) {
      var slot = newest(id);
      if (slot == null || slot.removed()) {
        throw new Refusal("pausedSlots", "scheduler.level.paused.gone");
      }
      if (slot.plan().levelId() != null) {
        throw new Refusal(
            "pausedSlots", "scheduler.level.paused.level", slot.plan().name());
      }
      if (!theirs.contains(slot.ownerUnitId())) {
        throw new Refusal(
            "pausedSlots", "scheduler.level.paused.foreign", slot.plan().name());
      }
    }
  }

  private @org.jspecify.annotations.Nullable Slot newest(long id) {
    var revisions = slots.revisions(id);
    return revisions.isEmpty() ? null : revisions.get(revisions.size() - 1);
  }

  void reason(String reason) {
    if (reason.isBlank()) {
      throw new Refusal("reason", "scheduler.level.reason.empty");
    }
    if (reason.length() > LONGEST_TEXT) {
      throw new Refusal("reason", "scheduler.level.reason.long", String.valueOf(LONGEST_TEXT));
    }
  }

  /** @param planned every slot that is not removed: one of the level would never play again */
  void unused(long level, String name, List<Slot> planned) {
    var raised = store.steps().stream()
        .map(step -> step.unitId())
        .distinct()
        .filter(unit -> store
            .last(unit)
            .filter(step -> Long.valueOf(level).equals(step.levelId()))
            .isPresent())
        .findFirst();
    if (raised.isPresent()) {
      throw new Refusal(null, "scheduler.level.raised", name, unitName(raised.get()));
    }
    var named = planned.stream()
        .filter(slot -> Long.valueOf(level).equals(slot.plan().levelId()))
        .map(slot -> slot.plan().name())
        .toList();
    if (!named.isEmpty()) {
      throw new Refusal(null, "scheduler.level.slots", name, String.join(", ", named));
    }
  }

  String unitName(long unit) {
    return units.find(unit).map(u -> u.fullName()).orElse("");
  }
}
