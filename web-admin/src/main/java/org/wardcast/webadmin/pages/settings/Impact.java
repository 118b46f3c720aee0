package org.wardcast.webadmin.pages.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.Slots;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Reached;

/** What raising or lowering a level changes in a unit, in numbers, before anybody decides. */
@Component
class Impact {
  /**
   * Slots that have a device there.
   *
   * @param beginning slots of the level
   * @param paused ordinary ones it silences
   * @param devices on which any of them plays
   */
  record Numbers(int beginning, int paused, int devices) {}

  private final Slots slots;
  private final Reached reached;
  private final Units units;

  Impact(Slots slots, Reached reached, Units units) {
    this.slots = slots;
    this.reached = reached;
    this.units = units;
  }

  Numbers of(Level level, long unitId) {
    var there = units.subtree(unitId);
    var own = slots.list().stream()
        .filter(slot -> Objects.equals(slot.plan().levelId(), level.id()))
        .toList();
    var silent =
        slots.list().stream().filter(s -> level.pausedSlots().contains(s.id())).toList();
    var devices = new HashSet<Long>();
    int beginning = count(own, there, devices);
    int paused = count(silent, there, devices);
    return new Numbers(beginning, paused, devices.size());
  }

  private int count(List<Slot> some, Set<Long> there, Set<Long> devices) {
    int count = 0;
    for (var slot : some) {
      var mine = reached.by(slot.plan().targets()).stream()
          .filter(device -> there.contains(device.unitId())
              || device.areaIds().stream().anyMatch(there::contains))
          .map(Device::id)
          .toList();
      devices.addAll(mine);
      count += mine.isEmpty() ? 0 : 1;
    }
    return count;
  }
}
