package org.wardcast.scheduler.slots;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;

/** Lets everything pass, for tests in which no rules are in force. */
public final class NoGuard implements SlotGuard {
  @Override
  public void saving(long ownerUnitId, SlotDraft draft, @Nullable Long slotId) {}

  @Override
  public void changingDay(Slot slot, LocalDate date, DayChange change) {}

  @Override
  public void filling(Slot slot, Place place, @Nullable LocalDate date, long playlistId) {}
}
