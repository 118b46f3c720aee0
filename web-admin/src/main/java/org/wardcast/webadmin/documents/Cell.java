package org.wardcast.webadmin.documents;

import java.time.LocalDate;

/** A raw value; every rendering rounds for itself, or does not. */
public sealed interface Cell {
  record Text(String value) implements Cell {}

  record Count(long value) implements Cell {}

  record Length(long millis) implements Cell {}

  /** Of nothing there is no share: where {@code whole} is 0 nothing is written. */
  record Share(long part, long whole) implements Cell {}

  record Day(LocalDate value) implements Cell {}

  record Nothing() implements Cell {}

  Cell NOTHING = new Nothing();

  static Cell text(String value) {
    return new Text(value);
  }

  static Cell count(long value) {
    return new Count(value);
  }

  static Cell millis(long millis) {
    return new Length(millis);
  }

  static Cell share(long part, long whole) {
    return new Share(part, whole);
  }

  static Cell day(LocalDate value) {
    return new Day(value);
  }
}
