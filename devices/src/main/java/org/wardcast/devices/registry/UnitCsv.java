package org.wardcast.devices.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.ImportReport.BadRow;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.registry.Place.Outcome;

/** Brings the rows of a file into the tree, in whatever order they stand. */
final class UnitCsv {
  private record Waiting(Csv.Row row, UnitEntry entry) {}

  private UnitCsv() {}

  static ImportReport bring(Csv csv, UnitCensus census) {
    var bad = new ArrayList<>(csv.bad());
    var waiting = read(csv, bad);
    int same = 0;
    // A parent, or the row that ends a code's former validity, may stand further down: what does
    // not fit yet is tried again for as long as anything else found its place.
    for (boolean again = true; again; ) {
      again = false;
      var refused = new ArrayList<Waiting>();
      var reasons = new ArrayList<BadRow>();
      for (var one : waiting) {
        try {
          same += census.take(one.entry()) == Outcome.SAME ? 1 : 0;
          again = true;
        } catch (Refusal why) {
          refused.add(one);
          reasons.add(one.row().bad(why));
        }
      }
      waiting = refused;
      again &= !waiting.isEmpty();
      if (!again) {
        bad.addAll(reasons);
      }
    }
    bad.sort(Comparator.comparingLong(BadRow::line));
    return new ImportReport(
        census.taken(Outcome.ADDED).size(),
        census.taken(Outcome.CHANGED).size(),
        same,
        List.copyOf(bad));
  }

  private static List<Waiting> read(Csv csv, List<BadRow> bad) {
    var good = new ArrayList<Waiting>();
    var lines = new HashMap<String, Long>();
    for (var row : csv.rows()) {
      try {
        var entry = UnitEntry.of(row);
        var before = lines.putIfAbsent(entry.code() + " " + entry.validFrom(), row.line());
        if (before != null) {
          throw new Refusal("code", "csv.twice", entry.code(), before.toString());
        }
        good.add(new Waiting(row, entry));
      } catch (Refusal why) {
        bad.add(row.bad(why));
      }
    }
    return good;
  }
}
