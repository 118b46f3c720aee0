package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.CoverageRow;
import org.wardcast.scheduler.CoverageRow.Figures;

/**
 * Sums the lines of one broadcast day for each unit and all above it. A play is counted once for its
 * airing, under its strongest evidence, on the day of its first stretch.
 */
final class DayFigures {
  private final LocalDate day;
  private final Ground ground;
  private final Map<Long, UnitDay> units = new HashMap<>();
  private final Set<Long> reached = new HashSet<>();
  private final Map<String, Play> planned = new HashMap<>();
  private final Map<String, Play> heard = new HashMap<>();

  DayFigures(LocalDate day, Ground ground) {
    this.day = day;
    this.ground = ground;
  }

  void add(AirLine line) {
    var plannedStart = line.plannedStart();
    if (plannedStart != null && line.plannedMillis() > 0) {
      stretch(line, Figure.PLANNED, plannedStart.toEpochMilli(), line.plannedMillis());
      play(planned, line, Figure.PLANNED);
    }
    var figure = Figure.of(line.evidence());
    var start = line.started() == null ? plannedStart : line.started();
    if (figure.isPresent() && start != null && line.airedMillis() > 0) {
      stretch(line, figure.get(), start.toEpochMilli(), line.airedMillis());
      play(heard, line, figure.get());
      reached.addAll(ground.areasOf(line.deviceId()));
    }
  }

  private void stretch(AirLine line, Figure figure, long start, long millis) {
    for (var unit : ground.path(line.unitId())) {
      unit(unit).tally(figure).stretch(start, millis);
    }
  }

  private static void play(Map<String, Play> plays, AirLine line, Figure figure) {
    if (!line.signature()) {
      plays.merge(
          line.airing(),
          new Play(line.unitId(), line.bulletinId(), figure, line.part()),
          Play::with);
    }
  }

  private UnitDay unit(long id) {
    return units.computeIfAbsent(id, u -> new UnitDay());
  }

  /** Airings whose first stretch of that kind may belong to the day before. */
  Set<String> maybeBegunBefore() {
    var airings = new HashSet<String>();
    planned.forEach((airing, play) -> {
      if (play.firstPart > 1) {
        airings.add(airing);
      }
    });
    heard.forEach((airing, play) -> {
      if (play.firstPart > 1) {
        airings.add(airing);
      }
    });
    return airings;
  }

  /** A line of the day before, of one of those airings. */
  void begunBefore(AirLine line) {
    if (line.plannedStart() != null && line.plannedMillis() > 0) {
      planned.remove(line.airing());
    }
    if (Figure.of(line.evidence()).isPresent() && line.airedMillis() > 0) {
      heard.remove(line.airing());
    }
  }

  List<CoverageRow> rows() {
    for (var plays : List.of(planned, heard)) {
      for (var play : plays.values()) {
        for (var unit : ground.path(play.unit)) {
          unit(unit).tally(play.figure).play(play.bulletin);
        }
      }
    }
    for (var area : reached) {
      for (var unit : ground.path(area)) {
        Optional.ofNullable(units.get(unit)).ifPresent(u -> u.areasReached++);
      }
    }
    var rows = new ArrayList<CoverageRow>();
    units.forEach((unit, sums) -> rows.add(new CoverageRow(
        unit,
        day,
        sums.figures(Figure.PLANNED),
        sums.figures(Figure.CONFIRMED),
        sums.figures(Figure.ASSUMED),
        sums.figures(Figure.DECLARED),
        ground.devicesIn(unit),
        sums.areasReached,
        ground.areasIn(unit))));
    return rows;
  }

  private record Play(long unit, long bulletin, Figure figure, int firstPart) {
    Play with(Play other) {
      return new Play(
          unit,
          bulletin,
          figure.compareTo(other.figure) <= 0 ? figure : other.figure,
          Math.min(firstPart, other.firstPart));
    }
  }

  private static final class UnitDay {
    private final Map<Figure, Tally> tallies = new EnumMap<>(Figure.class);
    private int areasReached;

    Tally tally(Figure figure) {
      return tallies.computeIfAbsent(figure, f -> new Tally());
    }

    Figures figures(Figure figure) {
      var tally = tallies.get(figure);
      return tally == null ? Figures.NONE : tally.figures();
    }
  }
}
