package org.wardcast.webadmin.pages.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.webadmin.reports.CoverageReport;

/**
 * Cân bằng: the share of each topic in the device-minutes that were heard, whatever the evidence.
 *
 * @param most per cent from which a topic takes too much
 */
record Balance(List<Share> shares, int most) {
  /**
   * @param topic as it stood in the lines
   * @param percent of all minutes heard
   * @param due per cent it should have; null where nobody said
   */
  record Share(
      String topic, long millis, double percent, @Nullable Double due, boolean over) {}

  /**
   * @param wanted minutes by topic that a campaign aims at; empty: every topic the same
   */
  static Balance of(CoverageReport byTopic, Map<String, Double> wanted, int most) {
    long all = byTopic.rows().stream().mapToLong(Balance::heard).sum();
    double aim = wanted.values().stream().mapToDouble(Double::doubleValue).sum();
    var heard = byTopic.rows().stream().filter(row -> heard(row) > 0).toList();
    var shares = new ArrayList<Share>();
    for (var row : heard) {
      double percent = 100.0 * heard(row) / all;
      Double due = wanted.isEmpty()
          ? Double.valueOf(100.0 / heard.size())
          : wanted.containsKey(row.key())
              ? Double.valueOf(100 * wanted.getOrDefault(row.key(), 0.0) / aim)
              : null;
      shares.add(new Share(row.key(), heard(row), percent, due, percent > most));
    }
    var missing = new LinkedHashSet<>(wanted.keySet());
    heard.forEach(row -> missing.remove(row.key()));
    missing.forEach(topic ->
        shares.add(new Share(topic, 0, 0, 100 * wanted.getOrDefault(topic, 0.0) / aim, false)));
    shares.sort(Comparator.comparingLong(Share::millis).reversed().thenComparing(Share::topic));
    return new Balance(shares, most);
  }

  private static long heard(CoverageReport.Row row) {
    var figures = row.figures();
    return figures.confirmed().deviceMillis()
        + figures.assumed().deviceMillis()
        + figures.declared().deviceMillis();
  }
}
