package org.wardcast.devices.adapter.alpha;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardcast.devices.Picture;

/**
 * How a sign's memory is divided: one TEXT file and two banks of pictures of one size. The size
 * follows from the sign, so that one layout does for nearly all texts.
 *
 * @param count pictures in each bank
 */
record Layout(int width, int height, int count) {
  private static final int MOST_ROWS = 31;
  private static final int MOST_COLUMNS = 255;
  // Neither 0 to 5 nor ?, which have meanings of their own, nor A, which is the text.
  private static final List<String> BANKS =
      List.of("BCDEFGHIJKLMNOPQRSTUVWXYZ", "bcdefghijklmnopqrstuvwxyz");
  private static final int MOST = BANKS.get(0).length();
  /** Asked for in steps, because every new layout wipes the sign. */
  private static final int STEP = 4;

  /** The least, which also texts without pictures are content with. */
  static Layout least(AlphaSettings sign) {
    return new Layout(
        Math.min(sign.width(), MOST_COLUMNS), Math.min(sign.height(), MOST_ROWS), STEP);
  }

  /** Empty if no layout can hold that much. */
  static Optional<Layout> holding(Picture picture, AlphaSettings sign) {
    var least = least(sign);
    if (picture.height() > least.height) {
      return Optional.empty();
    }
    var width = pieces(picture, least.width) <= MOST ? least.width : MOST_COLUMNS;
    var pieces = pieces(picture, width);
    var stepped = Math.min(MOST, (pieces + STEP - 1) / STEP * STEP);
    return pieces > MOST ? Optional.empty() : Optional.of(new Layout(width, least.height, stepped));
  }

  private static int pieces(Picture picture, int width) {
    return (picture.width() + width - 1) / width;
  }

  /** As the sign keeps them; a sign that has all of these needs no new layout. */
  List<String> entries(AlphaSettings sign) {
    var entries = new ArrayList<String>();
    entries.add(AlphaFields.textEntry(AlphaFields.TEXT_FILE, AlphaFields.TEXT_BYTES));
    for (int bank = 0; bank < BANKS.size(); bank++) {
      for (char label : labels(bank, count).toCharArray()) {
        entries.add(AlphaFields.dotsEntry(label, height, width, sign.colour().depth));
      }
    }
    return entries;
  }

  static String labels(int bank, int count) {
    return BANKS.get(bank).substring(0, count);
  }

  /** Cuts it into pieces of this size; one that is narrower than a piece stands in the middle. */
  List<Picture> cut(Picture picture) {
    var pieces = pieces(picture, width);
    var left = pieces == 1 ? (width - picture.width()) / 2 : 0;
    var top = (height - picture.height()) / 2;
    var cut = new ArrayList<Picture>();
    for (int i = 0; i < pieces; i++) {
      var piece = new Canvas(width, height);
      piece.draw(picture, left - i * width, top);
      cut.add(piece.picture());
    }
    return cut;
  }
}
