package org.wardcast.webadmin.pages.library;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.wardcast.devices.Picture;

/** A panel's picture lamp by lamp; dark lamps are seen too. */
final class PanelPicture {
  /** Between lamps, dark, lit. */
  private static final IndexColorModel COLOURS = new IndexColorModel(
      2, 3, new byte[] {0x12, 0x2b, (byte) 0xff}, new byte[] {0x0d, 0x21, (byte) 0x9d}, new byte[] {
        0x08, 0x15, 0x1c
      });

  private static final int LARGEST_LAMP = 3;

  /** Browsers draw no picture wider than 65,535. */
  private static final int WIDEST = 60_000;

  private PanelPicture() {}

  static byte[] png(Picture picture) throws IOException {
    int lamp = Math.max(1, Math.min(LARGEST_LAMP, WIDEST / picture.width()));
    int shown = Math.min(picture.width(), WIDEST / lamp);
    int lens = Math.max(1, lamp - 1);
    var image = new BufferedImage(
        shown * lamp, picture.height() * lamp, BufferedImage.TYPE_BYTE_BINARY, COLOURS);
    var raster = image.getRaster();
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < shown; x++) {
        int colour = picture.lit(x, y) ? 2 : 1;
        for (int dy = 0; dy < lens; dy++) {
          for (int dx = 0; dx < lens; dx++) {
            raster.setSample(x * lamp + dx, y * lamp + dy, 0, colour);
          }
        }
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}
