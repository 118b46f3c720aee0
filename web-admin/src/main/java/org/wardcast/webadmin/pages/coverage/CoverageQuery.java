package org.wardcast.webadmin.pages.coverage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardcast.devices.Refusal;
import org.wardcast.webadmin.reports.Breakdown;
import org.wardcast.webadmin.reports.Measure;
import org.wardcast.webadmin.reports.Period;
import org.wardcast.webadmin.reports.Strength;

/**
 * What the address of the page asks for.
 *
 * @param against the period to compare with
 * @param matrix units and topics instead of the figures
 * @param strength of the matrix
 * @param shares the campaign whose shares the topics are held against; null: even ones
 */
public record CoverageQuery(
    LocalDate from,
    LocalDate to,
    Breakdown by,
    Measure measure,
    Against against,
    @Nullable LocalDate againstFrom,
    @Nullable LocalDate againstTo,
    boolean matrix,
    Strength strength,
    @Nullable Long shares) {
  /** Kỳ gốc. */
  enum Against {
    NONE,
    BEFORE,
    LAST_YEAR,
    FREE
  }

  private static final int USUAL_DAYS = 7;

  /** @throws Refusal naming the part of the address that cannot be read */
  static CoverageQuery of(Map<String, String> address, LocalDate today, Breakdown usual) {
    var to = date(address, "to", today);
    boolean matrix = address.getOrDefault("view", "").equals("matrix");
    return new CoverageQuery(
        date(address, "from", to.minusDays(USUAL_DAYS - 1)),
        to,
        word(address, "by", Breakdown.values(), usual),
        word(address, "measure", Measure.values(), matrix ? Measure.ON_AIR : Measure.PERCENT),
        word(address, "against", Against.values(), Against.NONE),
        dateOrNone(address, "againstFrom"),
        dateOrNone(address, "againstTo"),
        matrix,
        word(address, "strength", Strength.values(), Strength.CONFIRMED),
        number(address, "shares"));
  }

  /** What is asked for when the address cannot be read. */
  static CoverageQuery usual(LocalDate today, Breakdown by) {
    return of(Map.of(), today, by);
  }

  private static LocalDate date(Map<String, String> address, String name, LocalDate usual) {
    var date = dateOrNone(address, name);
    return date == null ? usual : date;
  }

  private static @Nullable LocalDate dateOrNone(Map<String, String> address, String name) {
    var text = address.getOrDefault(name, "").strip();
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Refusal(name, "web.reports.not-a-day", text);
    }
  }

  private static <E extends Enum<E>> E word(
      Map<String, String> address, String name, E[] all, E usual) {
    var text = address.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return usual;
    }
    return Arrays.stream(all)
        .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Refusal(name, "web.reports.not-a-choice", text));
  }

  private static @Nullable Long number(Map<String, String> address, String name) {
    var text = address.getOrDefault(name, "").strip();
    try {
      return text.isEmpty() ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw new Refusal(name, "web.reports.not-a-choice", text);
    }
  }

  /** @throws Refusal if a free period has no days */
  @Nullable Period baseline() {
    var period = new Period(from, to);
    return switch (against) {
      case NONE -> null;
      case BEFORE -> period.before();
      case LAST_YEAR -> period.lastYear();
      case FREE -> {
        if (againstFrom == null || againstTo == null) {
          throw new Refusal(
              againstFrom == null ? "againstFrom" : "againstTo", "web.reports.baseline-missing");
        }
        yield new Period(againstFrom, againstTo);
      }
    };
  }

  /**
   * The address of the same view with some parts changed.
   *
   * @param changes names and values by turns; an empty value leaves the part out
   */
  public String address(String path, @Nullable Long unit, String... changes) {
    var parts = new LinkedHashMap<String, String>();
    parts.put("unit", unit == null ? "" : unit.toString());
    parts.put("from", from.toString());
    parts.put("to", to.toString());
    parts.put("view", matrix ? "matrix" : "");
    parts.put("by", matrix ? "" : by.name());
    parts.put("measure", measure.name());
    parts.put("strength", matrix ? strength.name() : "");
    parts.put("against", against == Against.NONE ? "" : against.name());
    parts.put(
        "againstFrom",
        against == Against.FREE && againstFrom != null ? againstFrom.toString() : "");
    parts.put(
        "againstTo", against == Against.FREE && againstTo != null ? againstTo.toString() : "");
    parts.put("shares", shares == null ? "" : shares.toString());
    for (int i = 0; i < changes.length; i += 2) {
      parts.put(changes[i], changes[i + 1]);
    }
    var builder = UriComponentsBuilder.fromPath(path);
    parts.forEach((name, value) -> {
      if (!value.isEmpty()) {
        builder.queryParam(name, value);
      }
    });
    return builder.encode().toUriString();
  }

  /** Quick choices of the period. */
  static List<Quick> quick(LocalDate today) {
    var month = today.withDayOfMonth(1);
    return List.of(
        new Quick("today", today, today),
        new Quick("week", today.minusDays(6), today),
        new Quick("month", month, today),
        new Quick("last-month", month.minusMonths(1), month.minusDays(1)),
        cutOff(today, 23),
        cutOff(today, 25));
  }

  /** From the day after the last cut-off to the next one: "ngày 23" and "ngày 25" of the month. */
  private static Quick cutOff(LocalDate today, int day) {
    var to = today.withDayOfMonth(day);
    var end = today.isAfter(to) ? to.plusMonths(1) : to;
    return new Quick("cut-off-" + day, end.minusMonths(1).plusDays(1), end);
  }

  /** One of them. */
  record Quick(String code, LocalDate from, LocalDate to) {}
}
