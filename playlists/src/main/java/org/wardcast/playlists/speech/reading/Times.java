package org.wardcast.playlists.speech.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 7h30, 11h00, 17:05, 7g30, and from one to the other. */
final class Times implements Rule {
  private static final String HOUR = "([01]?\\d|2[0-4])";
  private static final String MINUTE = "([0-5]\\d)";

  private static final Pattern WRITTEN = Pattern.compile(
      "(?iu)" + HOUR + "(?:\\h?[hg]\\h?" + MINUTE + "(?:\\h?(?:p|ph|phút|')(?!\\p{L}))?|:" + MINUTE
          + "(?::([0-5]\\d))?|\\h?h)(?![\\p{L}\\p{N}:/])");
  private static final Pattern RANGE = Pattern.compile("\\h?[-–]\\h?(?=\\d{1,2}\\h?(?:[hHgG:]))");
  private static final Pattern AFTER_RATIO =
      Pattern.compile("(?iu)(?<!\\p{L})(?:tỷ lệ|tỉ lệ|tỷ số|tỉ số)\\s+(?:là\\s+)?$");

  @Override
  public @Nullable Found at(Place place) {
    var match = Character.isDigit(place.here()) && place.begins() ? place.match(WRITTEN) : null;
    if (match == null || place.after(AFTER_RATIO)) {
      return null;
    }
    var words = Cardinal.of(match.group(1)) + " giờ";
    var minutes = first(match.group(2), match.group(3));
    if (minutes != null && !minutes.equals("00")) {
      words += " " + Cardinal.of(minutes) + " phút";
    }
    var seconds = (@Nullable String) match.group(4);
    if (seconds != null && !seconds.equals("00")) {
      words += " " + Cardinal.of(seconds) + " giây";
    }
    var dash = new Place(place.text(), match.end()).match(RANGE);
    return dash == null ? new Found(match.end(), words) : new Found(dash.end(), words + " đến ");
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
