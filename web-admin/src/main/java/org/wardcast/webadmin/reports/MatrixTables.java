package org.wardcast.webadmin.reports;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.Column;
import org.wardcast.webadmin.documents.Table;

/** Units and topics as a table: what the page draws is what every document writes. */
@Component
public class MatrixTables {
  private final ReportWords words;

  MatrixTables(ReportWords words) {
    this.words = words;
  }

  public Table table(TopicMatrix matrix) {
    var columns = new ArrayList<Column>();
    columns.add(new Column("unitCode", words.say("web.reports.col.unit-code"), Column.Type.TEXT));
    columns.add(new Column("unit", words.by(Breakdown.UNIT), Column.Type.TEXT));
    var ending = matrix.measure().type() == Column.Type.LENGTH ? "Millis" : "";
    var unit = words.say("web.reports.unit." + matrix.measure());
    var group = words.by(Breakdown.TOPIC);
    for (int i = 0; i < matrix.topics().size(); i++) {
      columns.add(new Column(
          "topic" + (i + 1) + ending,
          words.topic(matrix.topics().get(i)),
          unit,
          group,
          matrix.measure().type()));
    }
    columns.add(new Column(
        "all" + ending,
        words.say("web.reports.all-topics"),
        unit,
        "",
        matrix.measure().type()));
    var rows =
        matrix.lines().stream().map(line -> cells(matrix, line, line.unit().name()));
    var total = matrix.total();
    return new Table(
        columns,
        rows.toList(),
        total == null
            ? List.of()
            : cells(matrix, total, words.say("web.reports.whole", total.unit().name())));
  }

  private static List<Cell> cells(TopicMatrix matrix, TopicMatrix.Line line, String name) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(line.unit().code()));
    cells.add(Cell.text(name));
    line.values().forEach(value -> cells.add(matrix.measure().cell(value)));
    cells.add(matrix.measure().cell(line.all()));
    return cells;
  }

  /** What does not add up is said. */
  public List<String> notes(TopicMatrix matrix) {
    return matrix.measure().addsUp()
        ? List.of()
        : List.of(words.say("web.reports.matrix-note", words.measure(matrix.measure())));
  }
}
