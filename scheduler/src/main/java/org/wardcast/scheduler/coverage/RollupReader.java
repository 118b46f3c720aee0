package org.wardcast.scheduler.coverage;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.scheduler.coverage.RollupStore.Grain;
import org.wardcast.scheduler.coverage.Wanted.Source;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Question;

/** Answers from roll-ups that are up to date. */
@Component
class RollupReader {
  private final RollupStore store;
  private final Phases phases;

  RollupReader(RollupStore store, Phases phases) {
    this.store = store;
    this.phases = phases;
  }

  /** The rows that are read for one kind of roll-up, by unit. */
  private record Rows(Dimension dimension, Grain grain) {}

  List<FigureRow> rows(Question question, Wanted wanted, Ground ground) {
    var sums = new HashMap<Long, Sheet>();
    question.unitIds().forEach(unit -> sums.put(unit, new Sheet()));
    var kinds =
        wanted.sources().stream().collect(groupingBy(s -> new Rows(s.dimension(), s.grain())));
    kinds.forEach((rows, sources) -> {
      if (question.by() == By.PHASE) {
        phases.read(wanted, ground, sources, sums);
      } else {
        read(question.by(), wanted, ground, rows, sources, sums);
      }
    });
    var answer = new ArrayList<FigureRow>();
    for (var unit : question.unitIds()) {
      answer.addAll(rows(question, ground, unit, Objects.requireNonNull(sums.get(unit))));
    }
    return answer;
  }

  private void read(
      By by, Wanted wanted, Ground ground, Rows rows, List<Source> sources, Map<Long, Sheet> sums) {
    var byUnit = sources.stream().collect(groupingBy(Source::unit));
    RollupStore.Reading reading = (unit, dimension, period, cells) -> {
      for (var source : byUnit.getOrDefault(unit, List.of())) {
        Objects.requireNonNull(sums.get(source.asked()))
            .add(cells, key -> key(by, source, ground, period, key));
      }
    };
    var dimension = List.of(rows.dimension);
    for (var days : wanted.days()) {
      if (!days.last().isBefore(days.first())) {
        store.read(
            dimension,
            rows.grain,
            byUnit.keySet(),
            days.first().toString(),
            days.last().toString(),
            reading);
      }
    }
    var months = wanted.months();
    if (months != null) {
      store.read(
          dimension,
          Grain.MONTH,
          byUnit.keySet(),
          months.first().toString(),
          months.last().toString(),
          reading);
    }
  }

  /** The key in the answer; null if the cell is not asked for. */
  private static @Nullable String key(
      By by, Source source, Ground ground, String period, String kept) {
    var key = kept;
    if (source.dimension().ofParts()) {
      int at = kept.indexOf('/');
      long part = Long.parseLong(kept.substring(0, at));
      var wanted = source.part() == null || source.part() == part;
      if (by == By.AREA) {
        var inIt = source.part() == null || ground.path(part).contains(source.part());
        var area = ground.find(part).map(Unit::kind).filter(UnitKind.AREA::equals);
        return inIt && area.isPresent() ? Long.toString(part) : null;
      }
      if (!wanted) {
        return null;
      }
      key = kept.substring(at + 1);
    }
    return switch (by) {
      case DAY -> period;
      case WEEK -> week(LocalDate.parse(period));
      case MONTH -> period.substring(0, 7);
      default -> key;
    };
  }

  private static String week(LocalDate day) {
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static List<FigureRow> rows(Question question, Ground ground, long unit, Sheet sums) {
    if (question.by() == By.TOTAL) {
      sums.cell("");
    }
    // Of a unit that has ended meanwhile: what it was on its last day.
    var last = ground
        .find(unit)
        .map(Unit::validTo)
        .filter(end -> end.isBefore(question.to()))
        .orElse(question.to());
    int areas = ground.areas(last).getOrDefault(unit, 0);
    int devices = ground.devicesIn(unit, last);
    return sums.cells.entrySet().stream()
        .map(entry -> new FigureRow(
            unit,
            entry.getKey(),
            entry.getValue().figures(Figure.PLANNED),
            entry.getValue().figures(Figure.CONFIRMED),
            entry.getValue().figures(Figure.ASSUMED),
            entry.getValue().figures(Figure.DECLARED),
            entry.getValue().areasReached(),
            areas,
            devices))
        .sorted(order(question.by()))
        .toList();
  }

  private static Comparator<FigureRow> order(By by) {
    var key = Comparator.comparing(FigureRow::key);
    return switch (by) {
      case TOTAL, DAY, WEEK, MONTH, PRIME_TIME -> key;
      case PHASE -> Phases.ORDER;
      default ->
        Comparator.comparingLong(RollupReader::heard)
            .thenComparingLong(row -> row.planned().deviceMillis())
            .reversed()
            .thenComparing(key);
    };
  }

  private static long heard(FigureRow row) {
    return row.confirmed().deviceMillis()
        + row.assumed().deviceMillis()
        + row.declared().deviceMillis();
  }
}
