package org.wardcast.scheduler.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sổ ngày: holidays, solar and lunar. Seeded with the national ones. */
public interface DayBook {
  List<Holiday> holidays();

  /** @throws org.wardcast.devices.Refusal naming the field; its id is not looked at */
  Holiday add(Holiday holiday, String who);

  void remove(long id, String who);

  /** Holidays of that unit between the two days, both included, one entry a date. */
  List<Kept> between(@Nullable Long unitId, LocalDate from, LocalDate to);

  /** A date on which a holiday falls. */
  record Kept(LocalDate date, Holiday holiday) {}
}
