package org.wardcast.scheduler.verifier;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The record that ends every ZIP: a file without it was not copied whole. */
final class ZipEnd {
  private static final int SIZE = 22;
  private static final int FARTHEST = SIZE + 65_535;

  private ZipEnd() {}

  static boolean isThere(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      var tail = new byte[(int) Math.min(FARTHEST, in.length())];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      int at = new String(tail, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0005\u0006");
      return at >= 0 && at + SIZE <= tail.length;
    }
  }
}
