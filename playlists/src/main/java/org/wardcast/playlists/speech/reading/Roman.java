package org.wardcast.playlists.speech.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Roman numerals, where a word before them says that they are some: lần thứ VIII, Đại hội XIV. */
final class Roman implements Rule {
  private static final Pattern WRITTEN = Pattern.compile("[IVXL]+(?![\\p{L}\\p{N}])");
  private static final Pattern WELL_FORMED =
      Pattern.compile("(?=.)(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

  private static final Pattern AFTER = Pattern.compile(
      "(?iu)(?<!\\p{L})(?:thứ|đại hội|khóa|khoá|thế kỷ|thế kỉ|kỳ|quý|chương|phần|mục|hạng|loại|bậc|cấp"
          + "|tập|quân khu|vùng|phụ lục|học kỳ|nhóm|lớp|độ|bảng|giai đoạn|đợt|lần|báo động)\\s+"
          + "(?:[IVXL]+\\s*(?:,|;|và|đến|-|–)\\s*)*$");

  /** A heading: "II. Nhiệm vụ". */
  private static final Pattern LINE_BEGINS = Pattern.compile("(?:^|\\n)\\h*$");

  private static final Pattern HEADING_ENDS = Pattern.compile("[.)]|\\h*-\\h");

  private static final Pattern OF_YEAR = Pattern.compile("/(\\d{4})(?![\\d/])");

  @Override
  public @Nullable Found at(Place place) {
    var match = place.begins() ? place.match(WRITTEN) : null;
    if (match == null || !WELL_FORMED.matcher(match.group()).matches()) {
      return null;
    }
    boolean heading = place.after(LINE_BEGINS) && place.followed(match.end(), HEADING_ENDS);
    if (!heading && !place.after(AFTER)) {
      return null;
    }
    var words = Cardinal.of(value(match.group()));
    var year = new Place(place.text(), match.end()).match(OF_YEAR);
    return year == null
        ? new Found(match.end(), words)
        : new Found(year.end(), words + " năm " + Cardinal.of(year.group(1)));
  }

  static int value(String roman) {
    int sum = 0;
    for (int i = 0; i < roman.length(); i++) {
      int now = letter(roman.charAt(i));
      boolean less = i + 1 < roman.length() && now < letter(roman.charAt(i + 1));
      sum += less ? -now : now;
    }
    return sum;
  }

  private static int letter(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      default -> 50;
    };
  }
}
