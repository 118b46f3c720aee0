package org.wardcast.scheduler.reports;

/**
 * @param deviceMillis summed over devices (device-minutes)
 * @param onAirMillis the union over devices (minutes on air), summed over days
 * @param plays airings, each once, under its strongest evidence; signature tunes left out
 * @param items different bulletins, signature tunes left out
 */
public record Figures(long deviceMillis, long onAirMillis, long plays, int items) {
  public static final Figures NONE = new Figures(0, 0, 0, 0);
}
