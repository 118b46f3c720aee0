package org.wardcast.playlists.speech.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs between words: said, turned into a pause, or left out. */
final class Marks implements Rule {
  private static final Pattern DOTS = Pattern.compile("\\.{2,}|…");
  private static final Pattern BULLET_BEFORE = Pattern.compile("(?:^|\\n)\\h*$");

  /** 15 ca/ngày, đồng/người/tháng: what is counted, for each. */
  private static final Pattern COUNTED_BEFORE =
      Pattern.compile("\\d[\\d.,]*\\h*(?:\\p{L}+\\h+){0,2}\\p{L}+(?:/\\p{L}+)*$");

  @Override
  public @Nullable Found at(Place place) {
    int next = place.at() + 1;
    var dots = place.match(DOTS);
    if (dots != null) {
      return new Found(dots.end(), ". ");
    }
    return switch (place.here()) {
      case '"', '“', '”', '„', '«', '»', '*', '_', '#', '|', '~', '^', '`', '\\', '\'', '‘', '’' ->
        new Found(next, "");
      // espeak-ng takes double brackets for sounds spelled out.
      case '(', ')', '[', ']', '{', '}', '—' -> new Found(next, ", ");
      case '<', '>' -> new Found(next, " ");
      case '-', '–' -> dash(place);
      case '/' -> slash(place);
      case '&' -> new Found(next, " và ");
      case '+' -> new Found(next, place.after(BULLET_BEFORE) ? "" : " cộng ");
      case '=' -> new Found(next, " bằng ");
      case '%' -> new Found(next, " phần trăm ");
      case '‰' -> new Found(next, " phần nghìn ");
      case '°', 'º' -> new Found(next, " độ ");
      case '@' -> new Found(next, " a còng ");
      case '•', '●', '▪', '◦', '✓', '✔', '→', '⇒' -> new Found(next, " ");
      case '\n' -> line(place);
      default -> null;
    };
  }

  /** Inside a name or a list it is not heard; a long one between words is a pause. */
  private static Found dash(Place place) {
    boolean pause = place.here() == '–'
        && Character.isWhitespace(place.before())
        && !place.after(BULLET_BEFORE);
    return new Found(place.at() + 1, pause ? ", " : " ");
  }

  private static Found slash(Place place) {
    boolean each = Character.isLetter(place.before())
        && Character.isLetter(place.charAt(place.at() + 1))
        && place.after(COUNTED_BEFORE);
    return new Found(place.at() + 1, each ? " một " : " ");
  }

  /** The end of a line ends a sentence, also where nobody wrote a full stop. */
  private static Found line(Place place) {
    int last = place.at() - 1;
    while (last >= 0 && Character.isWhitespace(place.charAt(last))) {
      last--;
    }
    boolean open = last >= 0 && Place.inWord(place.charAt(last));
    return new Found(place.at() + 1, open ? ". " : " ");
  }
}
