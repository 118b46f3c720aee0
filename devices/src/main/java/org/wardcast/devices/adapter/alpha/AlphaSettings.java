package org.wardcast.devices.adapter.alpha;

import java.util.Locale;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.Setting;

/**
 * How one sign is spoken to.
 *
 * @param address two hex digits; 00 speaks to every sign on the line
 * @param type code of the model; Z speaks to every model
 * @param ack it can be made to answer, as signs of protocol 2.0 and later can
 * @param width in pixels
 * @param height in pixels
 * @param accents what becomes of letters the sign's own fonts lack
 */
record AlphaSettings(
    @Setting("00") String address,
    @Setting("Z") String type,
    @Setting("true") boolean ack,
    @Setting(value = "80", min = 8, max = 2000) int width,
    @Setting(value = "16", min = 7, max = 255) int height,
    @Setting("red") Colour colour,
    @Setting("picture") Accents accents) {

  private static final int ROWS_OF_A_LINE = 16;

  AlphaSettings {
    address = address.toUpperCase(Locale.ROOT);
    if (!address.matches("[0-9A-F]{2}")) {
      throw new Refusal("address", "alpha.address", address);
    }
    if (!type.matches("[!-~]")) {
      throw new Refusal("type", "alpha.type", type);
    }
    if (accents == Accents.PICTURE && height < ROWS_OF_A_LINE) {
      throw new Refusal("height", "alpha.height", Integer.toString(height));
    }
  }

  enum Accents {
    /** Shown as they are, as a picture. */
    PICTURE,
    /** Left out: "Mua lon" for "Mưa lớn". */
    STRIP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Names as the protocol has them. The digit is the same in a picture and in a text. */
  enum Colour {
    RED('1', "2000"),
    GREEN('2', "2000"),
    AMBER('3', "2000"),
    ORANGE('7', "4000"),
    YELLOW('8', "4000");

    final char digit;
    /** What a picture with it needs in the memory: 3 or 8 colours. */
    final String depth;

    Colour(char digit, String depth) {
      this.digit = digit;
      this.depth = depth;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
