package org.wardcast.webadmin.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Entries as CSV: UTF-8 with Excel's mark, oldest first, no cell that a spreadsheet would compute. */
@Component
public class AuditCsv {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final AuditTrail trail;
  private final AuditWords words;
  private final ZoneId zone;

  AuditCsv(AuditTrail trail, AuditWords words, ZoneId zone) {
    this.trail = trail;
    this.words = words;
    this.zone = zone;
  }

  public void write(AuditFilter filter, Writer out) throws IOException {
    out.write(MARK);
    var format = CSVFormat.RFC4180
        .builder()
        .setHeader(
            "id",
            "at",
            "login",
            "name",
            "api_key",
            "address",
            "what",
            "outcome",
            "said",
            "kind",
            "thing",
            "thing_name",
            "unit",
            "endpoint",
            "sent")
        .get();
    var printer = new CSVPrinter(out, format);
    trail.each(filter, entry -> print(printer, entry));
    printer.flush();
  }

  private void print(CSVPrinter printer, Entry entry) {
    try {
      printer.printRecord(
          entry.id(),
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at().atZone(zone)),
          text(entry.who()),
          text(entry.whoName()),
          text(entry.key()),
          entry.address(),
          text(words.of(entry)),
          entry.outcome(),
          text(entry.said()),
          entry.noun(),
          text(entry.thing()),
          text(entry.thingName()),
          text(entry.unitName()),
          entry.endpoint(),
          text(entry.input().entrySet().stream()
              .map(field -> field.getKey() + "=" + field.getValue())
              .collect(Collectors.joining("; "))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return "";
    }
    return FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
