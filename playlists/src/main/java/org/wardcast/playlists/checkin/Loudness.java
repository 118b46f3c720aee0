package org.wardcast.playlists.checkin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What EBU R128 says of a sound.
 *
 * @param integrated LUFS; −70 is the meter's word for "nothing measured"
 * @param truePeak dBTP
 */
record Loudness(double integrated, double truePeak) {
  static final double NOTHING = -70;

  private static final Pattern INTEGRATED = Pattern.compile("\\bI:\\s+(\\S+) LUFS");
  private static final Pattern PEAK = Pattern.compile("\\bPeak:\\s+(\\S+) dBFS");

  /** The summary that the named {@code ebur128} wrote into ffmpeg's log, null if there is none. */
  static @Nullable Loudness read(String log, String meter) {
    var begin = log.lastIndexOf("[ebur128@" + meter + " ");
    if (begin < 0) {
      return null;
    }
    var next = log.indexOf("\n[", begin);
    var summary = next < 0 ? log.substring(begin) : log.substring(begin, next);
    var integrated = INTEGRATED.matcher(summary);
    var peak = PEAK.matcher(summary);
    if (!integrated.find() || !peak.find()) {
      return null;
    }
    return new Loudness(number(integrated.group(1)), number(peak.group(1)));
  }

  private static double number(String text) {
    return switch (text) {
      case "-inf", "nan", "-nan" -> Double.NEGATIVE_INFINITY;
      case "inf" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
