package org.wardcast.webadmin.pages.coverage;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.CoverageRow;
import org.wardcast.scheduler.CoverageRow.Figures;

/** Figures by day and unit for a spreadsheet: UTF-8 with the mark that Excel needs, minutes. */
@Component
class CoverageCsv {
  private static final String MARK = "\uFEFF";
  private static final List<String> KINDS = List.of("planned", "confirmed", "assumed", "declared");

  private final Units units;

  CoverageCsv(Units units) {
    this.units = units;
  }

  void write(List<CoverageRow> rows, Writer out) throws IOException {
    out.write(MARK);
    var head = new ArrayList<>(List.of("day", "unit_code", "unit"));
    for (var kind : KINDS) {
      head.add(kind + "_device_minutes");
      head.add(kind + "_minutes_on_air");
      head.add(kind + "_plays");
      head.add(kind + "_items");
    }
    head.addAll(List.of("devices", "areas_reached", "areas_in_scope"));
    var printer = new CSVPrinter(
        out, CSVFormat.RFC4180.builder().setHeader(head.toArray(String[]::new)).get());
    for (var row : rows) {
      var cells = new ArrayList<Object>();
      Optional<Unit> unit = units.on(row.unitId(), row.day()).or(() -> units.find(row.unitId()));
      cells.add(row.day());
      cells.add(unit.map(Unit::code).orElse(""));
      cells.add(unit.map(Unit::fullName).orElse(""));
      for (var figures : List.of(row.planned(), row.confirmed(), row.assumed(), row.declared())) {
        add(cells, figures);
      }
      cells.addAll(List.of(row.devicesInScope(), row.areasReached(), row.areasInScope()));
      printer.printRecord(cells);
    }
    printer.flush();
  }

  private static void add(List<Object> cells, Figures figures) {
    cells.add(minutes(figures.deviceMillis()));
    cells.add(minutes(figures.onAirMillis()));
    cells.add(figures.plays());
    cells.add(figures.items());
  }

  private static String minutes(long millis) {
    return BigDecimal.valueOf(millis)
        .divide(BigDecimal.valueOf(60_000), 2, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
