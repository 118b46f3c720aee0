package org.wardcast.devices.adapter.rtp;

import java.time.Duration;

/** Something as irregular as a voice, and a measure for how much of it came through. */
final class Speech {
  private Speech() {}

  /** Syllables of a gliding buzz: it is like itself at one place only. */
  static short[] samples(int rate, Duration length) {
    var samples = new short[Math.toIntExact(length.toMillis() * rate / 1000)];
    double phase = 0;
    for (int n = 0; n < samples.length; n++) {
      double t = (double) n / rate;
      double pitch =
          130 + 40 * Math.sin(2 * Math.PI * 0.7 * t) + 25 * Math.sin(2 * Math.PI * 2.3 * t);
      phase += 2 * Math.PI * pitch / rate;
      double buzz = 0;
      for (int harmonic = 1; harmonic <= 12; harmonic++) {
        double formant = 500 + 300 * Math.sin(2 * Math.PI * 1.1 * t);
        double off = (harmonic * pitch - formant) / 400;
        buzz += Math.sin(harmonic * phase) / (1 + off * off);
      }
      double syllable =
          Math.max(0, Math.sin(2 * Math.PI * 3.1 * t) + 0.4 * Math.sin(2 * Math.PI * 0.9 * t));
      samples[n] = (short) Math.max(-32000, Math.min(32000, 4000 * buzz * syllable));
    }
    return samples;
  }

  /** The greatest normalised cross-correlation over all shifts of up to a second. */
  static double likeness(short[] source, short[] heard, int rate) {
    double best = 0;
    for (int shift = -rate; shift <= rate; shift++) {
      // A sparse look first: a full one at every shift would take minutes.
      if (correlation(source, heard, shift, 17) > best * 0.8) {
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
