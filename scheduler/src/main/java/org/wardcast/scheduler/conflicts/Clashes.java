package org.wardcast.scheduler.conflicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.outlook.Hours;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.outlook.Series;
import org.wardcast.scheduler.recurrence.Window;

/**
 * Every other slot a planned one meets, by when it first does.
 *
 * @param forEver the answer holds for all dates there will ever be; else up to the horizon
 */
record Clashes(List<Clash> list, boolean forEver) {

  /** @param without a slot that is about to give way; null for none */
  static Clashes of(Outlook outlook, Series mine, LocalDate horizon, @Nullable Long without) {
    var found = new LinkedHashMap<Long, Clash>();
    var forEver = true;
    for (var slot : outlook.slots()) {
      if (isOther(slot, mine.slot(), without)) {
        var other = outlook.series(slot);
        if (other.devices().intersects(mine.devices())) {
          var verdict = Verdict.between(mine, other, horizon, outlook);
          forEver &= verdict.forEver();
          add(found, slot, verdict.meeting(), mine, other.devices());
        }
      }
    }
    written(outlook, mine, found);
    return new Clashes(sorted(found), forEver);
  }

  /** Whether it meets nobody; quicker than the list, for hours that are only tried. */
  static boolean none(Outlook outlook, Series mine, LocalDate horizon) {
    for (var slot : outlook.slots()) {
      if (isOther(slot, mine.slot(), null)) {
        var other = outlook.series(slot);
        if (other.devices().intersects(mine.devices())
            && Verdict.between(mine, other, horizon, outlook).meeting() != null) {
          return false;
        }
      }
    }
    var found = new LinkedHashMap<Long, Clash>();
    written(outlook, mine, found);
    return found.isEmpty();
  }

  /** One date of a slot against all others, and against its own other dates. */
  static Clashes on(Outlook outlook, Series mine, Window window) {
    var one = new Series(mine.slot(), mine.devices(), Hours.of(List.of(window)), mine.shape());
    long from = outlook.now().toEpochMilli();
    var found = new LinkedHashMap<Long, Clash>();
    for (var slot : outlook.slots()) {
      var own = slot.id() == mine.id();
      var other = own ? mine : outlook.series(slot);
      if (sameLayer(slot, mine.slot()) && other.devices().intersects(mine.devices())) {
        var hours = own ? mine.without(window.date()) : other.hours();
        add(
            found,
            slot,
            Meeting.of(one.hours(), hours, from, Long.MAX_VALUE),
            mine,
            other.devices());
      }
    }
    written(outlook, one, found);
    return new Clashes(sorted(found), true);
  }

  /** What is written down holds its devices until it ends, also when its slot is gone. */
  private static void written(Outlook outlook, Series mine, Map<Long, Clash> found) {
    for (var held : outlook.held()) {
      if (isOther(held.slot(), mine.slot(), null) && held.devices().intersects(mine.devices())) {
        var meeting = Meeting.of(
            mine.hours(),
            Hours.of(List.of(held.window())),
            outlook.now().toEpochMilli(),
            Long.MAX_VALUE);
        var present = outlook.slot(held.slot().id());
        add(found, present == null ? held.slot() : present, meeting, mine, held.devices());
      }
    }
  }

  private static void add(
      Map<Long, Clash> found, Slot other, @Nullable Meeting meeting, Series mine, BitSet theirs) {
    if (meeting == null) {
      return;
    }
    var shared = (BitSet) mine.devices().clone();
    shared.and(theirs);
    var before = found.get(other.id());
    if (before == null) {
      found.put(other.id(), new Clash(other, meeting, shared));
    } else {
      shared.or(before.shared());
      found.put(other.id(), new Clash(other, before.meeting().and(meeting), shared));
    }
  }

  private static boolean isOther(Slot slot, Slot mine, @Nullable Long without) {
    return slot.id() != mine.id()
        && (without == null || slot.id() != without)
        && sameLayer(slot, mine);
  }

  /** A level's slot goes before ordinary ones, and two levels are never raised for one device. */
  private static boolean sameLayer(Slot slot, Slot mine) {
    return Objects.equals(slot.plan().levelId(), mine.plan().levelId());
  }

  private static List<Clash> sorted(Map<Long, Clash> found) {
    var list = new ArrayList<>(found.values());
    list.sort(Comparator.comparingLong((Clash c) -> c.meeting().from())
        .thenComparingLong(c -> c.other().id()));
    return List.copyOf(list);
  }
}
