package org.wardcast.scheduler.coverage;

import java.util.Arrays;

/**
 * A set of whole numbers as ranges that neither touch nor overlap: milliseconds on air, ids of
 * bulletins, ids of areas. Adding is associative, commutative and changes nothing the second time.
 */
final class Spans {
  /** Nobody adds to it. */
  static final Spans NONE = new Spans();

  /** First, end (not included), first, end …; ascending. */
  private long[] edges = new long[4];

  private int used;

  /** @param end not included */
  void add(long first, long end) {
    if (end <= first) {
      return;
    }
    // The first range that ends at or after ours begins.
    int from = 0;
    int to = used / 2;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (edges[2 * middle + 1] < first) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    int at = 2 * from;
    if (at < used && edges[at] <= first && end <= edges[at + 1]) {
      return;
    }
    int after = at;
    long low = first;
    long high = end;
    while (after < used && edges[after] <= end) {
      low = Math.min(low, edges[after]);
      high = Math.max(high, edges[after + 1]);
      after += 2;
    }
    replace(at, after, low, high);
  }

  private void replace(int at, int after, long low, long high) {
    int more = at + 2 - after;
    if (used + more > edges.length) {
      edges = Arrays.copyOf(edges, Math.max(edges.length * 2, used + more));
    }
    System.arraycopy(edges, after, edges, at + 2, used - after);
    edges[at] = low;
    edges[at + 1] = high;
    used += more;
  }

  void add(long one) {
    add(one, one + 1);
  }

  void addAll(Spans other) {
    for (int i = 0; i < other.used; i += 2) {
      add(other.edges[i], other.edges[i + 1]);
    }
  }

  /** How many numbers there are in it. */
  long size() {
    long size = 0;
    for (int i = 0; i < used; i += 2) {
      size += edges[i + 1] - edges[i];
    }
    return size;
  }

  boolean holds(long one) {
    for (int i = 0; i < used; i += 2) {
      if (edges[i] <= one && one < edges[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** The range in pieces that lie within or without, in order. */
  void cut(long first, long end, PrimeTime.Piece piece) {
    long at = first;
    for (int i = 0; i < used && at < end; i += 2) {
      long in = Math.max(at, edges[i]);
      long out = Math.min(end, edges[i + 1]);
      if (in < out) {
        if (at < in) {
          piece.of(false, at, in);
        }
        piece.of(true, in, out);
        at = out;
      }
    }
    if (at < end) {
      piece.of(false, at, end);
    }
  }

  boolean isEmpty() {
    return used == 0;
  }

  /** @param origin near the first number, so that little has to be written */
  void write(Packer out, long origin) {
    out.number(used / 2);
    long last = origin;
    for (int i = 0; i < used; i += 2) {
      out.signed(edges[i] - last);
      out.number(edges[i + 1] - edges[i]);
      last = edges[i + 1];
    }
  }

  /** Adds what was written. */
  void read(Unpacker in, long origin) {
    long last = origin;
    for (long left = in.number(); left > 0; left--) {
      long first = last + in.signed();
      last = first + in.number();
      add(first, last);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spans that && Arrays.equals(edges, 0, used, that.edges, 0, that.used);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(Arrays.copyOf(edges, used));
  }

  @Override
  public String toString() {
    return Arrays.toString(Arrays.copyOf(edges, used));
  }
}
