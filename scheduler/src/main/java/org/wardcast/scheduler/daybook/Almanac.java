package org.wardcast.scheduler.daybook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.wardcast.scheduler.planning.Holiday;

/** The book, with its holidays laid out on the dates they fall on; each year is reckoned once. */
public final class Almanac {
  private final List<Entry> entries;
  private final Map<Integer, Map<LocalDate, List<Entry>>> years = new ConcurrentHashMap<>();

  Almanac(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Whether the book, as it stood at that moment, has a holiday there.
   *
   * @param path the unit and those above it
   */
  public boolean holiday(Collection<Long> path, LocalDate date, Instant moment) {
    return on(path, date, moment).findAny().isPresent();
  }

  /** By the order of the book. */
  Stream<Holiday> on(Collection<Long> path, LocalDate date, Instant moment) {
    return years.computeIfAbsent(date.getYear(), this::year).getOrDefault(date, List.of()).stream()
        .filter(entry -> entry.standsAt(moment))
        .map(Entry::holiday)
        .filter(holiday -> holiday.unitId() == null || path.contains(holiday.unitId()));
  }

  private Map<LocalDate, List<Entry>> year(int year) {
    var dates = new HashMap<LocalDate, List<Entry>>();
    for (var entry : entries) {
      // The last month of a lunar year lies in the next solar one, and a long holiday goes further.
      for (int begins = year - 2; begins <= year; begins++) {
        Falls.in(begins, entry.holiday())
            .ifPresent(first -> first
                .datesUntil(first.plusDays(entry.holiday().days()))
                .filter(date -> date.getYear() == year)
                .forEach(
                    date -> dates.computeIfAbsent(date, d -> new ArrayList<>()).add(entry)));
      }
    }
    return dates;
  }
}
