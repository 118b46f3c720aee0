package org.wardcast.webadmin.whole;

/** How much of one recording is found in another. */
final class Likeness {
  private static final int SPARSE = 17;

  private Likeness() {}

  /** The greatest normalised cross-correlation over all shifts; loudness makes no difference. */
  static double of(short[] source, short[] heard, int furthest) {
    double best = 0;
    for (int shift = -furthest; shift <= furthest; shift++) {
      // A sparse look first: a full one at every shift would take minutes.
      if (correlation(source, heard, shift, SPARSE) > best * 0.8) {
        best = Math.max(best, correlation(source, heard, shift, 1));
      }
    }
    return best;
  }

  private static double correlation(short[] source, short[] heard, int shift, int step) {
    double both = 0;
    double one = 1;
    double other = 1;
    for (int n = Math.max(0, -shift); n < source.length && n + shift < heard.length; n += step) {
      double a = source[n];
      double b = heard[n + shift];
      both += a * b;
      one += a * a;
      other += b * b;
    }
    return both / Math.sqrt(one * other);
  }
}
