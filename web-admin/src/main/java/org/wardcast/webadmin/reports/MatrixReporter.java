package org.wardcast.webadmin.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.Answer;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.CoverageFigures;
import org.wardcast.scheduler.reports.Question;

/** "By commune and topic". */
@Component
public class MatrixReporter {
  private final CoverageFigures figures;
  private final Units units;
  private final Subjects subjects;
  private final Clock clock;

  MatrixReporter(CoverageFigures figures, Units units, Subjects subjects, Clock clock) {
    this.figures = figures;
    this.units = units;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** @throws Refusal naming the field */
  public TopicMatrix matrix(
      List<Unit> tops, LocalDate from, LocalDate to, Measure measure, Strength strength) {
    Period.check(from, to);
    if (measure.isShare()) {
      throw new Refusal("measure", "web.reports.matrix-measure");
    }
    if (tops.isEmpty()) {
      return new TopicMatrix(
          null,
          from,
          to,
          measure,
          strength,
          List.of(),
          List.of(),
          null,
          List.of(),
          0,
          clock.instant());
    }
    var subject = tops.size() == 1 ? tops.get(0) : null;
    var below = subject == null ? tops : units.children(subject.id(), to);
    var parts = below.isEmpty() ? tops : below;
    var all = new ArrayList<>(parts);
    if (subject != null && !parts.contains(subject)) {
      all.add(subject);
    }
    var byTopic = ask(all, from, to, By.TOPIC);
    var whole = ask(all, from, to, By.TOTAL);
    var cells = cells(byTopic, measure, strength);
    var totals = cells(whole, measure, strength);
    var topics = topics(subject == null ? parts : List.of(subject), cells);
    var lines =
        parts.stream().map(unit -> line(unit, to, topics, cells, totals)).toList();
    return new TopicMatrix(
        subject == null ? null : subjects.of(subject.id(), to),
        from,
        to,
        measure,
        strength,
        topics,
        lines,
        subject == null ? null : line(subject, to, topics, cells, totals),
        Subjects.remarks(Stream.of(whole, byTopic)),
        Math.min(byTopic.through(), whole.through()),
        whole.asOf());
  }

  private Answer ask(List<Unit> of, LocalDate from, LocalDate to, By by) {
    return figures.ask(new Question(of.stream().map(Unit::id).toList(), from, to, by));
  }

  private static Map<Long, Map<String, Long>> cells(
      Answer answer, Measure measure, Strength strength) {
    var cells = new HashMap<Long, Map<String, Long>>();
    for (var row : answer.rows()) {
      cells
          .computeIfAbsent(row.unitId(), id -> new HashMap<>())
          .put(row.key(), measure.raw(strength.of(row)));
    }
    return cells;
  }

  private static List<String> topics(List<Unit> of, Map<Long, Map<String, Long>> cells) {
    var sums = new HashMap<String, Long>();
    for (var unit : of) {
      cells
          .getOrDefault(unit.id(), Map.of())
          .forEach((topic, value) -> sums.merge(topic, value, Long::sum));
    }
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private TopicMatrix.Line line(
      Unit unit,
      LocalDate day,
      List<String> topics,
      Map<Long, Map<String, Long>> cells,
      Map<Long, Map<String, Long>> totals) {
    var own = cells.getOrDefault(unit.id(), Map.of());
    return new TopicMatrix.Line(
        subjects.of(unit.id(), day),
        topics.stream().map(topic -> own.getOrDefault(topic, 0L)).toList(),
        totals.getOrDefault(unit.id(), Map.of()).getOrDefault("", 0L));
  }
}
