package org.wardcast.scheduler.coverage;

import java.util.ArrayList;
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
  private final Book whole = new Book();
  private final Map<Long, Book> parts = new HashMap<>();
  private final Map<Long, Map<Long, Spot>> spots = new HashMap<>();
  private final Map<String, Play> planned = new HashMap<>();
  private final Map<String, Play> heard = new HashMap<>();
  private boolean addable = true;

  Tally(Ground ground, PrimeTime prime, long home, String day) {
    this.ground = ground;
    this.prime = prime;
    this.home = home;
    this.day = day;
  }

  /** Where a line is counted: always, and in or out of prime time. */
  private record Cells(List<Into> always, List<Into> in, List<Into> out, Spot spot) {}

  /** @param areas that are reached by being heard there */
  private record Into(Cell cell, List<Long> areas) {
    void stretch(Figure figure, long start, long millis) {
      cell.stretch(figure, start, millis);
      if (figure != Figure.PLANNED) {
        areas.forEach(cell::reach);
      }
    }
  }

  void add(LogLine line) {
    var into = cells(line);
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
    into.always.forEach(cell -> cell.stretch(figure, start, millis));
    prime.split(line.unit(), day, into.spot.kind(), start, start + millis, (in, from, to) -> {
      for (var cell : in ? into.in : into.out) {
        cell.stretch(figure, from, to - from);
      }
    });
  }

  private void play(Map<String, Play> plays, LogLine line, Cells into, Figure figure, long begun) {
    if (!line.signature()) {
      plays.merge(
          line.airing(),
          new Play(into, line.bulletin(), line.unit(), figure, line.part(), begun),
          Play::with);
    }
  }

  private Cells cells(LogLine line) {
    var spot = spots
        .computeIfAbsent(line.unit(), u -> new HashMap<>())
        .computeIfAbsent(line.device(), d -> ground.spot(d, line.unit(), home, day));
    var cells = new Cells(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), spot);
    collect(whole, Dimension.WHOLE, line, spot.areas(), cells);
    spot.parts()
        .forEach((part, areas) -> collect(
            parts.computeIfAbsent(part, p -> new Book()), Dimension.PARTS, line, areas, cells));
    return cells;
  }

  private static void collect(
      Book book, Set<Dimension> dimensions, LogLine line, List<Long> areas, Cells cells) {
    for (var dimension : dimensions) {
      var sheet = book.sheet(dimension);
      if (dimension.by == By.PRIME_TIME) {
        cells.in.add(new Into(sheet.cell(IN), areas));
        cells.out.add(new Into(sheet.cell(OUT), areas));
      } else {
        cells.always.add(new Into(sheet.cell(key(dimension.by, line, cells.spot)), areas));
      }
    }
  }

  private static String key(By by, LogLine line, Spot spot) {
    return switch (by) {
      case SITE_KIND -> spot.siteKind();
      case CHANNEL -> spot.channel();
      case SLOT -> line.slot();
      case TOPIC -> line.topic();
      case CLASS -> line.bulletinClass();
      case BULLETIN -> Long.toString(line.bulletin());
      default -> "";
    };
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
    parts.forEach((part, book) -> book.sheets.forEach((dimension, sheet) -> {
      var ofParts = whole.sheet(dimension);
      sheet.cells.forEach((key, cell) -> ofParts.cells.put(part + "/" + key, cell));
    }));
    whole.sheets.values().forEach(sheet -> sheet.cells.values().removeIf(Cell::isEmpty));
    whole.sheets.values().removeIf(sheet -> sheet.cells.isEmpty());
    return Optional.of(whole);
  }

  private void count(Play play) {
    play.into.always.forEach(into -> into.cell.play(play.figure, play.bulletin));
    var in = prime.holds(play.unit, day, play.into.spot.kind(), play.begun);
    for (var into : in ? play.into.in : play.into.out) {
      into.cell.play(play.figure, play.bulletin);
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
