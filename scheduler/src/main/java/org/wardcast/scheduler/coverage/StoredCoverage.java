package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.Coverage;
import org.wardcast.scheduler.CoverageRow;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.CoverageFigures;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.scheduler.reports.Question;

/** The old question, asked of the new figures. */
@Component
class StoredCoverage implements Coverage {
  private final CoverageFigures figures;

  StoredCoverage(CoverageFigures figures) {
    this.figures = figures;
  }

  @Override
  public List<CoverageRow> report(Collection<Long> unitIds, LocalDate from, LocalDate to) {
    if (unitIds.isEmpty()) {
      return List.of();
    }
    return figures.ask(new Question(List.copyOf(unitIds), from, to, By.DAY)).rows().stream()
        .map(StoredCoverage::row)
        .sorted(Comparator.comparing(CoverageRow::day).thenComparingLong(CoverageRow::unitId))
        .toList();
  }

  private static CoverageRow row(FigureRow row) {
    return new CoverageRow(
        row.unitId(),
        LocalDate.parse(row.key()),
        old(row.planned()),
        old(row.confirmed()),
        old(row.assumed()),
        old(row.declared()),
        row.devicesInScope(),
        row.areasReached(),
        row.areasInScope());
  }

  private static CoverageRow.Figures old(Figures figures) {
    return new CoverageRow.Figures(
        figures.deviceMillis(),
        figures.onAirMillis(),
        Math.toIntExact(figures.plays()),
        figures.items());
  }

  @Override
  public void rebuild() {
    figures.rebuild();
  }
}
