package org.wardcast.webadmin.pages.airlog;

import java.util.List;

/**
 * One part of an airing on the bar that its parts tile.
 *
 * @param width in per cent of the whole
 * @param here it is the line that is looked at
 */
record Stretch(LineView part, double width, boolean here) {
  private static final double NARROWEST = 2;

  static List<Stretch> of(List<LineView> parts, long number) {
    double whole = parts.stream().mapToLong(Stretch::millis).sum();
    return parts.stream()
        .map(part -> new Stretch(
            part,
            whole == 0 ? 100.0 / parts.size() : Math.max(NARROWEST, 100 * millis(part) / whole),
            part.line().number() == number))
        .toList();
  }

  /** What was planned of it; what was heard where there was no plan. */
  private static long millis(LineView part) {
    return part.line().plannedMillis() > 0
        ? part.line().plannedMillis()
        : part.line().airedMillis();
  }
}
