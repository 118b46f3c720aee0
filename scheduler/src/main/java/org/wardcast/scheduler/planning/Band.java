package org.wardcast.scheduler.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;

/**
 * Khung giờ vàng: hours when people listen, for a unit and everything below it that has no band of
 * its own for the channel.
 *
 * @param kinds channels; all if empty
 * @param end of the same day, or of the next if it is not after {@code start}
 * @param reserved only its unit and those above it make slots in it; those below are granted theirs
 * @param validTo last day, included; open if null
 * @param decision number of the document that set it
 */
public record Band(
    long id,
    long unitId,
    String name,
    Set<DeviceKind> kinds,
    Set<DayOfWeek> weekdays,
    LocalTime start,
    LocalTime end,
    boolean reserved,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String decision) {

  public Band {
    kinds = Set.copyOf(kinds);
    weekdays = Set.copyOf(weekdays);
  }

  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  public boolean covers(DeviceKind kind) {
    return kinds.isEmpty() || kinds.contains(kind);
  }

  public Band withId(long id) {
    return new Band(
        id, unitId, name, kinds, weekdays, start, end, reserved, validFrom, validTo, decision);
  }

  public Band until(LocalDate last) {
    return new Band(
        id, unitId, name, kinds, weekdays, start, end, reserved, validFrom, last, decision);
  }

  /** The same, for fewer channels; unchanged if those are all it covers. */
  public Band forKinds(Set<DeviceKind> some) {
    return some.size() == (kinds.isEmpty() ? DeviceKind.values().length : kinds.size())
        ? this
        : new Band(
            id, unitId, name, some, weekdays, start, end, reserved, validFrom, validTo, decision);
  }
}
