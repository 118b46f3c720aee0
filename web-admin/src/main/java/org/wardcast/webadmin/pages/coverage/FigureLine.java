package org.wardcast.webadmin.pages.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.Column;
import org.wardcast.webadmin.documents.Table;
import org.wardcast.webadmin.reports.CoverageReport;

/**
 * A row of the table as it is drawn.
 *
 * @param labels what it is about: the unit where there are several, and the part
 * @param link to its own figures; null without any
 * @param place id of the unit on the map; 0 if it is not on one
 */
record FigureLine(
    List<String> labels,
    @Nullable String link,
    long place,
    List<Drawn> cells,
    @Nullable Difference difference) {
  /**
   * @param bar per cent of the longest in its group; -1 where nothing is compared
   * @param kind word of the column's name that says how the bar is filled
   */
  record Drawn(String text, double bar, String kind) {}

  static List<FigureLine> of(
      CoverageReport report,
      Table table,
      Function<Cell, String> text,
      Function<CoverageReport.Row, @Nullable String> link,
      Function<CoverageReport.Row, @Nullable Difference> difference) {
    int labels = (int) table.columns().stream()
        .takeWhile(column -> column.type() == Column.Type.TEXT)
        .count();
    var lines = new ArrayList<FigureLine>();
    for (int i = 0; i < table.rows().size(); i++) {
      var row = report.rows().get(i);
      var cells = table.rows().get(i);
      lines.add(new FigureLine(
          cells.subList(0, labels).stream().map(text).toList(),
          link.apply(row),
          row.unit().unitId(),
          drawn(table, cells, labels, text),
          difference.apply(row)));
    }
    return lines;
  }

  static List<Drawn> drawn(Table table, List<Cell> cells, int from, Function<Cell, String> text) {
    var drawn = new ArrayList<Drawn>();
    for (int c = from; c < cells.size(); c++) {
      drawn.add(new Drawn(
          text.apply(cells.get(c)),
          bar(table, c, cells.get(c)),
          table.columns().get(c).name().replaceAll("(?<=[a-z])[A-Z].*", "")));
    }
    return drawn;
  }

  private static double bar(Table table, int column, Cell cell) {
    if (cell instanceof Cell.Share share) {
      return share.whole() == 0 ? 0 : Math.min(100, 100.0 * share.part() / share.whole());
    }
    var group = table.columns().get(column).group();
    double most = 0;
    for (int c = 0; c < table.columns().size(); c++) {
      if (table.columns().get(c).group().equals(group)
          && table.columns().get(c).type().isNumber()) {
        for (var row : table.rows()) {
          most = Math.max(most, amount(row.get(c)));
        }
      }
    }
    return most == 0 ? 0 : Math.min(100, 100 * amount(cell) / most);
  }

  private static double amount(Cell cell) {
    if (cell instanceof Cell.Length length) {
      return length.millis();
    }
    return cell instanceof Cell.Count count ? count.value() : 0;
  }
}
