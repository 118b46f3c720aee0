package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.ImportReport.BadRow;
import org.wardcast.devices.Refusal;

/** Brings a list of predecessors into the tree, row by row. */
final class PredecessorCsv {
  private final Heirs heirs;
  private final OldUnits olds;
  private final Shares shares;
  private final Map<String, PredecessorRow> firstRows = new HashMap<>();
  private final List<BadRow> bad = new ArrayList<>();

  /** @param day first day of the new units */
  PredecessorCsv(UnitCensus census, Shares shares, LocalDate day) {
    this.shares = shares;
    heirs = new Heirs(census, day);
    olds = new OldUnits(census, day.minusDays(1));
  }

  ImportReport bring(Csv csv) {
    bad.addAll(csv.bad());
    int added = 0;
    int updated = 0;
    int same = 0;
    for (var row : csv.rows()) {
      try {
        switch (take(PredecessorRow.of(row), row.line())) {
          case ADDED -> added++;
          case CHANGED -> updated++;
          case SAME -> same++;
        }
      } catch (Refusal why) {
        bad.add(row.bad(why));
      }
    }
    shares.ofProvinces();
    bad.sort(Comparator.comparingLong(BadRow::line));
    return new ImportReport(added, updated, same, List.copyOf(bad));
  }

  private Place.Outcome take(PredecessorRow row, long line) {
    var first = firstRows.putIfAbsent(row.oldCode(), row);
    if (first != null && !first.sameOld(row)) {
      throw new Refusal("old_code", "units.old.differs", row.oldCode(), first.oldName());
    }
    var heir = heirs.find(row);
    shares.refuseContradiction(row, line);
    var old = olds.commune(row);
    if (old == heir) {
      throw new Refusal("new_code", "units.old.itself", row.oldName());
    }
    return shares.give(old, heir, row);
  }
}
