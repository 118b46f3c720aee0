package org.wardcast.scheduler.slots;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;

/**
 * Asked before the plan changes whether the change meets another slot, a reserved band or a rule.
 * Outside any transaction, and again each time the change is tried. What is only taken away
 * (a slot removed, a date cancelled, a choice undone) is not asked about. A reserved band does not
 * stand against hours that were granted ({@code RequestStore.granted}).
 */
public interface SlotGuard {
  /**
   * @param slotId the slot being changed; null for a new one
   * @throws Refusal for the first thing that stands against it
   */
  void saving(long ownerUnitId, SlotDraft draft, @Nullable Long slotId);

  /** @param change other hours of that date, or none other: back to the usual ones */
  void changingDay(Slot slot, LocalDate date, DayChange change);

  /** @param date null: standing */
  void filling(Slot slot, Place place, @Nullable LocalDate date, long playlistId);
}
