package org.wardcast.scheduler;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.wardcast.scheduler.Choices.Choice;

/** Remembers which devices follow whose choice: mostly the same on every date. */
final class Groups {
  private final Plan plan;
  private final DeviceIndex index;
  private final Map<Key, Map<Choice, BitSet>> known = new HashMap<>();

  Groups(Plan plan, DeviceIndex index) {
    this.plan = plan;
    this.index = index;
  }

  Map<Choice, BitSet> of(Slot slot, LocalDate date, Instant moment, BitSet devices) {
    var choices = Choices.at(plan, slot, date, moment);
    if (choices.byPlace().size() < 2 || choices.ofOneDate()) {
      return choices.groups(devices, index);
    }
    var key = new Key(choices, devices);
    var groups = known.get(key);
    if (groups == null) {
      groups = choices.groups(devices, index);
      known.put(new Key(choices, (BitSet) devices.clone()), groups);
    }
    return groups;
  }

  private record Key(Choices choices, BitSet devices) {}
}
