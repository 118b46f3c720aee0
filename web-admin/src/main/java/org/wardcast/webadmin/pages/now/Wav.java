package org.wardcast.webadmin.pages.now;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The head of a WAV that never ends: RIFF with the largest sizes, 16-bit mono PCM. */
final class Wav {
  /** Long enough that a late packet is no gap, short enough that an unplugged device is silent soon. */
  static final int PIECE_MILLIS = 100;

  private static final int HEADER = 44;
  private static final int ENDLESS = 0x7FFFFFFF;

  private Wav() {}

  static byte[] endlessHeader(int rate) {
    return ByteBuffer.allocate(HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(ENDLESS)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(rate)
        .putInt(2 * rate)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(ENDLESS - HEADER)
        .array();
  }
}
