package org.wardcast.devices.adapter.rtp;

/** Takes the sound down to nothing towards the end of a stretch that is cut. */
final class Fade {
  private static final int MILLIS = 200;

  private Fade() {}

  /**
   * @param length bytes of sound in {@code payload}
   * @param left samples from the beginning of {@code payload} to the end of the stretch
   */
  static void apply(PacketFormat format, byte[] payload, int length, long left) {
    int over = format.rate() * MILLIS / 1000;
    int width = format.codec().bytesPerSample();
    for (int at = 0; at < length; at += width, left--) {
      if (left <= over) {
        scale(format.codec(), payload, at, left, over);
      }
    }
  }

  private static void scale(Codec codec, byte[] payload, int at, long left, int over) {
    switch (codec) {
      case PCMA -> payload[at] = G711.toAlaw((int) (G711.fromAlaw(payload[at]) * left / over));
      case PCMU -> payload[at] = G711.toUlaw((int) (G711.fromUlaw(payload[at]) * left / over));
      case L16 -> {
        int sample = (short) ((payload[at] << 8) | (payload[at + 1] & 0xFF));
        int faded = (int) (sample * left / over);
        payload[at] = (byte) (faded >> 8);
        payload[at + 1] = (byte) faded;
      }
    }
  }
}
