package org.wardcast.scheduler.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.Answer;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.CoverageFigures;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.scheduler.reports.FrozenReport.Totals;
import org.wardcast.scheduler.reports.Question;

/** Asks for everything that stands in a report. */
@Component
class FigureReader {
  private static final List<By> TABLES =
      List.of(By.DAY, By.TOPIC, By.CHANNEL, By.CLASS, By.PRIME_TIME, By.PHASE);

  private static final String TODAY = "scheduler.coverage.remark.today";

  private final CoverageFigures figures;
  private final Units units;

  FigureReader(CoverageFigures figures, Units units) {
    this.figures = figures;
    this.units = units;
  }

  Figured read(Unit unit, Due due) {
    var answers = new ArrayList<Answer>();
    var communes = communes(unit, due.to());
    // What is signed has to follow from the log, whatever somebody did to what was summed up.
    figures.doubt(communes.isEmpty() ? List.of(unit.id()) : communes, due.from(), due.to());
    var total = ask(List.of(unit.id()), due, By.TOTAL, answers);
    var tables = new EnumMap<By, List<FigureRow>>(By.class);
    TABLES.forEach(by -> tables.put(by, ask(List.of(unit.id()), due, by, answers)));
    if (communes.isEmpty()) {
      tables.put(By.AREA, ask(List.of(unit.id()), due, By.AREA, answers));
    }
    var below = communes.isEmpty() ? List.<FigureRow>of() : ask(communes, due, By.TOTAL, answers);
    return new Figured(
        total.isEmpty() ? nothing(unit) : total.get(0),
        tables,
        below,
        remarks(answers),
        answers.stream().mapToLong(Answer::through).min().orElse(0),
        answers.stream().mapToLong(Answer::through).max().orElse(0));
  }

  Totals totals(long unitId, LocalDate from, LocalDate to) {
    return figures.ask(new Question(List.of(unitId), from, to, By.TOTAL)).rows().stream()
        .map(Totals::of)
        .reduce(Totals.NONE, Totals::plus);
  }

  private List<FigureRow> ask(List<Long> ids, Due due, By by, List<Answer> answers) {
    var answer = figures.ask(new Question(ids, due.from(), due.to(), by));
    answers.add(answer);
    return answer.rows();
  }

  private List<Long> communes(Unit unit, LocalDate day) {
    return unit.kind().isCommune()
        ? List.of()
        : units.subtree(unit.id()).stream()
            .flatMap(id -> units.on(id, day).stream())
            .filter(below -> below.kind().isCommune())
            .sorted(java.util.Comparator.comparing(Unit::name).thenComparingLong(Unit::id))
            .map(Unit::id)
            .toList();
  }

  /** Each once, as they come; what is said of today is said with its date by {@link ReportRemarks}. */
  private static List<Answer.Remark> remarks(List<Answer> answers) {
    Set<Answer.Remark> once = new LinkedHashSet<>();
    answers.forEach(answer -> once.addAll(answer.remarks()));
    return once.stream().filter(remark -> !remark.code().equals(TODAY)).toList();
  }

  private static FigureRow nothing(Unit unit) {
    return new FigureRow(
        unit.id(), "", Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE, 0, 0, 0);
  }
}
