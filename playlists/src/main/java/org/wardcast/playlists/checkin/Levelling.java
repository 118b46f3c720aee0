package org.wardcast.playlists.checkin;

import java.util.Locale;

/**
 * How a measured sound becomes as loud as the house wants it: one gain for the whole of it, and a
 * limiter only where that gain would drive its peaks over the ceiling.
 */
record Levelling(Downmix downmix, double gain, boolean limited, double ceiling) {
  /** Going back from 192 to 48 kHz lets peaks rise again by up to this much (dB, white noise). */
  private static final double OVERSHOOT = 0.2;

  static Levelling of(Measured measured, CheckInSettings settings) {
    var ceiling = settings.ceiling();
    if (measured.fromPeak()) {
      var gain = ceiling - OVERSHOOT - measured.mono().truePeak();
      return new Levelling(measured.downmix(), gain, false, ceiling);
    }
    var gain = settings.loudness() - measured.mono().integrated();
    var limited = measured.mono().truePeak() + gain > ceiling;
    return new Levelling(measured.downmix(), gain, limited, ceiling);
  }

  /** The limiter works at four times the rate, where the peaks between the samples are seen. */
  String graph() {
    var limiter = limited
        ? String.format(
            Locale.ROOT,
            ",aresample=192000,alimiter=limit=%.5f:level=false:attack=5:release=50:latency=true"
                + ",aresample=48000",
            Math.pow(10, (ceiling - OVERSHOOT) / 20))
        : "";
    return String.format(
        Locale.ROOT,
        "[0:a:0]%s,aresample=48000,volume=%.3fdB%s,aformat=sample_fmts=s16,asplit[house][pcm]",
        downmix.filter,
        gain,
        limiter);
  }
}
