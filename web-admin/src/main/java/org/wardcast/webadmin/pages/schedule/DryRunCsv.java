package org.wardcast.webadmin.pages.schedule;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;
import org.wardcast.webadmin.plan.DryRun;

/** A week's dry run for a spreadsheet: UTF-8 with the mark that Excel needs. */
@Component
class DryRunCsv {
  private static final String MARK = "\uFEFF";

  private final Sentences sentences;
  private final Vietnam words;

  DryRunCsv(Sentences sentences, Vietnam words) {
    this.sentences = sentences;
    this.words = words;
  }

  void write(List<DryRun.Row> rows, Writer out) throws IOException {
    out.write(MARK);
    var printer = new CSVPrinter(
        out,
        CSVFormat.RFC4180
            .builder()
            .setHeader(
                "day", "start", "end", "slot", "item", "class", "seconds", "devices", "reason")
            .get());
    for (var row : rows) {
      printer.printRecord(
          row.date(),
          words.seconds(row.start()),
          words.seconds(row.end()),
          harmless(row.slot()),
          row.title() == null ? "" : harmless(row.title()),
          row.bulletinClass() == null ? "" : sentences.of("web.class." + row.bulletinClass()),
          row.length().toSeconds(),
          row.devices(),
          harmless(sentences.reason(row.reason())));
    }
    printer.flush();
  }

  /** A spreadsheet would run a cell that begins like this as a formula. */
  static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
