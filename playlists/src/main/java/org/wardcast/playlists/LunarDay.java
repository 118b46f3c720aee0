package org.wardcast.playlists;

import java.time.LocalDate;
import java.util.Optional;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * A day of the Vietnamese lunar calendar, reckoned for UTC+7: in some years (2007, 2030) its new
 * year is not the Chinese one.
 *
 * @param year the solar year in which the lunar year begins
 * @param leap in the second of two months with the same number
 */
public record LunarDay(int year, int month, boolean leap, int day) {
  public static LunarDay of(LocalDate date) {
    var lunar = PlainDate.from(date).transform(VietnameseCalendar.axis());
    var year = lunar.getInt(net.time4j.calendar.CommonElements.RELATED_GREGORIAN_YEAR);
    return new LunarDay(
        year, lunar.getMonth().getNumber(), lunar.getMonth().isLeap(), lunar.getDayOfMonth());
  }

  /** Empty where that year has no such day: no such leap month, or a month of 29 days. */
  public Optional<LocalDate> solar() {
    try {
      var plain = EastAsianMonth.valueOf(month);
      var lunar = VietnameseCalendar.of(
          EastAsianYear.forGregorian(year), leap ? plain.withLeap() : plain, day);
      return Optional.of(lunar.transform(PlainDate.axis()).toTemporalAccessor());
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
