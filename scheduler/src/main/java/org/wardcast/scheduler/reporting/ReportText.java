package org.wardcast.scheduler.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.airlog.CanonicalJson;
import org.wardcast.scheduler.reports.Answer.Remark;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.scheduler.reports.ReportPlan;

/**
 * The text of a report, as it is signed. Days are ISO, moments milliseconds since 1970 UTC, lengths
 * milliseconds; a number that is not whole is an object, {@code {"decimal": "1.5"}}. A table's rows
 * have {@code key} as {@link By} says, and {@code label} where the key is an id.
 */
final class ReportText {
  /** A number that is not whole has no one canonical form; it is written out under this name. */
  private static final String DECIMAL = "decimal";

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  ReportText unit(long id, String name, String path) {
    return put("unit", Map.of("id", id, "name", name, "path", path));
  }

  ReportText rule(long id, int revision, ReportPlan plan) {
    return put(
        "rule",
        Map.of(
            "id", id,
            "revision", revision,
            "name", plan.name(),
            "rhythm", plan.rhythm().name(),
            "reading", plan.reading().name()));
  }

  ReportText period(Due due) {
    return put("day", due.day())
        .put("cutOff", due.cutOff())
        .put("from", due.from())
        .put("to", due.to())
        .put("periodEnd", due.end());
  }

  /** @param place that the letterhead's {@code {unit}} has been filled in */
  ReportText letterhead(ReportPlan.Letterhead place, String documentNumber) {
    return put(
        "letterhead",
        Map.of(
            "issuingBody", place.issuingBody(),
            "place", place.place(),
            "documentNumber", documentNumber,
            "recipients", place.recipients(),
            "signerTitle", place.signerTitle(),
            "signerName", place.signerName()));
  }

  ReportText remarks(List<Remark> remarks) {
    return put(
        "remarks",
        remarks.stream()
            .map(remark -> Map.of(
                "code",
                remark.code(),
                "arguments",
                remark.arguments().stream().map(ReportText::plain).toList()))
            .toList());
  }

  /** @param label of a row; null where its key says enough */
  ReportText table(String name, List<FigureRow> rows, Function<FigureRow, @Nullable String> label) {
    return put(name, rows.stream().map(row -> row(row, label.apply(row))).toList());
  }

  ReportText tables(
      Map<By, List<FigureRow>> tables, Function<By, Function<FigureRow, @Nullable String>> labels) {
    var all = new LinkedHashMap<String, Object>();
    tables.forEach((by, rows) -> all.put(
        by.name(),
        rows.stream().map(row -> row(row, labels.apply(by).apply(row))).toList()));
    return put("tables", all);
  }

  ReportText put(String name, @Nullable Object value) {
    members.put(name, value == null ? null : plain(value));
    return this;
  }

  String canonical() {
    return CanonicalJson.of(members);
  }

  static Map<String, Object> row(FigureRow row, @Nullable String label) {
    var members = new LinkedHashMap<String, Object>();
    members.put("unit", row.unitId());
    members.put("key", row.key());
    if (label != null) {
      members.put("label", label);
    }
    members.put("planned", figures(row.planned()));
    members.put("confirmed", figures(row.confirmed()));
    members.put("assumed", figures(row.assumed()));
    members.put("declared", figures(row.declared()));
    members.put("areasReached", row.areasReached());
    members.put("areasInScope", row.areasInScope());
    members.put("devicesInScope", row.devicesInScope());
    return members;
  }

  private static Map<String, Object> figures(Figures figures) {
    return Map.of(
        "deviceMillis", figures.deviceMillis(),
        "onAirMillis", figures.onAirMillis(),
        "plays", figures.plays(),
        "items", figures.items());
  }

  private static Object plain(Object value) {
    if (value instanceof Instant moment) {
      return moment.toEpochMilli();
    }
    if (value instanceof Double number) {
      return Map.of(DECIMAL, BigDecimal.valueOf(number).toPlainString());
    }
    return value instanceof String
            || value instanceof Long
            || value instanceof Integer
            || value instanceof Boolean
            || value instanceof Map<?, ?>
            || value instanceof List<?>
        ? value
        : value instanceof LocalDate day ? day.toString() : Objects.toString(value);
  }
}
