package org.wardcast.webadmin.pages.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.CoverageFigures;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.FrozenReport.Totals;
import org.wardcast.scheduler.reports.Question;
import org.wardcast.scheduler.reports.ReportState;

/** What the communes reported, summed up, beside what the log says today. */
@Component
class RollUp {
  /**
   * One cut-off over all communes.
   *
   * @param owing how many owe it
   * @param frozen how many of these reports there are; only their figures are in the sums
   * @param now of the same communes and days
   */
  record Sum(Due due, int owing, int frozen, int sent, Totals reported, Totals now) {
    public boolean differs() {
      return reported.airedMillis() != now.airedMillis()
          || reported.plannedMillis() != now.plannedMillis();
    }
  }

  private final CoverageFigures figures;

  RollUp(CoverageFigures figures) {
    this.figures = figures;
  }

  /** By cut-off, in the order of the states. */
  List<Sum> sums(Collection<ReportState> states) {
    var byDay = new LinkedHashMap<java.time.LocalDate, List<ReportState>>();
    states.forEach(state ->
        byDay.computeIfAbsent(state.due().day(), day -> new ArrayList<>()).add(state));
    return byDay.values().stream().map(this::sum).toList();
  }

  private Sum sum(List<ReportState> states) {
    var frozen = states.stream().filter(state -> state.frozen() != null).toList();
    var reported = frozen.stream()
        .map(state -> Objects.requireNonNull(state.frozen()).totals())
        .reduce(Totals.NONE, Totals::plus);
    return new Sum(
        longest(states),
        states.size(),
        frozen.size(),
        (int) states.stream().filter(state -> state.state().sent()).count(),
        reported,
        now(frozen));
  }

  /** Most communes have the whole period; one that ended or began in it has less. */
  private static Due longest(List<ReportState> states) {
    return states.stream()
        .map(ReportState::due)
        .max(java.util.Comparator.comparingLong(
            due -> due.to().toEpochDay() - due.from().toEpochDay()))
        .orElseThrow();
  }

  private Totals now(List<ReportState> states) {
    var byDays = new LinkedHashMap<List<java.time.LocalDate>, List<Long>>();
    states.forEach(state -> byDays
        .computeIfAbsent(List.of(state.due().from(), state.due().to()), days -> new ArrayList<>())
        .add(state.unit().id()));
    return byDays.entrySet().stream()
        .flatMap(entry -> figures
            .ask(new Question(
                entry.getValue(), entry.getKey().get(0), entry.getKey().get(1), By.TOTAL))
            .rows()
            .stream())
        .map(Totals::of)
        .reduce(Totals.NONE, Totals::plus);
  }

  /** The unit's own figures over all those days, as the log has them today. */
  List<FigureRow> rows(long unit, List<Sum> sums, By by) {
    if (sums.isEmpty()) {
      return List.of();
    }
    var from = sums.get(0).due().from();
    var to = sums.get(sums.size() - 1).due().to();
    return figures.ask(new Question(List.of(unit), from, to, by)).rows();
  }
}
