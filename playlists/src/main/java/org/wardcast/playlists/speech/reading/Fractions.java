package org.wardcast.playlists.speech.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 2/3, and house numbers and ratios that are written like it. Asked after the dates. */
final class Fractions implements Rule {
  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,6})(/|:)(\\d{1,6})(?![\\p{L}\\p{N}/:]|[.,]\\d)");
  private static final Pattern AFTER_HOUSE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:số|số nhà|nhà|hẻm|ngõ|ngách|kiệt|đường|tờ|thửa)\\s+$");
  private static final int LARGEST_SHARE = 10;

  @Override
  public @Nullable Found at(Place place) {
    var match = Character.isDigit(place.here()) && place.begins() ? place.match(WRITTEN) : null;
    if (match == null) {
      return null;
    }
    boolean share = match.group(2).equals("/")
        && !place.after(AFTER_HOUSE)
        && match.group(3).length() <= 2
        && Integer.parseInt(match.group(3)) <= LARGEST_SHARE
        && Integer.parseInt(match.group(1)) < Integer.parseInt(match.group(3));
    return new Found(
        match.end(),
        Cardinal.of(match.group(1)) + (share ? " phần " : " trên ") + Cardinal.of(match.group(3)));
  }
}
