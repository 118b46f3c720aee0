package org.wardcast.webadmin.reports;

import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.reports.Definition;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.Column;

/** What is compared: in the table, the charts and on the map. */
public enum Measure {
  /** Confirmed device-minutes of those planned. */
  PERCENT("DeviceMillis", Column.Type.LENGTH, Definition.PERCENT_OF_PLAN),
  DEVICE("DeviceMillis", Column.Type.LENGTH, Definition.DEVICE_MINUTES),
  ON_AIR("OnAirMillis", Column.Type.LENGTH, Definition.MINUTES_ON_AIR),
  PLAYS("Plays", Column.Type.COUNT, Definition.PLAYS),
  ITEMS("Items", Column.Type.COUNT, Definition.ITEMS),
  /** Areas reached of those in scope. */
  AREAS("Areas", Column.Type.COUNT, Definition.AREAS_REACHED);

  private final String columns;
  private final Column.Type type;
  private final Definition definition;

  Measure(String columns, Column.Type type, Definition definition) {
    this.columns = columns;
    this.type = type;
    this.definition = definition;
  }

  /** How the names of its columns end. */
  String columns() {
    return columns;
  }

  public Definition definition() {
    return definition;
  }

  Column.Type type() {
    return type;
  }

  Cell cell(Figures figures) {
    return cell(raw(figures));
  }

  /** @param raw milliseconds or a count */
  Cell cell(long raw) {
    return type == Column.Type.LENGTH ? Cell.millis(raw) : Cell.count(raw);
  }

  /** Parts of a whole add up to it: minutes on air of two devices may be the same minutes. */
  public boolean addsUp() {
    return this == PERCENT || this == DEVICE || this == PLAYS;
  }

  /** The number that is compared; null where there is none, as a share of nothing. */
  public @Nullable Double value(FigureRow row) {
    return switch (this) {
      case PERCENT -> share(row.confirmed().deviceMillis(), row.planned().deviceMillis());
      case AREAS -> share(row.areasReached(), row.areasInScope());
      default -> number(row.confirmed());
    };
  }

  /** Milliseconds or a count. */
  long raw(Figures figures) {
    return switch (this) {
      case PERCENT, DEVICE -> figures.deviceMillis();
      case ON_AIR -> figures.onAirMillis();
      case PLAYS -> figures.plays();
      case ITEMS -> figures.items();
      case AREAS -> 0;
    };
  }

  /** Minutes or a count. */
  public double number(Figures figures) {
    return type == Column.Type.LENGTH ? raw(figures) / 60_000.0 : raw(figures);
  }

  public boolean isShare() {
    return this == PERCENT || this == AREAS;
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : 100.0 * part / whole;
  }
}
