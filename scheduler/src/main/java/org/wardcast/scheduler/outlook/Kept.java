package org.wardcast.scheduler.outlook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.slots.DeviceSets;

/**
 * What was worked out and stays true until one of the first three changes.
 *
 * @param changes of single dates, by slot; cancelled ones too
 */
record Kept(
    long version,
    LocalDate today,
    DeviceSets devices,
    Timings timings,
    ZoneId zone,
    List<Slot> slots,
    Map<Long, Map<LocalDate, DayChange>> changes,
    LongFunction<Set<LocalDate>> days,
    Map<Long, Series> series,
    Map<Long, Set<LocalDate>> holidays) {

  Set<LocalDate> dayBook(long unitId) {
    return days.apply(unitId);
  }
}
