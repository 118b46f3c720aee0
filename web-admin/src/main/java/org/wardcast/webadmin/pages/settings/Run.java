package org.wardcast.webadmin.pages.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wardcast.playlists.LunarDay;
import org.wardcast.scheduler.planning.DayBook;
import org.wardcast.scheduler.planning.Holiday;

/** A holiday in one year, from its first date to its last. */
record Run(Holiday holiday, LocalDate first, LocalDate last) {
  static List<Run> of(List<DayBook.Kept> dates) {
    var runs = new ArrayList<Run>();
    for (var kept : dates) {
      var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null
          && last.holiday.id() == kept.holiday().id()
          && last.last.plusDays(1).equals(kept.date())) {
        runs.set(runs.size() - 1, new Run(last.holiday, last.first, kept.date()));
      } else {
        runs.add(new Run(kept.holiday(), kept.date(), kept.date()));
      }
    }
    return runs;
  }

  public boolean single() {
    return first.equals(last);
  }

  public long days() {
    return last.toEpochDay() - first.toEpochDay() + 1;
  }

  /** "10/3" of the Vietnamese moon; a second month of the same number has a plus behind it. */
  public String lunarFirst() {
    return lunar(first);
  }

  public String lunarLast() {
    return lunar(last);
  }

  private static String lunar(LocalDate date) {
    var day = LunarDay.of(date);
    return day.day() + "/" + day.month() + (day.leap() ? "+" : "");
  }
}
