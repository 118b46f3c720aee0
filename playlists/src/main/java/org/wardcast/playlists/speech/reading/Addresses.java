package org.wardcast.playlists.speech.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of pages and of mail: xuanhuong.lamdong.gov.vn. */
final class Addresses implements Rule {
  private static final String LABEL = "[A-Za-z0-9][A-Za-z0-9_-]*";
  private static final Pattern WRITTEN =
      Pattern.compile("(?:https?://)?((?:" + LABEL + "(?:\\." + LABEL
          + ")*@)?" + LABEL + "(?:\\." + LABEL
          + ")*\\.(?:vn|com|net|org|info|edu|gov|io)(?:/[\\w./-]*\\w)?)/?"
          + "(?![\\p{L}\\p{N}])");
  private static final Pattern PART = Pattern.compile("[A-Za-z]+|\\d+|[.@/_-]");

  @Override
  public @Nullable Found at(Place place) {
    var match = place.begins() ? place.match(WRITTEN) : null;
    if (match == null) {
      return null;
    }
    var words = new StringBuilder();
    var parts = PART.matcher(match.group(1));
    while (parts.find()) {
      words.append(words.isEmpty() ? "" : " ").append(part(parts.group()));
    }
    return new Found(match.end(), words.toString());
  }

  private static String part(String part) {
    return switch (part) {
      case "." -> "chấm";
      case "@" -> "a còng";
      case "/" -> "gạch chéo";
      case "-" -> "gạch ngang";
      case "_" -> "gạch dưới";
      case "www" -> "vê kép vê kép vê kép";
      default -> {
        if (Character.isDigit(part.charAt(0))) {
          yield Cardinal.digits(part);
        }
        yield part.length() <= 3 ? Letters.spelled(part) : part.toLowerCase(java.util.Locale.ROOT);
      }
    };
  }
}
