package org.wardcast.webadmin.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.Answer;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.CoverageFigures;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.scheduler.reports.Question;

/** Asks the figures and writes the names out. */
@Component
public class Reporter {
  private final CoverageFigures figures;
  private final Units units;
  private final Subjects subjects;
  private final KeyNames names;
  private final Clock clock;

  Reporter(CoverageFigures figures, Units units, Subjects subjects, KeyNames names, Clock clock) {
    this.figures = figures;
    this.units = units;
    this.subjects = subjects;
    this.names = names;
    this.clock = clock;
  }

  /**
   * @param tops one unit and its parts, or several side by side
   * @throws org.wardcast.devices.Refusal naming the field
   */
  public CoverageReport report(List<Unit> tops, LocalDate from, LocalDate to, Breakdown by) {
    Period.check(from, to);
    if (tops.size() == 1) {
      return ofOne(tops.get(0), from, to, by);
    }
    if (tops.isEmpty()) {
      return new CoverageReport(null, from, to, by, List.of(), null, List.of(), 0, clock.instant());
    }
    var answer = ask(tops, from, to, by.by());
    return new CoverageReport(
        null,
        from,
        to,
        by,
        rows(answer, by),
        null,
        Subjects.remarks(Stream.of(answer)),
        answer.through(),
        answer.asOf());
  }

  private CoverageReport ofOne(Unit top, LocalDate from, LocalDate to, Breakdown asked) {
    var parts = asked == Breakdown.UNIT ? units.children(top.id(), to) : List.<Unit>of();
    boolean areas =
        !parts.isEmpty() && parts.stream().allMatch(unit -> unit.kind() == UnitKind.AREA);
    var by = areas ? Breakdown.AREA : asked;
    var total = ask(List.of(top), from, to, By.TOTAL);
    var answers = new ArrayList<>(List.of(total));
    List<CoverageReport.Row> rows = List.of();
    if (by != Breakdown.UNIT || !parts.isEmpty()) {
      var answer = ask(by == Breakdown.UNIT ? parts : List.of(top), from, to, by.by());
      answers.add(answer);
      rows = by == Breakdown.DAY ? everyDay(rows(answer, by), from, to) : rows(answer, by);
    }
    var subject = subjects.of(top.id(), to);
    return new CoverageReport(
        subject,
        from,
        to,
        by,
        rows,
        rows(total, Breakdown.UNIT).stream()
            .findFirst()
            .orElseGet(() -> new CoverageReport.Row(subject, null, nothing(top.id(), ""))),
        Subjects.remarks(answers.stream()),
        // What is in all of them.
        answers.stream().mapToLong(Answer::through).min().orElse(0),
        total.asOf());
  }

  private Answer ask(List<Unit> of, LocalDate from, LocalDate to, By by) {
    return figures.ask(new Question(of.stream().map(Unit::id).toList(), from, to, by));
  }

  private List<CoverageReport.Row> rows(Answer answer, Breakdown by) {
    var day = answer.question().to();
    var lookup = names.of(by.by(), day);
    var called = answer.rows().stream()
        .map(FigureRow::unitId)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), id -> subjects.of(id, day)));
    return answer.rows().stream()
        .map(row -> new CoverageReport.Row(
            Objects.requireNonNull(called.get(row.unitId())), lookup.name(row.key()), row))
        .toList();
  }

  /** Also days on which nothing was. */
  private List<CoverageReport.Row> everyDay(
      List<CoverageReport.Row> rows, LocalDate from, LocalDate to) {
    if (rows.isEmpty()) {
      return rows;
    }
    Map<String, CoverageReport.Row> byDay =
        rows.stream().collect(Collectors.toMap(CoverageReport.Row::key, Function.identity()));
    var unit = rows.get(0).unit();
    return from.datesUntil(to.plusDays(1))
        .map(day -> byDay.getOrDefault(
            day.toString(),
            new CoverageReport.Row(unit, null, nothing(unit.unitId(), day.toString()))))
        .toList();
  }

  private static FigureRow nothing(long unit, String key) {
    return new FigureRow(
        unit, key, Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE, 0, 0, 0);
  }
}
