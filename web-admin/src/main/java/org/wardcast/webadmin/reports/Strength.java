package org.wardcast.webadmin.reports;

import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;

/** What was planned, and what was heard by the strength of its evidence. Never added together. */
public enum Strength {
  PLANNED,
  CONFIRMED,
  ASSUMED,
  DECLARED;

  public Figures of(FigureRow row) {
    return switch (this) {
      case PLANNED -> row.planned();
      case CONFIRMED -> row.confirmed();
      case ASSUMED -> row.assumed();
      case DECLARED -> row.declared();
    };
  }
}
