package org.wardcast.webadmin.pages.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.webadmin.reports.CoverageReport;
import org.wardcast.webadmin.reports.Measure;
import org.wardcast.webadmin.reports.ReportWords;

/**
 * Units shaded by one measure.
 *
 * @param outlines address of what is drawn
 * @param units by id: what the script needs
 */
record MapView(Measure measure, String outlines, List<Legend> legend, Map<Long, Place> units) {
  /**
   * @param shade class from 0; -1 without figures
   * @param value in words
   */
  record Place(String name, int shade, String value, String more, String link) {}

  /** @param shade as in {@link Place} */
  record Legend(int shade, String range) {}

  static MapView of(
      CoverageReport report,
      Measure measure,
      String outlines,
      LongFunction<String> link,
      ReportWords words) {
    var values = report.rows().stream()
        .filter(row -> known(row.figures()))
        .map(row -> measure.value(row.figures()))
        .filter(Objects::nonNull)
        .toList();
    var shades = measure.isShare() ? Shades.ofPercent() : Shades.of(values);
    var places = new LinkedHashMap<Long, Place>();
    for (var row : report.rows()) {
      var figures = row.figures();
      var value = known(figures) ? measure.value(figures) : null;
      places.put(
          row.unit().unitId(),
          new Place(
              row.unit().name(),
              shades.of(value),
              value == null ? words.noFigures() : words.value(measure, value),
              words.inShort(figures),
              link.apply(row.unit().unitId())));
    }
    return new MapView(measure, outlines, legend(measure, shades, words), places);
  }

  private static boolean known(FigureRow row) {
    return row.planned().deviceMillis()
            + row.confirmed().deviceMillis()
            + row.assumed().deviceMillis()
            + row.declared().deviceMillis()
        > 0;
  }

  private static List<Legend> legend(Measure measure, Shades shades, ReportWords words) {
    var bounds = shades.bounds();
    var legend = new ArrayList<Legend>();
    for (int i = 0; i < bounds.size(); i++) {
      legend.add(new Legend(
          i,
          words.range(measure, bounds.get(i), i + 1 < bounds.size() ? bounds.get(i + 1) : null)));
    }
    return legend;
  }
}
