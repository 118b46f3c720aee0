package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days as they are written in Vietnam. */
final class Dates {
  private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Dates() {}

  static String text(LocalDate day) {
    return VIETNAMESE.format(day);
  }
}
