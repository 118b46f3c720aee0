package org.wardcast.scheduler.daybook;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;
import org.wardcast.playlists.LunarDay;
import org.wardcast.scheduler.planning.Holiday;

/** On which day a holiday begins. */
final class Falls {
  /** Nobody has reckoned the moon for longer. */
  static final int FIRST_YEAR = 1900;

  static final int LAST_YEAR = 2200;

  private Falls() {}

  /** @param year the solar one, or the one in which the lunar year begins */
  static Optional<LocalDate> in(int year, Holiday holiday) {
    var only = holiday.year();
    boolean reckoned = year >= FIRST_YEAR && year <= LAST_YEAR;
    if (!reckoned || (only != null && only != year)) {
      return Optional.empty();
    }
    return holiday.lunar() ? lunar(year, holiday) : solar(year, holiday);
  }

  private static Optional<LocalDate> solar(int year, Holiday holiday) {
    return holiday.day() <= Month.of(holiday.month()).length(Year.isLeap(year))
        ? Optional.of(LocalDate.of(year, holiday.month(), holiday.day()))
        : Optional.empty();
  }

  private static Optional<LocalDate> lunar(int year, Holiday holiday) {
    var day = new LunarDay(year, holiday.month(), false, holiday.day()).solar();
    return day.isEmpty() && holiday.day() == 30
        ? new LunarDay(year, holiday.month(), false, 29).solar()
        : day;
  }
}
