package org.wardcast.devices.adapter.rtp;

/** A-law and µ-law (ITU-T G.711), only as far as a fade needs them. */
final class G711 {
  private static final int ULAW_BIAS = 0x84;
  private static final int ULAW_TOP = 32635;

  private G711() {}

  static int fromAlaw(byte value) {
    int a = (value ^ 0x55) & 0xFF;
    int segment = (a >> 4) & 7;
    int linear = ((a & 0x0F) << 4) + 8;
    if (segment > 0) {
      linear = (linear + 0x100) << (segment - 1);
    }
    return (a & 0x80) != 0 ? linear : -linear;
  }

  static byte toAlaw(int linear) {
    int sign = linear >= 0 ? 0x80 : 0;
    // 13 bits: with the sign and without the three lowest bits, one's complement below zero.
    int magnitude = (linear >= 0 ? linear : ~linear) >> 4;
    int segment = Math.max(0, 28 - Integer.numberOfLeadingZeros(magnitude | 1));
    int step = segment < 2 ? magnitude & 0x0F : (magnitude >> (segment - 1)) & 0x0F;
    return (byte) ((sign | (segment << 4) | step) ^ 0x55);
  }

  static int fromUlaw(byte value) {
    int u = ~value & 0xFF;
    int linear = ((((u & 0x0F) << 3) + ULAW_BIAS) << ((u >> 4) & 7)) - ULAW_BIAS;
    return (u & 0x80) != 0 ? -linear : linear;
  }

  static byte toUlaw(int linear) {
    int sign = linear < 0 ? 0x80 : 0;
    int magnitude = Math.min(Math.abs(linear), ULAW_TOP) + ULAW_BIAS;
    int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
    int step = (magnitude >> (segment + 3)) & 0x0F;
    return (byte) ~(sign | (segment << 4) | step);
  }
}
