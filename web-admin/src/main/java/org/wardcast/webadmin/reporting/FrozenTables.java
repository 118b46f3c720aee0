package org.wardcast.webadmin.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.Definition;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.Column;
import org.wardcast.webadmin.documents.Section;
import org.wardcast.webadmin.documents.Table;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.reports.Definitions;

/** The tables of a frozen report, for documents. Whole first: it is what a CSV file holds. */
@Component
class FrozenTables {
  private static final String MINUTES = "DeviceMillis";

  private static final List<Definition> STRENGTHS =
      List.of(Definition.PLANNED, Definition.CONFIRMED, Definition.ASSUMED, Definition.DECLARED);

  private final Sentences sentences;
  private final Definitions definitions;
  private final FrozenWords words;

  FrozenTables(Sentences sentences, Definitions definitions, FrozenWords words) {
    this.sentences = sentences;
    this.definitions = definitions;
    this.words = words;
  }

  List<Section> sections(FrozenFigures frozen) {
    var sections = new ArrayList<Section>();
    if (frozen.communes().isEmpty()) {
      sections.add(
          section("web.due.total", "web.due.unit", List.of(frozen.total()), row -> frozen.unit()));
    } else {
      var rows = new ArrayList<FrozenFigures.Row>();
      rows.add(frozen.total());
      rows.addAll(frozen.communes());
      sections.add(section(
          "web.due.total-and-communes",
          "web.due.unit",
          rows,
          row -> row.equals(frozen.total()) ? frozen.unit() : row.label()));
    }
    frozen.tables().forEach((by, rows) -> {
      if (!rows.isEmpty()) {
        sections.add(section(by, rows));
      }
    });
    return sections;
  }

  private Section section(By by, List<FrozenFigures.Row> rows) {
    return section("web.due.by." + by, "web.due.by." + by, rows, row -> words.row(by, row));
  }

  private Section section(
      String heading,
      String first,
      List<FrozenFigures.Row> rows,
      Function<FrozenFigures.Row, String> name) {
    return Section.of(
        sentences.of(heading),
        new Table(
            columns(sentences.of(first)),
            rows.stream().map(row -> cells(name.apply(row), row.figures())).toList(),
            List.of()));
  }

  private List<Column> columns(String first) {
    var columns = new ArrayList<Column>();
    columns.add(new Column("name", first, Column.Type.TEXT));
    for (var strength : STRENGTHS) {
      columns.add(
          new Column(key(strength) + MINUTES, definitions.term(strength), Column.Type.LENGTH)
              .in(sentences.of("web.due.minutes"))
              .under(definitions.term(Definition.DEVICE_MINUTES)));
    }
    for (var strength : STRENGTHS) {
      columns.add(new Column(key(strength) + "Plays", definitions.term(strength), Column.Type.COUNT)
          .under(definitions.term(Definition.PLAYS)));
    }
    for (var areas : List.of(Definition.AREAS_REACHED, Definition.AREAS_IN_SCOPE)) {
      columns.add(new Column(key(areas), definitions.term(areas), Column.Type.COUNT)
          .under(sentences.of("web.due.areas")));
    }
    return columns;
  }

  /** As figures are called in files: {@code areasInScope}. */
  private static String key(Definition definition) {
    var words = definition.name().toLowerCase(Locale.ROOT).split("_");
    return words[0]
        + Arrays.stream(words).skip(1).map(StringUtils::capitalize).collect(Collectors.joining());
  }

  private static List<Cell> cells(String name, FigureRow row) {
    var strengths = List.of(row.planned(), row.confirmed(), row.assumed(), row.declared());
    var cells = new ArrayList<Cell>();
    cells.add(Cell.text(name));
    strengths.stream().map(Figures::deviceMillis).map(Cell::millis).forEach(cells::add);
    strengths.stream().map(Figures::plays).map(Cell::count).forEach(cells::add);
    cells.add(Cell.count(row.areasReached()));
    cells.add(Cell.count(row.areasInScope()));
    return cells;
  }

  static String fileName(FrozenFigures frozen, String ending) {
    var number = frozen.letterhead().documentNumber().replaceAll("[^\\p{L}\\p{N}-]+", "-");
    return (number + "-" + frozen.to() + "." + ending).toLowerCase(Locale.ROOT);
  }
}
