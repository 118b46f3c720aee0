package org.wardcast.scheduler.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** The record that ends every ZIP: a file without it was not copied whole. */
final class ZipEnd {
  private static final int SIZE = 22;
  private static final int FARTHEST = SIZE + 65_535;

  private ZipEnd() {}

  static boolean isThere(FileChannel file) throws IOException {
    var tail = ByteBuffer.allocate((int) Math.min(FARTHEST, file.size()));
    long from = file.size() - tail.capacity();
    while (tail.hasRemaining() && file.read(tail, from + tail.position()) >= 0) {}
    int at = new String(tail.array(), StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0005\u0006");
    return at >= 0 && at + SIZE <= tail.capacity();
  }
}
