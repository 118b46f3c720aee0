package org.wardcast.devices;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A 1-bit picture, row by row from the top, each row in whole bytes with the leftmost pixel in the
 * highest bit; 1 is lit.
 */
public final class Picture {
  private final int width;
  private final int height;
  private final byte[] rows;

  public Picture(int width, int height, byte[] rows) {
    if (width < 1 || height < 1 || rows.length != height * ((width + 7) / 8)) {
      throw new IllegalArgumentException(
          "%d bytes are no picture of %d x %d".formatted(rows.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.rows = rows.clone();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public byte[] rows() {
    return rows.clone();
  }

  public boolean lit(int x, int y) {
    return (rows[y * ((width + 7) / 8) + x / 8] & (0x80 >> (x % 8))) != 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture p
        && p.width == width
        && p.height == height
        && Arrays.equals(p.rows, rows);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    return "%dx%d %s".formatted(width, height, HexFormat.of().formatHex(rows));
  }
}
