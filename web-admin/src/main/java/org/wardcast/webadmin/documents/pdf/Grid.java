package org.wardcast.webadmin.documents.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.Column;
import org.wardcast.webadmin.documents.Table;
import org.wardcast.webadmin.documents.Words;

/** A ruled table with its headings on every page, as large as it fits, turned if it must be. */
final class Grid {
  static final float PADDING = 3;

  /** Rows handed over at once: the library takes ever longer for each page of a long table. */
  private static final int PIECE = 200;

  private final Table table;
  private final Words words;
  private final Faces faces;
  private final Fit fit;

  Grid(Table table, Words words, Faces faces) {
    this.table = table;
    this.words = words;
    this.faces = faces;
    this.fit = Fit.of(table, words, faces);
  }

  Page page() {
    return fit.page();
  }

  /** Headings and first rows, to be measured and then {@link #print printed}. */
  PdfPTable start() {
    var printed = new PdfPTable(table.columns().size());
    var widths = new float[fit.widths().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = fit.widths().get(i);
    }
    printed.setTotalWidth(widths);
    printed.setLockedWidth(true);
    printed.setHorizontalAlignment(Element.ALIGN_LEFT);
    printed.setSpacingBefore(4);
    headings(printed);
    rows(printed, 0);
    if (table.rows().isEmpty()) {
      var none = cell(words.say("web.documents.no-rows"), faces.italic(fit.size()));
      none.setColspan(table.columns().size());
      none.setHorizontalAlignment(Element.ALIGN_CENTER);
      printed.addCell(none);
    }
    return printed;
  }

  void print(PdfPTable started, Document pdf) {
    started.setComplete(false);
    started.setSpacingAfter(0);
    for (int from = PIECE; from < table.rows().size(); from += PIECE) {
      pdf.add(started);
      started.setSpacingBefore(0);
      rows(started, from);
    }
    if (!table.total().isEmpty()) {
      row(started, table.total(), faces.bold(fit.size()));
    }
    started.setComplete(true);
    started.setSpacingAfter(10);
    pdf.add(started);
  }

  private void rows(PdfPTable printed, int from) {
    int to = Math.min(table.rows().size(), from + PIECE);
    for (var row : table.rows().subList(Math.min(from, to), to)) {
      row(printed, row, faces.regular(fit.size()));
    }
  }

  /** Of the headings and the first row. */
  float startHeight(PdfPTable printed) {
    return printed.getHeaderHeight() + printed.getRowHeight(printed.getHeaderRows());
  }

  private void headings(PdfPTable printed) {
    var columns = table.columns();
    boolean groups = table.hasGroups();
    for (int i = 0; i < columns.size(); i++) {
      var group = columns.get(i).group();
      if (group.isEmpty()) {
        var alone = heading(columns.get(i).heading());
        alone.setRowspan(groups ? 2 : 1);
        printed.addCell(alone);
        continue;
      }
      int from = i;
      while (i + 1 < columns.size() && columns.get(i + 1).group().equals(group)) {
        i++;
      }
      var over = heading(group);
      over.setColspan(i - from + 1);
      printed.addCell(over);
    }
    for (var column : columns) {
      if (!column.group().isEmpty()) {
        printed.addCell(heading(column.heading()));
      }
    }
    printed.setHeaderRows(groups ? 2 : 1);
  }

  private PdfPCell heading(String text) {
    var cell = cell(text, faces.bold(fit.size()));
    cell.setHorizontalAlignment(Element.ALIGN_CENTER);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    return cell;
  }

  private void row(PdfPTable printed, List<Cell> row, Font font) {
    for (int i = 0; i < row.size(); i++) {
      var type = table.columns().get(i).type();
      var cell = cell(words.cell(row.get(i)), font);
      cell.setHorizontalAlignment(alignment(type));
      printed.addCell(cell);
    }
  }

  private static int alignment(Column.Type type) {
    if (type.isNumber()) {
      return Element.ALIGN_RIGHT;
    }
    return type == Column.Type.DAY ? Element.ALIGN_CENTER : Element.ALIGN_LEFT;
  }

  private PdfPCell cell(String text, Font font) {
    var cell = new PdfPCell(faces.phrase(text, font));
    cell.setLeading(0, 1.15f);
    cell.setPadding(PADDING);
    cell.setPaddingTop(PADDING - 2);
    cell.setPaddingBottom(PADDING + 1.5f);
    cell.setBorderWidth(0.5f);
    return cell;
  }
}
