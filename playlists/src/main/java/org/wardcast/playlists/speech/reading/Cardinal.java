package org.wardcast.playlists.speech.reading;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers in words, as on the radio: linh, mốt, tư, lăm, nghìn. */
final class Cardinal {
  private static final String[] DIGITS = {
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"
  };
  private static final String[] GROUPS = {"", "nghìn", "triệu"};
  private static final long BILLION = 1_000_000_000;

  /** Longer ones are nobody's amount. */
  private static final int LONGEST = 18;

  private Cardinal() {}

  static String of(long number) {
    return String.join(" ", words(number, false));
  }

  /** One that begins with several noughts, or has no end, is said figure by figure. */
  static String of(String figures) {
    boolean amount = figures.length() <= 2 || figures.charAt(0) != '0';
    return amount && figures.length() <= LONGEST ? of(Long.parseLong(figures)) : digits(figures);
  }

  static String digits(String figures) {
    var words = new ArrayList<String>();
    figures.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> words.add(DIGITS[c - '0']));
    return String.join(" ", words);
  }

  /** @param inside a larger number stands before it, so that its hundreds are said though none */
  private static List<String> words(long number, boolean inside) {
    var words = new ArrayList<String>();
    if (number >= BILLION) {
      words.addAll(words(number / BILLION, inside));
      words.add("tỷ");
      if (number % BILLION > 0) {
        words.addAll(words(number % BILLION, true));
      }
      return words;
    }
    int[] groups = {(int) (number % 1000), (int) (number / 1000 % 1000), (int) (number / 1_000_000)
    };
    boolean begun = inside;
    for (int i = 2; i >= 0; i--) {
      if (groups[i] > 0) {
        words.addAll(group(groups[i], begun));
        if (i > 0) {
          words.add(GROUPS[i]);
        }
        begun = true;
      } else if (i == 1 && begun && groups[0] >= 100) {
        // "một triệu năm trăm" is heard as a million and a half.
        words.add("không nghìn");
      }
    }
    if (words.isEmpty()) {
      words.add(DIGITS[0]);
    }
    return words;
  }

  private static List<String> group(int number, boolean inside) {
    var words = new ArrayList<String>();
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    boolean saidHundreds = hundreds > 0 || inside;
    if (saidHundreds) {
      words.add(DIGITS[hundreds] + " trăm");
    }
    if (tens == 0) {
      if (ones > 0) {
        words.add(saidHundreds ? "linh " + DIGITS[ones] : DIGITS[ones]);
      }
      return words;
    }
    words.add(tens == 1 ? "mười" : DIGITS[tens] + " mươi");
    if (ones > 0) {
      words.add(afterTens(tens, ones));
    }
    return words;
  }

  private static String afterTens(int tens, int ones) {
    return switch (ones) {
      case 1 -> tens > 1 ? "mốt" : "một";
      case 4 -> tens > 1 ? "tư" : "bốn";
      case 5 -> "lăm";
      default -> DIGITS[ones];
    };
  }
}
