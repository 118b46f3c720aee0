package org.wardcast.scheduler.conflicts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.slots.SlotGuard;

/** The guard of the stored plan. */
@Component
class PlanGuard implements SlotGuard {
  @Override
  public void saving(long ownerUnitId, SlotDraft draft, @Nullable Long slotId) {}

  @Override
  public void changingDay(Slot slot, LocalDate date, DayChange change) {}

  @Override
  public void filling(Slot slot, Place place, @Nullable LocalDate date, long playlistId) {}
}
