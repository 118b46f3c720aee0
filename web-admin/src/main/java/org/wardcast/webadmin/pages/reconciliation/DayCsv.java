package org.wardcast.webadmin.pages.reconciliation;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.scheduler.proof.Explanation;
import org.wardcast.scheduler.proof.Reconciliation;

/** A day for a spreadsheet: UTF-8 with the mark that Excel needs; no cell is a formula. */
@Component
class DayCsv {
  private static final String MARK = "\uFEFF";

  private final Reconciliation desk;
  private final ZoneId zone;

  DayCsv(Reconciliation desk, ZoneId zone) {
    this.desk = desk;
    this.zone = zone;
  }

  /** An airing a row: what differs first. */
  void day(Unit unit, LocalDate date, Writer out) throws IOException {
    var day = desk.of(unit.id(), date);
    var printer = begin(
        out,
        "airing",
        "slot",
        "item",
        "title",
        "device",
        "planned_start",
        "planned_seconds",
        "started",
        "heard_seconds",
        "result",
        "line_reason",
        "evidence",
        "cause",
        "words",
        "explained_by",
        "lines");
    for (var group : day.discrepancies()) {
      for (var airing : group.airings()) {
        print(printer, airing, result(airing), group.explanations().get(airing.airing()));
      }
    }
    for (var airing : day.asPlanned()) {
      print(printer, airing, "AIRED", null);
    }
    for (var airing : day.pending()) {
      print(printer, airing, "PENDING", null);
    }
    printer.flush();
  }

  private static String result(Compared airing) {
    return airing.deviations().stream().map(Deviation::name).collect(Collectors.joining("+"));
  }

  private void print(
      CSVPrinter printer, Compared a, String result, @Nullable Explanation explanation)
      throws IOException {
    printer.printRecord(
        a.airing(),
        harmless(a.slotName()),
        a.item(),
        harmless(a.title()),
        harmless(a.deviceName()),
        time(a.due()),
        seconds(a.plannedMillis()),
        time(a.began()),
        seconds(a.heardMillis()),
        result,
        harmless(a.reason()),
        a.evidence(),
        explanation == null ? "" : explanation.cause(),
        explanation == null ? "" : harmless(explanation.words()),
        explanation == null ? "" : harmless(explanation.who()),
        a.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  /** A commune a row. */
  void communes(CommunesPage page, Writer out) throws IOException {
    var head = Stream.concat(
        Stream.of(
            "day",
            "unit_code",
            "unit",
            "state",
            "planned",
            "as_planned",
            "pending",
            "differing",
            "explained"),
        Stream.of(Deviation.values()).map(d -> d.name().toLowerCase(java.util.Locale.ROOT)));
    var printer = begin(out, head.toArray(String[]::new));
    for (var row : page.rows()) {
      var c = row.count();
      printer.printRecord(Stream.concat(
          Stream.of(
              page.ask().day(),
              row.commune().code(),
              harmless(row.commune().fullName()),
              row.state(),
              c.planned(),
              c.asPlanned(),
              c.pending(),
              c.differing(),
              c.explained()),
          Stream.of(Deviation.values()).map(c::of)));
    }
    printer.flush();
  }

  private static CSVPrinter begin(Writer out, String... head) throws IOException {
    out.write(MARK);
    return new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(head).get());
  }

  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private String time(@Nullable Instant moment) {
    return moment == null
        ? ""
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone).toOffsetDateTime());
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).toPlainString();
  }
}
