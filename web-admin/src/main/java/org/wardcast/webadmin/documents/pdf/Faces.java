package org.wardcast.webadmin.documents.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wardcast.webadmin.documents.Words;

/** The four faces of the document's typeface. What they cannot show is shown as a box, not left out. */
final class Faces {
  private static final int BOX = '\u25A1';

  private final BaseFont regular = load("Regular");
  private final BaseFont bold = load("Bold");
  private final BaseFont italic = load("Italic");
  private final BaseFont boldItalic = load("BoldItalic");

  Faces() throws IOException {}

  private static BaseFont load(String face) throws IOException {
    var name = "Tinos-" + face + ".ttf";
    try (var in = Objects.requireNonNull(Faces.class.getResourceAsStream("/fonts/" + name))) {
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    }
  }

  Font regular(float size) {
    return new Font(regular, size);
  }

  Font bold(float size) {
    return new Font(bold, size);
  }

  Font italic(float size) {
    return new Font(italic, size);
  }

  Font boldItalic(float size) {
    return new Font(boldItalic, size);
  }

  Phrase phrase(String text, Font font) {
    return new Phrase(font.getSize() * 1.2f, printable(text), font);
  }

  Chunk chunk(String text, Font font) {
    return new Chunk(printable(text), font);
  }

  float width(String text, Font font) {
    return font.getBaseFont().getWidthPoint(printable(text), font.getSize());
  }

  /**
   * As few lines as fit, of two the first up to a comma, otherwise all of about the same length: no
   * single word is left over for the last.
   */
  List<String> balanced(String text, Font font, float room) {
    var fewest = lines(text, font, room);
    int comma = text.indexOf(", ");
    if (fewest.size() == 2 && comma > 0) {
      var parts = List.of(text.substring(0, comma + 1), text.substring(comma + 2));
      if (parts.stream().allMatch(part -> width(part, font) <= room)) {
        return parts;
      }
    }
    var best = fewest;
    for (float tried = room - 2; tried > 0; tried -= 2) {
      var lines = lines(text, font, tried);
      if (lines.size() > fewest.size()) {
        break;
      }
      best = lines;
    }
    return best;
  }

  private List<String> lines(String text, Font font, float room) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : Words.clean(text).split(" +")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, font) > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  String printable(String text) {
    var clean = Words.clean(text);
    if (clean.codePoints().allMatch(regular::charExists)) {
      return clean;
    }
    return clean
        .codePoints()
        .map(point -> regular.charExists(point) ? point : BOX)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
