package org.wardcast.webadmin.panel;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.wardcast.devices.Picture;

/** Lamps as a panel has them: a dark one is still seen. */
public final class PanelPng {
  private static final int LIT = 0xFFFF9D1C;
  private static final int DARK = 0xFF241A10;
  private static final int LAMP = 3;

  private PanelPng() {}

  public static byte[] of(Picture picture) {
    var image = new BufferedImage(
        picture.width() * LAMP, picture.height() * LAMP, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int colour = picture.lit(x, y) ? LIT : DARK;
        for (int dy = 0; dy < LAMP - 1; dy++) {
          for (int dx = 0; dx < LAMP - 1; dx++) {
            image.setRGB(x * LAMP + dx, y * LAMP + dy, colour);
          }
        }
      }
    }
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
