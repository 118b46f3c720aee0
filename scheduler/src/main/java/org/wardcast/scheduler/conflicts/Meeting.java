package org.wardcast.scheduler.conflicts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.outlook.Hours;

/**
 * Where the hours of two slots overlap.
 *
 * @param date of the first slot, the first on which they meet
 * @param dates on how many, of those that were looked at
 * @param from and {@code to}: when, on the first
 * @param otherFrom and {@code otherTo}: the whole window of the other one then
 */
record Meeting(LocalDate date, int dates, long from, long to, long otherFrom, long otherTo) {

  /** @param from nothing that ends before counts; {@code to}: nor what the first one begins from then on */
  static @Nullable Meeting of(Hours mine, Hours theirs, long from, long to) {
    Meeting first = null;
    int dates = 0;
    int j = 0;
    for (int i = mine.running(from); i < mine.size() && mine.start(i) < to; i++) {
      j = Math.max(j, theirs.running(mine.start(i)));
      for (int k = j; k < theirs.size() && theirs.start(k) < mine.end(i); k++) {
        long end = Math.min(mine.end(i), theirs.end(k));
        long start = Math.max(mine.start(i), theirs.start(k));
        if (start < end && end > from) {
          dates++;
          if (first == null) {
            first = new Meeting(mine.date(i), 1, start, end, theirs.start(k), theirs.end(k));
          }
          break;
        }
      }
    }
    return first == null ? null : first.on(dates);
  }

  Meeting on(int dates) {
    return new Meeting(date, dates, from, to, otherFrom, otherTo);
  }

  /** The earlier of the two, on the dates of both. */
  Meeting and(Meeting more) {
    return (from <= more.from ? this : more).on(dates + more.dates);
  }
}
