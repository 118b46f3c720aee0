package org.wardcast.playlists.speech.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers with what they count: shares, measures, money, below nought, from one to another. */
final class Quantities implements Rule {
  private static final Pattern NUMBER = Pattern.compile("(" + Numeral.WRITTEN + ")");
  private static final Pattern RANGE =
      Pattern.compile("\\h?[-–]\\h?(?=(" + Numeral.WRITTEN + ")(?!\\d*[/:]))");
  private static final Pattern YEAR = Pattern.compile("(?:1[5-9]|20|21)\\d\\d");

  /** Words that are said again before the second number: cấp tám đến cấp chín. */
  private static final Pattern SAID_TWICE = Pattern.compile("(?iu)(?<!\\p{L})(cấp|thứ|lớp)\\s+$");

  private static final Pattern FROM = Pattern.compile("(?iu)(?<!\\p{L})từ\\s+(?:năm\\s+)?$");
  private static final Pattern AFTER_SECTION =
      Pattern.compile("(?iu)(?<!\\p{L})(?:mục|điểm|khoản|tiểu mục|phiên bản)\\s+$");
  private static final Pattern AFTER_ORDINAL =
      Pattern.compile("(?iu)(?<!\\p{L})(?:thứ|tháng)\\s+$");
  private static final Pattern AFTER_FIRST = Pattern.compile("(?iu)(?<!\\p{L})thứ\\s+$");
  private static final Pattern AFTER_DAY = Pattern.compile("(?iu)(?<!\\p{L})ngày\\s+$");
  private static final Pattern MONTH_FOLLOWS =
      Pattern.compile("(?iu)\\s+(?:tháng|âm lịch|tết)(?!\\p{L})");

  @Override
  public @Nullable Found at(Place place) {
    if (!place.begins()) {
      return null;
    }
    boolean negative = (place.here() == '-' || place.here() == '−' || place.here() == '–')
        && Character.isDigit(place.charAt(place.at() + 1))
        && !Character.isLetterOrDigit(place.before());
    var start = negative ? new Place(place.text(), place.at() + 1) : place;
    var match = Character.isDigit(start.here()) ? start.match(NUMBER) : null;
    if (match == null) {
      return null;
    }
    var words = (negative ? "âm " : "") + said(place, match.group(), match.end());
    var behind = new Place(place.text(), match.end());
    var dash = behind.match(RANGE);
    var range = dash == null ? null : range(place, match.group(), words, dash.group(1), dash.end());
    return range == null ? measured(behind, words) : range;
  }

  private static @Nullable Found range(
      Place place, String first, String words, String second, int secondAt) {
    var behind = new Place(place.text(), secondAt + second.length());
    var last = measured(behind, Numeral.read(second));
    if (last == null) {
      return null;
    }
    return new Found(last.end(), words + between(place, first, second) + last.words());
  }

  private static String between(Place place, String first, String second) {
    var years = YEAR.matcher(first).matches() && YEAR.matcher(second).matches();
    if (years && !place.after(FROM)) {
      return ", ";
    }
    var before =
        SAID_TWICE.matcher(place.text().substring(Math.max(0, place.at() - 10), place.at()));
    return before.find() ? " đến " + before.group(1) + " " : " đến ";
  }

  /** Letters right behind a number that are no measure belong to a name: 15A, 4G. */
  private static @Nullable Found measured(Place behind, String words) {
    var unit = Units.at(behind);
    if (unit == null) {
      return Place.inWord(behind.charAt(behind.at())) ? null : new Found(behind.at(), words);
    }
    // 5%-10%: the dash stands behind the measure.
    var dash = new Place(behind.text(), unit.end()).match(RANGE);
    return dash == null
        ? new Found(unit.end(), words + unit.words())
        : new Found(dash.end(), words + unit.words() + " đến ");
  }

  private static String said(Place place, String number, int end) {
    if (number.contains(".") && place.after(AFTER_SECTION)) {
      return Numeral.sections(number);
    }
    if (number.equals("4") && place.after(AFTER_ORDINAL)) {
      return "tư";
    }
    if (number.equals("1") && place.after(AFTER_FIRST)) {
      return "nhất";
    }
    if (number.matches("0?[1-9]|10")
        && place.after(AFTER_DAY)
        && place.followed(end, MONTH_FOLLOWS)) {
      return Dates.day(number);
    }
    return Numeral.read(number);
  }
}
