package org.wardcast.scheduler;

import java.time.LocalDate;

/**
 * How far one unit was reached on one broadcast day. Device time is summed over devices
 * (device-minutes); on-air time is the union over them (minutes on air). Plays count airings that
 * were heard at all, items distinct bulletins among them.
 */
public record CoverageRow(
    long unitId,
    LocalDate day,
    Figures planned,
    Figures confirmed,
    Figures assumed,
    Figures declared,
    int devicesInScope,
    int areasReached,
    int areasInScope) {

  /** The same four figures for each strength of evidence. */
  public record Figures(long deviceMillis, long onAirMillis, int plays, int items) {
    public static final Figures NONE = new Figures(0, 0, 0, 0);
  }
}
