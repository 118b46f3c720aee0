package org.wardcast.playlists.checkin;

import java.io.ByteArrayOutputStream;
import java.time.Duration;

/**
 * Peaks and trim points of a levelled sound, from its samples as they pass. Because the sound is
 * levelled already, the threshold of silence means the same for a faint recording and a loud one.
 */
final class Waveform {
  static final int RATE = 48_000;
  private static final int PER_PEAK = RATE / 20;

  private final int threshold;
  private final ByteArrayOutputStream peaks = new ByteArrayOutputStream();
  private long samples;
  private long first = -1;
  private long last = -1;
  private int peak;

  Waveform(double silence) {
    threshold = (int) Math.round(Math.pow(10, silence / 20) * Short.MAX_VALUE);
  }

  /** Little-endian 16-bit samples, whole ones. */
  void add(byte[] pcm, int length) {
    for (var i = 0; i + 1 < length; i += 2) {
      var value = Math.abs((pcm[i] & 0xFF) | (pcm[i + 1] << 8));
      if (value > threshold) {
        first = first < 0 ? samples : first;
        last = samples;
      }
      peak = Math.max(peak, value);
      if (++samples % PER_PEAK == 0) {
        endPeak();
      }
    }
  }

  private void endPeak() {
    peaks.write(Math.min(255, (peak * 255 + Short.MAX_VALUE / 2) / Short.MAX_VALUE));
    peak = 0;
  }

  long samples() {
    return samples;
  }

  boolean silent() {
    return first < 0;
  }

  Duration length() {
    return duration(samples);
  }

  Duration trimStart() {
    return duration(Math.max(0, first));
  }

  Duration trimEnd() {
    return duration(last + 1);
  }

  /** One byte per 50 ms, the last one for what is left. */
  byte[] peaks() {
    if (samples % PER_PEAK != 0) {
      endPeak();
    }
    return peaks.toByteArray();
  }

  private static Duration duration(long samples) {
    return Duration.ofNanos(Math.round(samples * (1e9 / RATE)));
  }
}
