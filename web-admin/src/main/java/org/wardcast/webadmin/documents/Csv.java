package org.wardcast.webadmin.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The first table and nothing around it: UTF-8 with the mark that Excel needs to see the accents,
 * plain numbers, no total. Minutes have so many decimals that the milliseconds can be had back. The
 * remarks stand in a column of their own on every row, so that no row is taken without them; an
 * empty table has one row with nothing but them. A cell that a spreadsheet would take for a formula is quoted out of it.
 */
final class Csv {
  private static final String MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final int MINUTE_DECIMALS = 6;
  private static final int PERCENT_DECIMALS = 4;

  private final ReportDocument document;
  private final String remarks;

  Csv(ReportDocument document, Words words) {
    this.document = document;
    this.remarks = text(String.join(" ", document.remarksToPrint(words)));
  }

  void write(OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(MARK);
    var table = document.mainTable();
    var head = new ArrayList<>(table.columns().stream().map(Csv::name).toList());
    head.add("remarks");
    var printer = new CSVPrinter(
        writer,
        CSVFormat.RFC4180.builder().setHeader(head.toArray(String[]::new)).get());
    for (var row : table.rows()) {
      printer.printRecord(record(row));
    }
    if (table.rows().isEmpty()) {
      printer.printRecord(record(Collections.nCopies(table.columns().size(), Cell.NOTHING)));
    }
    printer.flush();
  }

  private List<String> record(List<Cell> row) {
    var cells = new ArrayList<>(row.stream().map(Csv::cell).toList());
    cells.add(remarks);
    return cells;
  }

  /** {@code confirmedDeviceMillis} becomes {@code confirmed_device_minutes}. */
  private static String name(Column column) {
    var snake = column.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return switch (column.type()) {
      case LENGTH -> snake.replaceAll("millis$", "minutes");
      case SHARE -> snake + "_percent";
      default -> snake;
    };
  }

  private static String cell(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text(text.value());
    } else if (cell instanceof Cell.Count count) {
      return Long.toString(count.value());
    } else if (cell instanceof Cell.Length length) {
      return Words.minutes(length.millis(), MINUTE_DECIMALS)
          .stripTrailingZeros()
          .toPlainString();
    } else if (cell instanceof Cell.Share share && share.whole() != 0) {
      return Words.percent(share, PERCENT_DECIMALS).stripTrailingZeros().toPlainString();
    } else if (cell instanceof Cell.Day day) {
      return day.value().toString();
    }
    return "";
  }

  private static String text(String raw) {
    var text = Words.clean(raw);
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
