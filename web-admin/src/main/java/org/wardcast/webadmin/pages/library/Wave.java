package org.wardcast.webadmin.pages.library;

import java.util.Locale;
import org.wardcast.playlists.Sound;

/**
 * A waveform as one closed path, as many units wide as it has columns and 100 high.
 *
 * @param trimStart where what airs begins, in columns
 * @param trimEnd where it ends
 */
public record Wave(String path, int columns, double trimStart, double trimEnd) {
  private static final int SMALL = 120;
  private static final int LARGE = 800;
  private static final int LOUDEST = 255;

  static Wave small(Sound sound, byte[] peaks) {
    return of(sound, peaks, SMALL);
  }

  public static Wave large(Sound sound, byte[] peaks) {
    return of(sound, peaks, LARGE);
  }

  private static Wave of(Sound sound, byte[] peaks, int most) {
    int columns = Math.max(2, Math.min(most, peaks.length));
    double length = Math.max(1, sound.length().toMillis());
    return new Wave(
        path(peaks, columns),
        columns,
        columns * sound.trimStart().toMillis() / length,
        columns * sound.trimEnd().toMillis() / length);
  }

  private static String path(byte[] peaks, int columns) {
    var top = new StringBuilder("M0 50");
    var bottom = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      // Silence is drawn as a thin line, so that one sees that there is a recording.
      double half = Math.max(0.7, 49.0 * loudest(peaks, column, columns) / LOUDEST);
      top.append(point(column + 0.5, 50 - half));
      bottom.insert(0, point(column + 0.5, 50 + half));
    }
    return top.append('L')
        .append(columns)
        .append(" 50")
        .append(bottom)
        .append('Z')
        .toString();
  }

  private static int loudest(byte[] peaks, int column, int columns) {
    int from = (int) ((long) column * peaks.length / columns);
    int to = (int) Math.max(from + 1, (column + 1L) * peaks.length / columns);
    int loudest = 0;
    for (int i = from; i < Math.min(to, peaks.length); i++) {
      loudest = Math.max(loudest, peaks[i] & 0xFF);
    }
    return loudest;
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "L%.1f %.1f", x, y);
  }

  public double trimWidth() {
    return Math.max(0, trimEnd - trimStart);
  }

  /** On its own, in a blue that is seen on light and on dark. */
  String svg() {
    return String.format(Locale.ROOT, """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d 100" preserveAspectRatio="none">\
        <clipPath id="a"><rect x="%.1f" y="0" width="%.1f" height="100"/></clipPath>\
        <g fill="#4c86c6"><path opacity=".35" d="%s"/><path clip-path="url(#a)" d="%s"/></g></svg>
        """, columns, trimStart, trimWidth(), path, path);
  }
}
