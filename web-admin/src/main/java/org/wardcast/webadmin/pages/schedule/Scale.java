package org.wardcast.webadmin.pages.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where a moment is in a row, in per cent of it. */
record Scale(Instant from, Instant to) {
  static Scale of(LocalDate date, int firstHour, int lastHour, ZoneId zone) {
    var from = date.atTime(firstHour, 0).atZone(zone).toInstant();
    var to = lastHour == 24
        ? date.plusDays(1).atStartOfDay(zone).toInstant()
        : date.atTime(lastHour, 0).atZone(zone).toInstant();
    return new Scale(from, to);
  }

  boolean shows(Instant start, Instant end) {
    return start.isBefore(to) && end.isAfter(from);
  }

  double at(Instant moment) {
    double span = Duration.between(from, to).toMillis();
    return 100 * Duration.between(from, moment).toMillis() / span;
  }

  double clipped(Instant moment) {
    return Math.max(0, Math.min(100, at(moment)));
  }

  String left(Instant start) {
    return "left:" + number(clipped(start)) + "%";
  }

  String box(Instant start, Instant end) {
    return left(start) + ";width:" + number(clipped(end) - clipped(start)) + "%";
  }

  long minute(Instant moment) {
    return Duration.between(from, moment).toMinutes();
  }

  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
