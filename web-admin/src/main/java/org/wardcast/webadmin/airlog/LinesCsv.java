package org.wardcast.webadmin.airlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.scheduler.LineFilter;

/**
 * Lines as CSV: UTF-8 with the mark that Excel needs to see the accents, times with offset, lengths
 * in seconds. A cell that a spreadsheet would take for a formula is quoted out of it.
 */
@Component
public class LinesCsv {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final Airlog airlog;
  private final ZoneId zone;

  LinesCsv(Airlog airlog, ZoneId zone) {
    this.airlog = airlog;
    this.zone = zone;
  }

  /** Oldest first; nothing is held in memory. */
  public void write(LineFilter filter, Writer out) throws IOException {
    out.write(MARK);
    var format = CSVFormat.RFC4180
        .builder()
        .setHeader(
            "number",
            "airing",
            "part",
            "kind",
            "unit",
            "device",
            "title",
            "topic",
            "class",
            "bulletin",
            "version",
            "planned_start",
            "planned_seconds",
            "sent",
            "accepted",
            "started",
            "ended",
            "aired_seconds",
            "outcome",
            "reason",
            "evidence",
            "simulated",
            "actor",
            "content_sha256",
            "line_hash",
            "chain")
        .get();
    var printer = new CSVPrinter(out, format);
    airlog.each(filter, line -> print(printer, line));
    printer.flush();
  }

  private void print(CSVPrinter printer, AirLine line) {
    try {
      printer.printRecord(
          line.number(),
          line.airing(),
          line.part(),
          line.kind(),
          text(line.unitNames()),
          text(line.deviceName()),
          text(line.title()),
          text(line.topic()),
          line.bulletinClass(),
          line.bulletinId(),
          line.bulletinVersion(),
          time(line.plannedStart()),
          seconds(line.plannedMillis()),
          time(line.sent()),
          time(line.accepted()),
          time(line.started()),
          time(line.ended()),
          seconds(line.airedMillis()),
          line.endState(),
          text(line.reason()),
          line.evidence(),
          line.simulated(),
          text(line.actor()),
          line.contentSha256(),
          line.lineHash(),
          line.chain());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String cell) {
    return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
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
