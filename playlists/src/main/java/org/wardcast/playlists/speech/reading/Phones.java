package org.wardcast.playlists.speech.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers one dials are said figure by figure. */
final class Phones implements Rule {
  private static final String END = "(?![\\p{L}\\p{N}]|[.,]\\d)";

  /** Ten or eleven figures from nought, or the free and paid lines. */
  private static final Pattern WRITTEN = Pattern.compile(
      "(?:\\(?0\\d{1,3}\\)?(?:[\\h.-]?\\d{2,4}){2,4}|\\+84(?:[\\h.-]?\\d{2,4}){3,4}|1[89]00(?:[\\h.]?\\d{2,4}){1,2})"
          + END);

  private static final Pattern SHORT = Pattern.compile("1\\d{2,4}" + END);
  private static final Pattern AFTER_CALL = Pattern.compile(
      "(?iu)(?<!\\p{L})(?:gọi|điện thoại|tổng đài|đường dây nóng|số máy|hotline|đầu số)"
          + "(?:\\s+(?:số|đến|ngay|điện|cho|về|là|tổng đài|đường dây nóng))*[\\s:]*"
          + "(?:\\d+\\s*(?:,|;|hoặc|và|hay|\\s)+)*$");

  private static final int FEWEST = 8;
  private static final int MOST = 12;

  @Override
  public @Nullable Found at(Place place) {
    char c = place.here();
    if (!(Character.isDigit(c) || c == '+' || c == '(') || !place.begins()) {
      return null;
    }
    var match = place.match(WRITTEN);
    if (match != null) {
      long figures = match.group().chars().filter(Character::isDigit).count();
      if (figures >= FEWEST && figures <= MOST) {
        return new Found(match.end(), (c == '+' ? "cộng " : "") + Cardinal.digits(match.group()));
      }
    }
    var hotline = place.match(SHORT);
    return hotline != null && place.after(AFTER_CALL)
        ? new Found(hotline.end(), Cardinal.digits(hotline.group()))
        : null;
  }
}
