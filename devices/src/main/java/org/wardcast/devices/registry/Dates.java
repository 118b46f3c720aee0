package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;

/** Days as they are written in Vietnam. */
final class Dates {
  private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Dates() {}

  static String text(LocalDate day) {
    return VIETNAMESE.format(day);
  }

  /** "01/07/2025 – 30/06/2026"; what is open or not known is three dots. */
  static String period(LocalDate from, @Nullable LocalDate to) {
    var begin = from.equals(Unit.LONG_AGO) ? "…" : text(from);
    return begin + " – " + (to == null ? "…" : text(to));
  }
}
