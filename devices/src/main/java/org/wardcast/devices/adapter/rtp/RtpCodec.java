package org.wardcast.devices.adapter.rtp;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Bytes to packets and back (RFC 3550, 5.1). */
final class RtpCodec {
  static final int HEADER = 12;
  private static final int VERSION_2 = 0x80;
  private static final int MARKER = 0x80;

  /**
   * A packet as it is received.
   *
   * @param timestamp unsigned, as {@code ssrc}
   */
  record Packet(
      boolean marker,
      int payloadType,
      int sequence,
      long timestamp,
      long ssrc,
      ByteBuffer payload) {}

  private RtpCodec() {}

  /** Sequence and timestamp may run over: what does not fit is cut off, as on the wire. */
  static void putHeader(
      ByteBuffer out, boolean marker, int payloadType, int sequence, int timestamp, int ssrc) {
    out.put((byte) VERSION_2)
        .put((byte) (marker ? MARKER | payloadType : payloadType))
        .putShort((short) sequence)
        .putInt(timestamp)
        .putInt(ssrc);
  }

  /** Null when {@code bytes} is not a whole RTP packet of version 2. */
  static @Nullable Packet decode(byte[] bytes) {
    if (bytes.length < HEADER || (bytes[0] & 0xC0) != VERSION_2) {
      return null;
    }
    var in = ByteBuffer.wrap(bytes);
    int first = in.get();
    int second = in.get();
    int sequence = in.getShort() & 0xFFFF;
    long timestamp = in.getInt() & 0xFFFFFFFFL;
    long ssrc = in.getInt() & 0xFFFFFFFFL;
    int begin = HEADER + 4 * (first & 0x0F);
    if ((first & 0x10) != 0) {
      if (begin + 4 > bytes.length) {
        return null;
      }
      begin += 4 + 4 * (in.getShort(begin + 2) & 0xFFFF);
    }
    int padding = (first & 0x20) != 0 ? bytes[bytes.length - 1] & 0xFF : 0;
    int end = bytes.length - padding;
    if (begin > end || ((first & 0x20) != 0 && padding == 0)) {
      return null;
    }
    var payload = in.slice(begin, end - begin).asReadOnlyBuffer();
    return new Packet((second & MARKER) != 0, second & 0x7F, sequence, timestamp, ssrc, payload);
  }
}
