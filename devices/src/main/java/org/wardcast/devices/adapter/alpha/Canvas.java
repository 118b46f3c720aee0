package org.wardcast.devices.adapter.alpha;

import org.wardcast.devices.Picture;

/** A dark picture to draw others on. What does not fit is cut off. */
final class Canvas {
  private final int width;
  private final int height;
  private final byte[] rows;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.rows = new byte[height * ((width + 7) / 8)];
  }

  void draw(Picture picture, int left, int top) {
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (picture.lit(x, y)) {
          light(left + x, top + y);
        }
      }
    }
  }

  void light(int x, int y) {
    if (x >= 0 && x < width && y >= 0 && y < height) {
      rows[y * ((width + 7) / 8) + x / 8] |= (byte) (0x80 >> (x % 8));
    }
  }

  Picture picture() {
    return new Picture(width, height, rows);
  }
}
