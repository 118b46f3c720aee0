package org.wardcast.scheduler.coverage;

import java.util.EnumMap;
import java.util.Map;

/** All sheets of one unit and day. */
final class Book {
  final Map<Dimension, Sheet> sheets = new EnumMap<>(Dimension.class);

  Sheet sheet(Dimension dimension) {
    return sheets.computeIfAbsent(dimension, d -> new Sheet());
  }

  /** Other lines of the same unit and day, or another place on that day. */
  void beside(Book other) {
    other.sheets.forEach((dimension, sheet) -> sheet(dimension).beside(sheet));
  }

  boolean isEmpty() {
    return sheets.isEmpty();
  }
}
