package org.wardcast.webadmin.documents.pdf;

import com.lowagie.text.Font;
import java.util.ArrayList;
import java.util.List;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.Column;
import org.wardcast.webadmin.documents.Table;
import org.wardcast.webadmin.documents.Words;

/**
 * How a table fits a page: no number and no word is broken if there is any way.
 *
 * @param size of the letters, points
 */
record Fit(Page page, float size, List<Float> widths) {
  private static final float[] UPRIGHT = {12, 11, 10, 9};
  private static final float[] TURNED = {11, 10, 9, 8, 7, 6};
  private static final float NARROWEST_NAME = 7;
  private static final float LONGEST_WORD = 12;
  private static final float FRAME = 2 * Grid.PADDING + 1;

  static Fit of(Table table, Words words, Faces faces) {
    var needs = needs(table, words, faces);
    for (float size : UPRIGHT) {
      if (sum(needs, 0, size) <= Page.PORTRAIT.textWidth()) {
        return new Fit(Page.PORTRAIT, size, widths(needs, size, Page.PORTRAIT.textWidth()));
      }
    }
    float fitting = TURNED[TURNED.length - 1];
    for (float size : TURNED) {
      if (sum(needs, 0, size) <= Page.LANDSCAPE.textWidth()) {
        fitting = size;
        break;
      }
    }
    return new Fit(Page.LANDSCAPE, fitting, widths(needs, fitting, Page.LANDSCAPE.textWidth()));
  }

  /**
   * For each column the width without which something breaks, and the one with all on one line, in
   * letters of one point.
   */
  private static float[][] needs(Table table, Words words, Faces faces) {
    var font = faces.bold(1);
    var needs = new float[table.columns().size()][];
    for (int i = 0; i < needs.length; i++) {
      var column = table.columns().get(i);
      float least = longestWord(column.heading(), faces, font);
      float whole = least;
      for (var row : rows(table)) {
        var text = words.cell(row.get(i));
        float length = faces.width(text, font);
        whole = Math.max(whole, length);
        least = Math.max(
            least,
            column.type() == Column.Type.TEXT
                ? Math.min(longestWord(text, faces, font), LONGEST_WORD)
                : length);
      }
      if (column.type() == Column.Type.TEXT) {
        least = Math.max(least, Math.min(whole, NARROWEST_NAME));
      }
      needs[i] = new float[] {least, Math.max(least, whole)};
    }
    return needs;
  }

  private static List<List<Cell>> rows(Table table) {
    if (table.total().isEmpty()) {
      return table.rows();
    }
    var rows = new ArrayList<>(table.rows());
    rows.add(table.total());
    return rows;
  }

  private static float longestWord(String text, Faces faces, Font font) {
    float longest = 0;
    for (var word : text.split(" +")) {
      longest = Math.max(longest, faces.width(word, font));
    }
    return longest;
  }

  private static float sum(float[][] needs, int which, float size) {
    float sum = FRAME * needs.length;
    for (var need : needs) {
      sum += need[which] * size;
    }
    return sum;
  }

  /** What is over goes first to the columns whose text would wrap, then to all alike. */
  private static List<Float> widths(float[][] needs, float size, float room) {
    float least = sum(needs, 0, size);
    float over = room - least;
    float wrapping = sum(needs, 1, size) - least;
    float share = wrapping > 0 ? Math.min(1, Math.max(0, over) / wrapping) : 0;
    float rest = (over - share * wrapping) / needs.length;
    var widths = new ArrayList<Float>();
    for (var column : needs) {
      float need = column[0] * size + FRAME;
      widths.add(
          over < 0 ? need * room / least : need + share * size * (column[1] - column[0]) + rest);
    }
    return widths;
  }
}
