package org.wardcast.webadmin.pages.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.reports.Definition;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.webadmin.reports.CoverageReport;
import org.wardcast.webadmin.reports.Measure;
import org.wardcast.webadmin.reports.ReportWords;

/** The big figures, each with its definition. */
final class Tiles {
  /**
   * @param big the figure
   * @param small what it is made of
   * @param definitions what its words mean
   */
  record Tile(
      String big,
      String name,
      String small,
      List<Definition> definitions,
      @Nullable Difference difference) {}

  private final ReportWords words;
  private final @Nullable FigureRow now;
  private final @Nullable FigureRow then;

  Tiles(ReportWords words, @Nullable FigureRow now, @Nullable FigureRow then) {
    this.words = words;
    this.now = now;
    this.then = then;
  }

  /** What adds up over units side by side; minutes on air and items do not, and are left empty. */
  static @Nullable FigureRow sum(List<CoverageReport.Row> rows) {
    var sum = new FigureRow(0, "", Figures.NONE, Figures.NONE, Figures.NONE, Figures.NONE, 0, 0, 0);
    for (var row : rows) {
      var f = row.figures();
      sum = new FigureRow(
          0,
          "",
          plus(sum.planned(), f.planned()),
          plus(sum.confirmed(), f.confirmed()),
          plus(sum.assumed(), f.assumed()),
          plus(sum.declared(), f.declared()),
          sum.areasReached() + f.areasReached(),
          sum.areasInScope() + f.areasInScope(),
          sum.devicesInScope() + f.devicesInScope());
    }
    return rows.isEmpty() ? null : sum;
  }

  private static Figures plus(Figures a, Figures b) {
    return new Figures(a.deviceMillis() + b.deviceMillis(), 0, a.plays() + b.plays(), 0);
  }

  /** @param whole false: only what adds up is known */
  List<Tile> of(boolean whole) {
    if (now == null) {
      return List.of();
    }
    var tiles = new ArrayList<Tile>();
    var planned = words.minutes(now.planned().deviceMillis());
    tiles.add(new Tile(
        words.value(Measure.PERCENT, Measure.PERCENT.value(now)),
        words.say("web.reports.tile.confirmed"),
        words.say(
            "web.reports.tile.of-planned", words.minutes(now.confirmed().deviceMillis()), planned),
        List.of(Definition.PERCENT_OF_PLAN, Definition.CONFIRMED),
        difference(Measure.PERCENT)));
    tiles.add(new Tile(
        words.share(now.assumed().deviceMillis(), now.planned().deviceMillis()),
        words.say("web.reports.tile.assumed"),
        words.say(
            "web.reports.tile.of-planned", words.minutes(now.assumed().deviceMillis()), planned),
        List.of(Definition.ASSUMED, Definition.DEVICE_MINUTES),
        null));
    if (whole) {
      tiles.add(amount(Measure.ON_AIR));
    }
    tiles.add(amount(Measure.PLAYS));
    if (whole) {
      tiles.add(amount(Measure.ITEMS));
    }
    tiles.add(new Tile(
        words.whole(now.areasReached()) + " / " + words.whole(now.areasInScope()),
        words.say("web.reports.tile.areas"),
        words.say("web.reports.tile.devices", now.devicesInScope()),
        List.of(Definition.AREAS_REACHED, Definition.AREAS_IN_SCOPE),
        difference(Measure.AREAS)));
    return tiles;
  }

  private Tile amount(Measure measure) {
    var row = Objects.requireNonNull(now);
    return new Tile(
        words.number(measure, row.confirmed()),
        words.say("web.reports.tile." + measure),
        words.say(
            "web.reports.tile.apart",
            words.number(measure, row.planned()),
            words.number(measure, row.assumed()),
            words.number(measure, row.declared())),
        List.of(measure.definition()),
        difference(measure));
  }

  private @Nullable Difference difference(Measure measure) {
    return then == null || now == null
        ? null
        : Difference.of(measure, measure.value(now), measure.value(then), words);
  }
}
