package org.wardcast.scheduler.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what goes through; it is told in large pieces. */
final class Told extends FilterOutputStream {
  private final MessageDigest sha;
  private long bytes;

  Told(OutputStream out) {
    super(out);
    try {
      this.sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int at, int length) throws IOException {
    out.write(from, at, length);
    sha.update(from, at, length);
    bytes += length;
  }

  long bytes() {
    return bytes;
  }

  /** Once, at the end. */
  String sha256() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
