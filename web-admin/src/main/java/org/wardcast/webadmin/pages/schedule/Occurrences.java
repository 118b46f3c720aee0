package org.wardcast.webadmin.pages.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.DayChange;
import org.wardcast.scheduler.Occurrence;
import org.wardcast.scheduler.Programme;
import org.wardcast.scheduler.Slots;

/** Finds an occurrence by its name, {@code <slot>@<date>}. */
@Component
class Occurrences {
  private final Programme programme;
  private final Slots slots;
  private final ZoneId zone;

  Occurrences(Programme programme, Slots slots, ZoneId zone) {
    this.programme = programme;
    this.slots = slots;
    this.zone = zone;
  }

  /** @throws NoSuchElementException answered as 404 */
  Occurrence find(String id) {
    try {
      var date = LocalDate.parse(id.substring(id.indexOf('@') + 1));
      var from = date.atStartOfDay(zone).toInstant();
      var to = date.plusDays(2).atStartOfDay(zone).toInstant();
      return programme.occurrences(from, to).stream()
          .filter(occurrence -> occurrence.id().equals(id))
          .findFirst()
          .orElseThrow();
    } catch (DateTimeParseException e) {
      throw new NoSuchElementException(id);
    }
  }

  /** What is changed for that date; null if nothing is. */
  @Nullable DayChange change(long slotId, LocalDate date) {
    return slots.changes(date, date).stream()
        .filter(changed -> changed.slotId() == slotId)
        .map(Slots.Changed::change)
        .findFirst()
        .orElse(null);
  }
}
