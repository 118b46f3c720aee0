package org.wardcast.scheduler.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Rows of a text, each ended by a line feed. One row is held at a time. */
final class Rows {
  private final InputStream in;
  private final int longest;
  private byte[] buffer;
  private int from;
  private int to;
  private boolean ended;

  Rows(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
    this.buffer = new byte[Math.max(longest + 1, 1 << 18)];
  }

  enum Next {
    ROW,
    END,
    /** Bytes without the line feed that ends a row. */
    CUT,
    TOO_LONG
  }

  /** What {@link #start}, {@link #length} and {@link #bytes} then point at. */
  private int rowFrom;

  private int rowTo;

  Next next() throws IOException {
    int searched = from;
    while (true) {
      for (int i = searched; i < to; i++) {
        if (buffer[i] == '\n') {
          rowFrom = from;
          rowTo = i;
          from = i + 1;
          return rowTo - rowFrom > longest ? Next.TOO_LONG : Next.ROW;
        }
      }
      if (to - from > longest) {
        return Next.TOO_LONG;
      }
      if (ended) {
        return from == to ? Next.END : Next.CUT;
      }
      searched = to - from;
      fill();
    }
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      ended = true;
    } else {
      to += read;
    }
  }

  byte[] bytes() {
    return buffer;
  }

  int start() {
    return rowFrom;
  }

  int length() {
    return rowTo - rowFrom;
  }

  byte[] row() {
    return Arrays.copyOfRange(buffer, rowFrom, rowTo);
  }
}
