package org.wardcast.webadmin.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** A document's own words, and cells as they are read, in its language. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);

  private final MessageSource messages;
  private final ZoneId zone;
  private final Locale language;
  private final DecimalFormatSymbols symbols;

  Words(MessageSource messages, ZoneId zone, Locale language) {
    this.messages = messages;
    this.zone = zone;
    this.language = language;
    this.symbols = DecimalFormatSymbols.getInstance(language);
  }

  public Locale language() {
    return language;
  }

  public ZoneId zone() {
    return zone;
  }

  public String say(String code, Object... arguments) {
    return messages.getMessage(code, arguments, language);
  }

  /** With thousands apart, lengths in minutes and shares in per cent with one decimal. */
  public String cell(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return clean(text.value());
    } else if (cell instanceof Cell.Count count) {
      return number(BigDecimal.valueOf(count.value()), 0);
    } else if (cell instanceof Cell.Length length) {
      return number(minutes(length.millis(), 1), 1);
    } else if (cell instanceof Cell.Share share) {
      return share.whole() == 0 ? "" : number(percent(share, 1), 1) + "%";
    } else if (cell instanceof Cell.Day day) {
      return day(day.value());
    }
    return "";
  }

  private String number(BigDecimal value, int decimals) {
    return new DecimalFormat(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals), symbols)
        .format(value);
  }

  static BigDecimal minutes(long millis, int decimals) {
    return BigDecimal.valueOf(millis)
        .divide(BigDecimal.valueOf(60_000), decimals, RoundingMode.HALF_UP);
  }

  static BigDecimal percent(Cell.Share share, int decimals) {
    return BigDecimal.valueOf(share.part())
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(share.whole()), decimals, RoundingMode.HALF_UP);
  }

  public String day(LocalDate day) {
    return DAY.format(day);
  }

  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }

  public String period(ReportDocument document) {
    return document.from().equals(document.to())
        ? say("web.documents.day", day(document.from()))
        : say("web.documents.period", day(document.from()), day(document.to()));
  }

  /** Composed accents, and nothing that would break a line, a cell or an XML file. */
  public static String clean(String text) {
    var clean = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
      switch (Character.getType(point)) {
        case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          clean.append(' ');
        case Character.SURROGATE -> clean.append('\uFFFD');
        default -> {
          boolean noCharacter = (point & 0xFFFE) == 0xFFFE;
          clean.appendCodePoint(noCharacter ? '\uFFFD' : point);
        }
      }
    });
    return clean.toString().strip();
  }
}
