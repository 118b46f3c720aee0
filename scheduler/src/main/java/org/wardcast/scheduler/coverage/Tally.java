package org.wardcast.scheduler.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wardcast.scheduler.coverage.Ground.Spot;
import org.wardcast.scheduler.reports.By;

/**
 * Sums lines of one commune and broadcast day. A play is counted once for its airing, under its
 * strongest evidence, on the day of its first stretch; signature tunes count in minutes only.
 */
final class Tally {
  private static final String IN = "IN";
  private static final String OUT = "OUT";

  private final Ground ground;
  private final PrimeTime prime;
  private final long home;
  private final String day;
  private final Book book = new Book();
  private final Map<Source, Cells> cells = new HashMap<>();
  private final Map<String, Play> planned = new HashMap<>();
  private final Map<String, Play> heard = new HashMap<>();
  private boolean addable = true;

  Tally(Ground ground, PrimeTime prime, long home, String day) {
    this.ground = ground;
    this.prime = prime;
    this.home = home;
    this.day = day;
  }

  /** What decides into which cells a line goes. */
  private record Source(
      long device, long unit, String slot, String topic, String bulletinClass, long bulletin) {}

  /** Where lines of one source are counted: always, and in or out of prime time. */
  private record Cells(List<Cell> always, List<Cell> in, List<Cell> out, Spot spot) {}

  void add(LogLine line) {
    var into = cells.computeIfAbsent(
        new Source(
            line.device(),
            line.unit(),
            line.slot(),
            line.topic(),
            line.bulletinClass(),
            line.bulletin()),
        this::cells);
    var plannedFrom = line.plannedStart();
    if (line.planned() && plannedFrom != null) {
      stretch(into, line, Figure.PLANNED, plannedFrom, line.plannedMillis());
      play(planned, line, into, Figure.PLANNED, plannedFrom);
    }
    var figure = Figure.of(line.evidence());
    var heardFrom = line.heardFrom();
    if (figure.isPresent() && heardFrom != null) {
      stretch(into, line, figure.get(), heardFrom, line.airedMillis());
      play(heard, line, into, figure.get(), heardFrom);
    }
  }

  private void stretch(Cells into, LogLine line, Figure figure, long start, long millis) {
    into.always.forEach(cell -> stretch(cell, figure, start, millis, into.spot));
    prime.split(line.unit(), day, into.spot.kind(), start, start + millis, (in, from, to) -> {
      for (var cell : in ? into.in : into.out) {
        stretch(cell, figure, from, to - from, into.spot);
      }
    });
  }

  private static void stretch(Cell cell, Figure figure, long start, long millis, Spot spot) {
    cell.stretch(figure, start, millis);
    if (figure != Figure.PLANNED) {
      spot.areas().forEach(cell::reach);
    }
  }

  private void play(Map<String, Play> plays, LogLine line, Cells into, Figure figure, long begun) {
    if (!line.signature()) {
      plays.merge(
          line.airing(),
          new Play(into, line.bulletin(), line.unit(), figure, line.part(), begun),
          Play::with);
    }
  }

  private Cells cells(Source source) {
    var spot = ground.spot(source.device, source.unit, home, day);
    var always = new ArrayList<Cell>();
    var in = new ArrayList<Cell>();
    var out = new ArrayList<Cell>();
    var keys = new EnumMap<By, String>(By.class);
    keys.put(By.TOTAL, "");
    keys.put(By.SITE_KIND, spot.siteKind());
    keys.put(By.CHANNEL, spot.channel());
    keys.put(By.SLOT, source.slot);
    keys.put(By.TOPIC, source.topic);
    keys.put(By.CLASS, source.bulletinClass);
    keys.put(By.BULLETIN, Long.toString(source.bulletin));
    for (var dimension : Dimension.values()) {
      if (dimension.by == By.PRIME_TIME) {
        in.addAll(cells(dimension, spot, IN));
        out.addAll(cells(dimension, spot, OUT));
      } else {
        always.addAll(cells(dimension, spot, keys.getOrDefault(dimension.by, "")));
      }
    }
    return new Cells(always, in, out, spot);
  }

  private List<Cell> cells(Dimension dimension, Spot spot, String key) {
    if (!dimension.ofParts()) {
      return List.of(book.sheet(dimension).cell(key));
    }
    return spot.parts().stream()
        .map(part -> book.sheet(dimension).cell(part + "/" + key))
        .toList();
  }

  /** Airings whose first stretch of that kind may have been counted before, or on another day. */
  Set<String> maybeBegunBefore() {
    var airings = new HashSet<String>();
    for (var plays : List.of(planned, heard)) {
      plays.forEach((airing, play) -> {
        if (play.firstPart > 1) {
          airings.add(airing);
        }
      });
    }
    return airings;
  }

  /** A line of one of those airings, of a day before: the play is of that day. */
  void begunBefore(LogLine line) {
    if (line.planned()) {
      planned.remove(line.airing());
    }
    if (line.heard().isPresent()) {
      heard.remove(line.airing());
    }
  }

  /** A line of one of those airings that is in the day's figures already. */
  void counted(LogLine line) {
    if (line.planned()) {
      planned.remove(line.airing());
    }
    var now = heard.get(line.airing());
    if (now != null && line.heard().isPresent()) {
      if (now.figure.compareTo(line.heard().orElseThrow()) < 0) {
        addable = false;
      }
      heard.remove(line.airing());
    }
  }

  /** Empty if something that was counted before would have to be taken back. */
  Optional<Book> finish() {
    if (!addable) {
      return Optional.empty();
    }
    for (var plays : List.of(planned, heard)) {
      plays.values().forEach(this::count);
    }
    book.sheets.values().forEach(sheet -> sheet.cells.values().removeIf(Cell::isEmpty));
    book.sheets.values().removeIf(sheet -> sheet.cells.isEmpty());
    return Optional.of(book);
  }

  private void count(Play play) {
    play.into.always.forEach(cell -> cell.play(play.figure, play.bulletin));
    var in = prime.holds(play.unit, day, play.into.spot.kind(), play.begun);
    for (var cell : in ? play.into.in : play.into.out) {
      cell.play(play.figure, play.bulletin);
    }
  }

  private record Play(
      Cells into, long bulletin, long unit, Figure figure, int firstPart, long begun) {
    Play with(Play other) {
      var first = other.firstPart < firstPart ? other : this;
      return new Play(
          first.into,
          first.bulletin,
          first.unit,
          figure.compareTo(other.figure) <= 0 ? figure : other.figure,
          first.firstPart,
          first.begun);
    }
  }
}
