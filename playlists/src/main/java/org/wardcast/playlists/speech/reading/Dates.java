package org.wardcast.playlists.speech.reading;

import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 30/4/1975, 02/9/1945-02/9/2025, 8-10/3, 10/3, 9/2025. What may be a fraction is left to others. */
final class Dates implements Rule {
  private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
  private static final String MONTH = "(0?[1-9]|1[0-2])";
  private static final String YEAR = "([12]\\d{3})";
  private static final String DASH = "\\h?[-–]\\h?";
  private static final String END = "(?![\\p{L}\\p{N}/]|[.,]\\d)";

  private static final Pattern FULL =
      Pattern.compile(DAY + "([/.-])" + MONTH + "\\2" + YEAR + "(?![\\p{L}\\p{N}/])");
  private static final Pattern DAYS =
      Pattern.compile(DAY + DASH + DAY + "/" + MONTH + "(?:/" + YEAR + ")?" + END);
  private static final Pattern DAY_MONTH = Pattern.compile(DAY + "/" + MONTH + END);
  private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + "/" + YEAR + END);
  private static final Pattern RANGE = Pattern.compile(DASH + "(?=\\d{1,2}/\\d{1,2})");

  private static final Pattern AFTER_MONTH = Pattern.compile("(?iu)(?<!\\p{L})tháng\\s+$");
  /** đợt 2/2026: the second of that year, no month. */
  private static final Pattern AFTER_ROUND =
      Pattern.compile("(?iu)(?<!\\p{L})(?:đợt|lần|kỳ|vụ|lứa)\\s+$");

  private static final Pattern FROM =
      Pattern.compile("(?iu)(?<!\\p{L})từ\\s+(?:ngày\\s+)?(?:[\\d/.]+)?$");
  private static final Pattern AFTER_DATE_WORD = Pattern.compile(
      "(?iu)(?<!\\p{L})(?:ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|hôm|rằm|từ|đến|trước|sau|lễ|dịp|tết"
          + "|quốc khánh|bảy|nhật|thứ\\s+\\p{L}+|thứ\\s+\\d)[\\s,(:]+$");
  private static final Pattern DATE_FOLLOWS =
      Pattern.compile("(?iu)\\s*(?:\\(?âm lịch|\\(?dương lịch|hàng năm|hằng năm)");
  private static final Pattern SHARE_FOLLOWS = Pattern.compile(
      "(?iu)\\s*(?:số|tổng|diện tích|dân số|thời gian|chặng|quãng|hộ|trong|phiếu|đại biểu|thành viên"
          + "|xã|phường|thôn|người|chỉ tiêu|ý kiến|khối lượng)(?!\\p{L})");
  private static final Pattern AFTER_HOUSE =
      Pattern.compile("(?iu)(?<!\\p{L})(?:số|số nhà|nhà|hẻm|ngõ|ngách|kiệt|đường|tờ|thửa)\\s+$");

  @Override
  public @Nullable Found at(Place place) {
    if (!Character.isDigit(place.here()) || !place.begins()) {
      return null;
    }
    var full = place.match(FULL);
    if (full != null) {
      return joined(
          place, full.end(), day(full.group(1)) + month(full.group(3)) + year(full.group(4)));
    }
    var days = place.match(DAYS);
    if (days != null) {
      var last = day(days.group(2)) + month(days.group(3));
      var year = (@Nullable String) days.group(4);
      return joined(
          place,
          days.end(),
          day(days.group(1)) + " đến " + last + (year == null ? "" : year(year)));
    }
    var monthYear = place.match(MONTH_YEAR);
    if (monthYear != null) {
      var words = month(monthYear.group(1)) + year(monthYear.group(2));
      // The word itself may stand there already.
      return new Found(
          monthYear.end(),
          place.after(AFTER_MONTH) || place.after(AFTER_ROUND)
              ? words.substring(" tháng ".length())
              : words.strip());
    }
    var dayMonth = place.match(DAY_MONTH);
    return dayMonth != null && isDate(place, dayMonth)
        ? joined(place, dayMonth.end(), day(dayMonth.group(1)) + month(dayMonth.group(2)))
        : null;
  }

  /** From date to date: the dash is a pause, or "đến" where "từ" stands before. */
  private static Found joined(Place place, int end, String words) {
    var dash = new Place(place.text(), end).match(RANGE);
    return dash == null
        ? new Found(end, words)
        : new Found(dash.end(), words + (place.after(FROM) ? " đến " : ", "));
  }

  private static boolean isDate(Place place, Matcher written) {
    var day = written.group(1);
    var month = written.group(2);
    if (place.after(AFTER_HOUSE)
        || Integer.parseInt(day) > Month.of(Integer.parseInt(month)).maxLength()) {
      return false;
    }
    if (place.after(AFTER_DATE_WORD)
        || place.followed(written.end(), DATE_FOLLOWS)
        || day.startsWith("0")
        || month.startsWith("0")) {
      return true;
    }
    if (place.followed(written.end(), SHARE_FOLLOWS)) {
      return false;
    }
    // A share is less than the whole; the three feast days that look like one are known to all.
    return Integer.parseInt(day) > Integer.parseInt(month)
        || written.group().equals("2/9")
        || written.group().equals("1/5")
        || written.group().equals("1/6");
  }

  static String day(String figures) {
    int day = Integer.parseInt(figures);
    return (day <= 10 ? "mùng " : "") + Cardinal.of(day);
  }

  private static String month(String figures) {
    int month = Integer.parseInt(figures);
    return " tháng " + (month == 4 ? "tư" : Cardinal.of(month));
  }

  private static String year(String figures) {
    return " năm " + Cardinal.of(figures);
  }
}
