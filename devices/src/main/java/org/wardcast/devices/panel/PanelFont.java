package org.wardcast.devices.panel;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Picture;

/**
 * GNU Unifont at 16 px, where each of its pixels is one of ours and a Vietnamese letter with both
 * its accents fits in 16 rows.
 */
@Component
final class PanelFont {
  private static final int ROWS = 16;
  private static final int BASELINE = 14;
  private static final int REPLACEMENT = 0xFFFD;

  private final FontRenderContext grid = new FontRenderContext(null, false, false);
  private final Font font;

  PanelFont() {
    var name = "unifont.ttf";
    try (var file = Objects.requireNonNull(PanelFont.class.getResourceAsStream(name), name)) {
      font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont((float) ROWS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  Picture draw(String text) {
    var width = Math.ceil(glyphs(text).getLogicalBounds().getWidth());
    return paint(outline(text), Math.max(1, (int) width));
  }

  /** In pixels, from the top of the line. */
  Shape outline(String text) {
    return glyphs(text).getOutline(0, BASELINE);
  }

  private GlyphVector glyphs(String text) {
    return font.createGlyphVector(grid, drawable(text));
  }

  // Outlines are filled, not drawn as text: the text rasteriser without antialiasing loses single
  // pixels of the diagonals in N and Y.
  private static Picture paint(Shape outline, int width) {
    var image = new BufferedImage(width, ROWS, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
      pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      pen.setColor(Color.WHITE);
      pen.fill(outline);
    } finally {
      pen.dispose();
    }
    return new Picture(width, ROWS, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
  }

  /** One line of what the font has; a sign it lacks stands as the replacement sign. */
  private String drawable(String text) {
    var drawable = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(c -> !invisible(c))
        .map(c -> blank(c) ? ' ' : font.canDisplay(c) ? c : REPLACEMENT)
        .forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  private static boolean blank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Joiners, direction marks and variation selectors: they have no looks of their own. */
  private static boolean invisible(int c) {
    return Character.getType(c) == Character.FORMAT || (c >= 0xFE00 && c <= 0xFE0F);
  }
}
