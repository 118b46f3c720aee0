package org.wardcast.webadmin.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.Definition;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.Column;
import org.wardcast.webadmin.documents.Table;

/** A report as a table: what the page draws is what every document writes. */
@Component
public class FigureTables {
  private static final List<Measure> AMOUNTS =
      List.of(Measure.DEVICE, Measure.ON_AIR, Measure.PLAYS, Measure.ITEMS);

  private final ReportWords words;

  FigureTables(ReportWords words) {
    this.words = words;
  }

  /** Everything there is, with codes and keys to go on with. */
  public Table whole(CoverageReport report) {
    var columns = new ArrayList<Column>();
    columns.add(new Column("unitCode", words.say("web.reports.col.unit-code"), Column.Type.TEXT));
    columns.add(new Column("unit", words.say("web.reports.by.UNIT"), Column.Type.TEXT));
    if (report.by() != Breakdown.UNIT) {
      columns.add(new Column("key", words.say("web.reports.col.key"), Column.Type.TEXT));
      columns.add(new Column("name", words.by(report.by()), Column.Type.TEXT));
    }
    AMOUNTS.forEach(measure -> columns.addAll(amounts(measure)));
    columns.addAll(shares());
    columns.addAll(reach());
    var rows = report.rows().stream().map(row -> {
      var cells = new ArrayList<Cell>();
      cells.add(Cell.text(row.unit().code()));
      cells.add(Cell.text(row.unit().name()));
      if (report.by() != Breakdown.UNIT) {
        cells.add(Cell.text(row.key()));
        cells.add(Cell.text(words.label(report.by(), row)));
      }
      figures(cells, row.figures());
      return (List<Cell>) cells;
    });
    return new Table(columns, rows.toList(), total(report));
  }

  private List<Cell> total(CoverageReport report) {
    var total = report.total();
    if (total == null) {
      return List.of();
    }
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(total.unit().code()));
    cells.add(Cell.text(words.say("web.reports.whole", total.unit().name())));
    if (report.by() != Breakdown.UNIT) {
      cells.add(Cell.NOTHING);
      cells.add(Cell.NOTHING);
    }
    figures(cells, total.figures());
    return cells;
  }

  private static void figures(List<Cell> cells, FigureRow row) {
    AMOUNTS.forEach(measure -> amounts(cells, measure, row));
    shares(cells, row);
    reach(cells, row);
  }

  /** The measures that stand beside the one asked for. */
  public List<Measure> shown(Measure measure) {
    return switch (measure) {
      case PERCENT -> List.of(Measure.PERCENT, Measure.DEVICE, Measure.AREAS);
      case DEVICE -> List.of(Measure.DEVICE, Measure.PERCENT);
      default -> List.of(measure);
    };
  }

  /** What does not add up is said. */
  public List<String> notes(CoverageReport report) {
    return report.total() == null ? List.of() : List.of(words.say("web.reports.total-note"));
  }

  /** Some measures only, for a screen or a sheet of paper; rows are called by name. */
  public Table narrow(CoverageReport report, List<Measure> measures) {
    var columns = new ArrayList<Column>();
    boolean several = report.subject() == null && report.by() != Breakdown.UNIT;
    if (several) {
      columns.add(new Column("unit", words.say("web.reports.by.UNIT"), Column.Type.TEXT));
    }
    columns.add(new Column("name", words.by(report.by()), Column.Type.TEXT));
    for (var measure : measures) {
      columns.addAll(
          measure == Measure.PERCENT
              ? shares()
              : measure == Measure.AREAS ? reach() : amounts(measure));
    }
    var rows = report.rows().stream().map(row -> {
      var cells = new ArrayList<Cell>();
      if (several) {
        cells.add(Cell.text(row.unit().name()));
      }
      cells.add(Cell.text(words.label(report.by(), row)));
      measures.forEach(measure -> add(cells, measure, row.figures()));
      return (List<Cell>) cells;
    });
    var total = new ArrayList<Cell>();
    if (report.total() != null) {
      total.add(Cell.text(words.say("web.reports.whole", report.total().unit().name())));
      measures.forEach(measure -> add(total, measure, report.total().figures()));
    }
    return new Table(columns, rows.toList(), total);
  }

  private static void add(List<Cell> cells, Measure measure, FigureRow row) {
    if (measure == Measure.PERCENT) {
      shares(cells, row);
    } else if (measure == Measure.AREAS) {
      reach(cells, row);
    } else {
      amounts(cells, measure, row);
    }
  }

  private List<Column> amounts(Measure measure) {
    var columns = new ArrayList<Column>();
    for (var strength : Strength.values()) {
      columns.add(new Column(
              strength.name().toLowerCase(Locale.ROOT) + measure.columns(),
              words.strength(strength),
              measure.type())
          .in(words.say("web.reports.unit." + measure))
          .under(words.measure(measure)));
    }
    return columns;
  }

  private static void amounts(List<Cell> cells, Measure measure, FigureRow row) {
    for (var strength : Strength.values()) {
      cells.add(measure.cell(strength.of(row)));
    }
  }

  private List<Column> shares() {
    var group = words.measure(Measure.PERCENT);
    return List.of(
        new Column("confirmedShare", words.strength(Strength.CONFIRMED), Column.Type.SHARE)
            .in("%")
            .under(group),
        new Column("assumedShare", words.strength(Strength.ASSUMED), Column.Type.SHARE)
            .in("%")
            .under(group));
  }

  private static void shares(List<Cell> cells, FigureRow row) {
    long planned = row.planned().deviceMillis();
    cells.add(Cell.share(row.confirmed().deviceMillis(), planned));
    cells.add(Cell.share(row.assumed().deviceMillis(), planned));
  }

  private List<Column> reach() {
    var group = words.say("web.reports.reach");
    return List.of(
        new Column(
                "areasReached", words.say(Definition.AREAS_REACHED.nameCode()), Column.Type.COUNT)
            .under(group),
        new Column(
                "areasInScope", words.say(Definition.AREAS_IN_SCOPE.nameCode()), Column.Type.COUNT)
            .under(group),
        new Column(
                "devicesInScope",
                words.say(Definition.DEVICES_IN_SCOPE.nameCode()),
                Column.Type.COUNT)
            .under(group));
  }

  private static void reach(List<Cell> cells, FigureRow row) {
    cells.add(Cell.count(row.areasReached()));
    cells.add(Cell.count(row.areasInScope()));
    cells.add(Cell.count(row.devicesInScope()));
  }
}
