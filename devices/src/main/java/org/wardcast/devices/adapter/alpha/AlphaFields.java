package org.wardcast.devices.adapter.alpha;

import java.util.List;
import org.wardcast.devices.Picture;
import org.wardcast.devices.adapter.alpha.AlphaCodec.Field;

/** What stands in the fields of a packet. */
final class AlphaFields {
  static final char TEXT_FILE = 'A';
  static final char PRIORITY_FILE = '0';
  static final int PRIORITY_BYTES = 125;
  static final int TEXT_BYTES = 0x400;

  static final char MIDDLE = ' ';
  static final char ROTATE = 'a';
  static final char HOLD = 'b';

  private static final char ESC = 0x1B;
  private static final char CALL_PICTURE = 0x14;
  private static final char COLOUR = 0x1C;

  private AlphaFields() {}

  static Field text(char label, String body) {
    return new Field('A', label + body);
  }

  static Field noPriority() {
    return new Field('A', String.valueOf(PRIORITY_FILE));
  }

  static Field dark() {
    return text(TEXT_FILE, body(HOLD, " "));
  }

  static String body(char mode, String content) {
    return "" + ESC + MIDDLE + mode + content;
  }

  static String coloured(char colour, String text) {
    return "" + COLOUR + colour + text;
  }

  static String calls(String labels) {
    var calls = new StringBuilder();
    labels.chars().forEach(label -> calls.append(CALL_PICTURE).append((char) label));
    return calls.toString();
  }

  /** A digit a pixel: {@code lit} or 0. */
  static Field dots(char label, Picture picture, char lit) {
    var data = new StringBuilder()
        .append(label)
        .append("%02X%02X".formatted(picture.height(), picture.width()));
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        data.append(picture.lit(x, y) ? lit : '0');
      }
      data.append('\r');
    }
    return new Field('I', data.toString());
  }

  static String textEntry(char label, int bytes) {
    return "%cAU%04XFF00".formatted(label, bytes);
  }

  static String dotsEntry(char label, int height, int width, String depth) {
    return "%cDU%02X%02X%s".formatted(label, height, width, depth);
  }

  static Field layOut(List<String> entries) {
    return new Field('E', "$" + String.join("", entries));
  }

  static Field run(String labels) {
    return new Field('E', ".TU" + labels);
  }

  static Field answerFromNowOn() {
    return new Field('E', "s1");
  }

  static Field askErrors() {
    return new Field('F', "*");
  }

  static Field askLayout() {
    return new Field('F', "$");
  }
}
