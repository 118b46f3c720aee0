package org.wardcast.webadmin.pages.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.wardcast.webadmin.reports.CoverageReport;
import org.wardcast.webadmin.reports.Measure;
import org.wardcast.webadmin.reports.ReportWords;
import org.wardcast.webadmin.reports.Strength;

/**
 * Bars of what was planned and, inside them, what was heard.
 *
 * @param upright one bar after the other in time; else lying, one below the other
 * @param series minutes or counts in the order of the labels
 * @param names of the series
 * @param left how many rows were left out, those with the least
 */
record ChartView(
    boolean upright,
    List<String> labels,
    Map<Strength, List<Double>> series,
    Map<Strength, String> names,
    String measure,
    String unit,
    int left) {
  private static final int MOST = 20;

  static ChartView of(CoverageReport report, Measure asked, ReportWords words) {
    var measure = asked.isShare() ? Measure.DEVICE : asked;
    var rows = new ArrayList<>(report.rows());
    boolean time = report.by().inTime();
    int left = time ? 0 : Math.max(0, rows.size() - MOST);
    if (left > 0) {
      rows.sort(Comparator.comparingDouble(
              (CoverageReport.Row row) -> measure.number(Strength.PLANNED.of(row.figures())))
          .reversed());
      rows.subList(MOST, rows.size()).clear();
    }
    var series = new EnumMap<Strength, List<Double>>(Strength.class);
    var names = new EnumMap<Strength, String>(Strength.class);
    for (var strength : Strength.values()) {
      series.put(
          strength,
          rows.stream()
              .map(row -> Math.round(10 * measure.number(strength.of(row.figures()))) / 10.0)
              .toList());
      names.put(strength, words.strength(strength));
    }
    return new ChartView(
        time,
        rows.stream().map(row -> words.shortLabel(report.by(), row)).toList(),
        series,
        names,
        words.measure(measure),
        words.unit(measure),
        left);
  }
}
