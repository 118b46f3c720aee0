package org.wardcast.scheduler.anchors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash over rows, one after the other, chained as the lines of the log are. */
final class RowChain {
  private final MessageDigest digest;
  private byte[] hash;
  private long rows;

  /** @param hash over what came before, hex */
  RowChain(String hash) {
    this.hash = HexFormat.of().parseHex(hash);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(String text) {
    var row = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    digest.update(hash);
    hash = digest.digest(row);
    rows++;
  }

  String hash() {
    return HexFormat.of().formatHex(hash);
  }

  long rows() {
    return rows;
  }
}
