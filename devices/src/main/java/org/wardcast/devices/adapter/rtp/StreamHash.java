package org.wardcast.devices.adapter.rtp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 of the sound that has been sent so far, which can be asked at any point. */
final class StreamHash {
  private final MessageDigest digest = sha256();
  // Hashing half a second at once instead of every packet leaves the processor's caches to sending.
  private final byte[] gathered = new byte[1 << 12];
  private int fill;
  private long bytes;
  private @Nullable String known;

  void update(byte[] payload, int length) {
    if (length > 0) {
      if (fill + length > gathered.length) {
        flush();
      }
      System.arraycopy(payload, 0, gathered, fill, length);
      fill += length;
      bytes += length;
      known = null;
    }
  }

  private void flush() {
    digest.update(gathered, 0, fill);
    fill = 0;
  }

  long bytes() {
    return bytes;
  }

  String hex() {
    // When a stream ends, a thousand receivers ask the same thing at once.
    var hex = known;
    if (hex == null) {
      hex = hex(copy());
      known = hex;
    }
    return hex;
  }

  String hexWith(byte[] payload, int length) {
    var more = copy();
    more.update(payload, 0, length);
    return hex(more);
  }

  MessageDigest copy() {
    flush();
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java cannot copy a SHA-256", e);
    }
  }

  static String hex(MessageDigest finished) {
    return HexFormat.of().formatHex(finished.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
