package org.wardcast.webadmin.pages.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;

/**
 * How often a slot comes, as the form has it.
 *
 * @param kind {@code once}, {@code daily}, {@code weekly} or {@code rule}
 * @param days weekdays for {@code weekly}, 1 is Monday
 * @param rule RFC 5545 for {@code rule}
 */
record Repeats(String kind, List<Integer> days, @Nullable LocalDate lastDay, String rule) {
  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=";

  static Repeats of(String rule) {
    var plain = rule.replaceFirst(";UNTIL=\\d{8}$", "");
    var days = weekdays(plain);
    var kind = rule.isEmpty()
        ? "once"
        : plain.equals("FREQ=DAILY") ? "daily" : days != null ? "weekly" : "rule";
    return new Repeats(kind, days == null ? List.of() : days, until(rule), rule);
  }

  /** @throws Refusal naming the field */
  String toRule() {
    var last = lastDay == null ? "" : ";UNTIL=" + lastDay.toString().replace("-", "");
    return switch (kind) {
      case "daily" -> "FREQ=DAILY" + last;
      case "weekly" -> {
        if (days.isEmpty()) {
          throw new Refusal("recurrence", "web.schedule.weekdays-missing");
        }
        yield WEEKLY
            + days.stream()
                .filter(day -> day >= 1 && day <= 7)
                .distinct()
                .sorted()
                .map(day -> CODES.get(day - 1))
                .collect(Collectors.joining(","))
            + last;
      }
      case "rule" -> rule.strip().toUpperCase(Locale.ROOT);
      default -> "";
    };
  }

  private static @Nullable List<Integer> weekdays(String plain) {
    if (!plain.startsWith(WEEKLY)) {
      return null;
    }
    var codes = List.of(plain.substring(WEEKLY.length()).split(",", -1));
    return CODES.containsAll(codes)
        ? codes.stream().map(code -> CODES.indexOf(code) + 1).toList()
        : null;
  }

  private static @Nullable LocalDate until(String rule) {
    int at = rule.indexOf(";UNTIL=");
    if (at < 0 || !rule.substring(at).matches(";UNTIL=\\d{8}")) {
      return null;
    }
    return LocalDate.parse(
        rule.substring(at + ";UNTIL=".length()), DateTimeFormatter.BASIC_ISO_DATE);
  }
}
