package org.wardcast.webadmin.documents;

import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** A table on a sheet: headings that stay in sight and come again on every printed page. */
final class SheetTable {
  private static final int NARROWEST = 9;
  private static final int WIDEST = 45;
  private static final int MANY_COLUMNS = 7;
  private static final String HEADING = "DDEBF7";

  private final Worksheet sheet;
  private final Table table;
  private final Words words;

  SheetTable(Worksheet sheet, Table table, Words words) {
    this.sheet = sheet;
    this.table = table;
    this.words = words;
  }

  /** @return the row after it */
  int write(int top) {
    int first = headings(top);
    int row = first;
    for (var cells : table.rows()) {
      row(row++, cells, false);
    }
    if (table.rows().isEmpty()) {
      sheet.value(row++, 0, words.say("web.documents.no-rows"));
    }
    if (!table.total().isEmpty()) {
      row(row++, table.total(), true);
    }
    boolean wide = table.columns().size() > MANY_COLUMNS;
    widths();
    sheet.freezePane(wide ? names() : 0, first);
    sheet.setAutoPageBreaks(true);
    sheet.repeatRows(top, first - 1);
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation(wide ? "landscape" : "portrait");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    return row + 1;
  }

  /** How many columns there are up to the names, which stay in sight. */
  private int names() {
    var columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).type() == Column.Type.TEXT) {
        return i + 1;
      }
    }
    return 0;
  }

  private int headings(int top) {
    int rows = table.hasGroups() ? 2 : 1;
    var columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      int from = i;
      if (column.group().isEmpty() || rows == 1) {
        sheet.value(top, i, Words.clean(column.heading()));
        if (rows == 2) {
          sheet.range(top, i, top + 1, i).merge();
        }
        continue;
      }
      sheet.value(top + 1, i, Words.clean(column.heading()));
      if (i == 0 || !columns.get(i - 1).group().equals(column.group())) {
        sheet.value(top, i, Words.clean(column.group()));
        while (i + 1 < columns.size() && columns.get(i + 1).group().equals(column.group())) {
          i++;
          sheet.value(top + 1, i, Words.clean(columns.get(i).heading()));
        }
        if (i > from) {
          sheet.range(top, from, top, i).merge();
        }
      }
    }
    sheet
        .range(top, 0, top + rows - 1, columns.size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .fillColor(HEADING)
        .borderStyle(BorderStyle.THIN)
        .set();
    return top + rows;
  }

  private void row(int row, List<Cell> cells, boolean total) {
    for (int i = 0; i < cells.size(); i++) {
      value(row, i, cells.get(i));
      var style = sheet
          .style(row, i)
          .borderStyle(BorderStyle.THIN)
          .verticalAlignment("top")
          .wrapText(table.columns().get(i).type() == Column.Type.TEXT)
          .horizontalAlignment(table.columns().get(i).type().isNumber() ? "right" : "left");
      var format = format(table.columns().get(i).type());
      if (!format.isEmpty()) {
        style.format(format);
      }
      if (total) {
        style.bold();
      }
      style.set();
    }
  }

  private void value(int row, int column, Cell cell) {
    if (cell instanceof Cell.Text text) {
      sheet.value(row, column, Words.clean(text.value()));
    } else if (cell instanceof Cell.Count count) {
      sheet.value(row, column, count.value());
    } else if (cell instanceof Cell.Length length) {
      sheet.value(row, column, length.millis() / 60_000.0);
    } else if (cell instanceof Cell.Share share && share.whole() != 0) {
      sheet.value(row, column, (double) share.part() / share.whole());
    } else if (cell instanceof Cell.Day day) {
      sheet.value(row, column, day.value());
    }
  }

  private static String format(Column.Type type) {
    return switch (type) {
      case TEXT -> "";
      case COUNT -> "#,##0";
      case LENGTH -> "#,##0.0";
      case SHARE -> "0.0%";
      case DAY -> "dd/mm/yyyy";
    };
  }

  private void widths() {
    for (int i = 0; i < table.columns().size(); i++) {
      int at = i;
      int cells = Stream.concat(table.rows().stream(), Stream.of(table.total()))
          .filter(row -> !row.isEmpty())
          .mapToInt(row -> words.cell(row.get(at)).length())
          .max()
          .orElse(0);
      int word = Stream.of(table.columns().get(i).heading().split("\\s+"))
          .mapToInt(String::length)
          .max()
          .orElse(0);
      sheet.width(i, Math.min(WIDEST, Math.max(NARROWEST, Math.max(cells, word) + 3)));
    }
  }
}
