package org.wardcast.webadmin.pages.coverage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.campaigns.Campaign;
import org.wardcast.webadmin.documents.Column;
import org.wardcast.webadmin.documents.Table;
import org.wardcast.webadmin.reports.CoverageReport;
import org.wardcast.webadmin.reports.Period;

/**
 * Everything the page draws.
 *
 * @param table what the lines were made from
 * @param total the last row; empty without one
 * @param notes what does not add up
 * @param shown rows that are drawn; the files have all
 * @param chart of the parts; {@code course} in time, null where the parts are in time themselves
 * @param map null where nothing is known of where the parts lie
 * @param campaigns that run in the unit and the period
 */
record CoveragePage(
    CoverageReport report,
    List<Tiles.Tile> tiles,
    Table table,
    List<FigureLine> lines,
    List<FigureLine.Drawn> total,
    List<String> notes,
    int shown,
    @Nullable ChartView chart,
    @Nullable ChartView course,
    @Nullable MapView map,
    @Nullable Period baseline,
    Balance balance,
    List<Campaign> campaigns) {
  /** Columns with names of rows, before the figures. */
  public int labels() {
    return (int) table.columns().stream()
        .takeWhile(column -> column.type() == Column.Type.TEXT)
        .count();
  }

  public List<Column> figures() {
    return table.columns().subList(labels(), table.columns().size());
  }

  /** Headings over neighbouring columns, with how many there are. */
  public List<Group> groups() {
    var groups = new ArrayList<Group>();
    for (var column : figures()) {
      int last = groups.size() - 1;
      if (last >= 0 && groups.get(last).name().equals(column.group())) {
        groups.set(last, new Group(column.group(), groups.get(last).columns() + 1));
      } else {
        groups.add(new Group(column.group(), 1));
      }
    }
    return groups;
  }

  record Group(String name, int columns) {}
}
