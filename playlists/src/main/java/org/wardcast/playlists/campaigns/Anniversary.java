package org.wardcast.playlists.campaigns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.LunarDay;

/**
 * A day that returns each year ("Ngày thành lập Đảng", 3/2, since 1930).
 *
 * @param lunar day and month are of the Vietnamese lunar calendar
 * @param since the year it is counted from; null if it is not counted
 */
public record Anniversary(
    String name,
    int day,
    int month,
    boolean lunar,
    @Nullable Integer since) {

  /** In that solar year; none where the year has no such day. */
  public Optional<LocalDate> in(int year) {
    if (lunar) {
      // The last months of a lunar year lie in the next solar one.
      return Stream.of(year - 1, year)
          .flatMap(y -> new LunarDay(y, month, false, day).solar().stream())
          .filter(date -> date.getYear() == year)
          .findFirst();
    }
    try {
      var monthDay = MonthDay.of(month, day);
      return monthDay.isValidYear(year) ? Optional.of(monthDay.atYear(year)) : Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** How many years it then is ("95 năm"). */
  public Optional<Integer> count(int year) {
    return Optional.ofNullable(since).map(first -> year - first).filter(years -> years > 0);
  }
}
