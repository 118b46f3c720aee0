package org.wardcast.webadmin.documents.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.Section;
import org.wardcast.webadmin.documents.Table;
import org.wardcast.webadmin.documents.Words;

/**
 * Bars lying on their sides, drawn into the page. Evidence is told by how a bar is filled, so that it
 * can be told in black and white: full, hatched, empty.
 */
final class Bars {
  private static final int MOST = 20;
  private static final float ROW = 17;
  private static final float LABELS = 0.34f;
  private static final float VALUES = 60;
  private static final Color GREEN = new Color(0x2F, 0x8A, 0x45);

  private final Section.Chart chart;
  private final Table table;
  private final Words words;
  private final Faces faces;
  private final Font font;
  private final int label;
  private final List<Integer> values;

  Bars(Section.Chart chart, Table table, Words words, Faces faces) {
    this.chart = chart;
    this.table = table;
    this.words = words;
    this.faces = faces;
    this.font = faces.regular(9);
    this.label = table.indexOf(chart.label());
    this.values = chart.values().stream().map(table::indexOf).toList();
  }

  /** The longest twenty, if there are more. */
  Image draw(PdfWriter writer, float width) {
    var rows = table.rows().stream()
        .sorted(Comparator.comparingLong(this::sum).reversed())
        .limit(MOST)
        .toList();
    float height = ROW * (rows.size() + 2) + 6;
    var picture = writer.getDirectContent().createTemplate(width, height);
    var title = rows.size() < table.rows().size()
        ? words.say(
            "web.documents.largest", chart.title(), rows.size(), table.rows().size())
        : chart.title();
    text(picture, Element.ALIGN_LEFT, title, faces.bold(11), 0, height - 13);
    legend(picture, height - ROW - 13);
    long longest = rows.stream().mapToLong(this::sum).max().orElse(0);
    float room = width * (1 - LABELS) - VALUES;
    float y = height - 3 * ROW;
    for (var row : rows) {
      text(picture, Element.ALIGN_RIGHT, shortened(row, width), font, width * LABELS - 6, y + 4);
      float x = width * LABELS;
      for (int i = 0; i < values.size(); i++) {
        long value = amount(row.get(values.get(i)));
        float length = longest == 0 ? 0 : room * value / longest;
        bar(picture, i, x, y, length, ROW - 5);
        x += length;
      }
      text(picture, Element.ALIGN_LEFT, words.cell(total(row)), font, x + 4, y + 4);
      y -= ROW;
    }
    var image = Image.getInstance(picture);
    image.setSpacingAfter(8);
    return image;
  }

  private void legend(PdfContentByte picture, float y) {
    float x = 0;
    for (int i = 0; i < values.size(); i++) {
      bar(picture, i, x, y - 2, 14, 10);
      var name = table.columns().get(values.get(i)).heading();
      text(picture, Element.ALIGN_LEFT, name, font, x + 18, y);
      x += 34 + faces.width(name, font);
    }
  }

  private static void bar(
      PdfContentByte picture, int series, float x, float y, float length, float height) {
    if (length <= 0) {
      return;
    }
    picture.saveState();
    picture.setLineWidth(0.6f);
    picture.setColorStroke(GREEN);
    picture.setColorFill(series == 0 ? GREEN : Color.WHITE);
    picture.rectangle(x, y, length, height);
    picture.fillStroke();
    if (series == 1) {
      picture.rectangle(x, y, length, height);
      picture.clip();
      picture.newPath();
      for (float at = x - height; at < x + length; at += 3.5f) {
        picture.moveTo(at, y);
        picture.lineTo(at + height, y + height);
      }
      picture.stroke();
    }
    picture.restoreState();
  }

  private void text(
      PdfContentByte picture, int alignment, String text, Font face, float x, float y) {
    ColumnText.showTextAligned(picture, alignment, faces.phrase(text, face), x, y, 0);
  }

  private String shortened(List<Cell> row, float width) {
    var name = words.cell(row.get(label));
    float room = width * LABELS - 8;
    if (faces.width(name, font) <= room) {
      return name;
    }
    int end = name.length();
    while (end > 0 && faces.width(name.substring(0, end) + "…", font) > room) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end).strip() + "…";
  }

  private long sum(List<Cell> row) {
    return values.stream().mapToLong(i -> amount(row.get(i))).sum();
  }

  private Cell total(List<Cell> row) {
    return row.get(values.get(0)) instanceof Cell.Length
        ? Cell.millis(sum(row))
        : Cell.count(sum(row));
  }

  private static long amount(Cell cell) {
    if (cell instanceof Cell.Length length) {
      return length.millis();
    }
    return cell instanceof Cell.Count count ? count.value() : 0;
  }
}
