package org.wardcast.webadmin.pages.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Five classes of equal width, the last one open at the top.
 *
 * @param step width of a class
 */
record Shades(double step) {
  static final int CLASSES = 5;

  /** Shares are always parted at the same places, so that two maps can be held side by side. */
  static Shades ofPercent() {
    return new Shades(20);
  }

  /** Up to a round number above the greatest. */
  static Shades of(Collection<Double> values) {
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (most <= CLASSES) {
      return new Shades(1);
    }
    double raw = most / CLASSES;
    double ten = Math.pow(10, Math.floor(Math.log10(raw)));
    for (double round : new double[] {1, 2, 2.5, 5, 10}) {
      if (round * ten >= raw) {
        return new Shades(round * ten);
      }
    }
    return new Shades(10 * ten);
  }

  /** From 0; -1 where there is no figure. */
  int of(@Nullable Double value) {
    return value == null ? -1 : (int) Math.min(CLASSES - 1, Math.floor(value / step + 1e-9));
  }

  /** Where the classes begin. */
  List<Double> bounds() {
    var bounds = new ArrayList<Double>();
    for (int i = 0; i < CLASSES; i++) {
      bounds.add(i * step);
    }
    return bounds;
  }
}
