package org.wardcast.scheduler.dispatch;

/** ITU-T G.711 from 16-bit samples: a sign, the power of two and four bits of what is below it. */
final class G711 {
  private static final int ULAW_BIAS = 0x84;
  private static final int ULAW_CLIP = 32635;

  private G711() {}

  static int alaw(int sample) {
    int magnitude = (sample < 0 ? ~sample : sample) >> 3;
    int code = magnitude >> 1;
    if (magnitude >= 32) {
      int exponent = 27 - Integer.numberOfLeadingZeros(magnitude);
      code = (exponent << 4) | ((magnitude >> exponent) & 0x0F);
    }
    return (code | (sample < 0 ? 0 : 0x80)) ^ 0x55;
  }

  static int ulaw(int sample) {
    int magnitude = Math.min(Math.abs(sample), ULAW_CLIP) + ULAW_BIAS;
    int exponent = 24 - Integer.numberOfLeadingZeros(magnitude);
    int code = (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0F);
    return ~(code | (sample < 0 ? 0x80 : 0)) & 0xFF;
  }
}
