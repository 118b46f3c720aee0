package org.wardcast.webadmin.reports;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.Definition;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.scheduler.reports.Figures;
import org.wardcast.webadmin.documents.Cell;
import org.wardcast.webadmin.documents.Column;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;

/** Reports as people read them; pages reach it as {@code @reportWords}. */
@Component("reportWords")
public class ReportWords {
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");

  private final Sentences sentences;
  private final Vietnam vietnam;

  ReportWords(Sentences sentences, Vietnam vietnam) {
    this.sentences = sentences;
    this.vietnam = vietnam;
  }

  public String say(String code, Object... arguments) {
    return sentences.of(code, arguments);
  }

  public String remark(CoverageReport.Remark remark) {
    return sentences.of(remark.code(), remark.arguments().toArray());
  }

  public String period(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? vietnam.date(from)
        : sentences.of("web.reports.period", vietnam.date(from), vietnam.date(to));
  }

  /** What a row is about. */
  public String label(Breakdown by, CoverageReport.Row row) {
    var key = row.key();
    return switch (by) {
      case UNIT -> row.unit().name();
      case DAY -> day(LocalDate.parse(key));
      case WEEK -> week(key);
      case MONTH -> month(key);
      case CHANNEL -> key.isEmpty() ? none(by) : sentences.of("web.kind." + key);
      case CLASS -> sentences.of("web.class." + key);
      case PRIME_TIME -> sentences.of("web.reports.prime." + key);
      case TOPIC -> topic(key);
      case AREA, SITE_KIND, SLOT, BULLETIN, PHASE -> named(by, row.name(), key);
    };
  }

  String topic(String key) {
    return key.isEmpty() ? none(Breakdown.TOPIC) : key;
  }

  private String named(Breakdown by, @Nullable String name, String key) {
    if (name != null) {
      return name;
    }
    return key.isEmpty() ? none(by) : sentences.of("web.reports.unknown", key);
  }

  private String none(Breakdown by) {
    return sentences.of("web.reports.none." + by);
  }

  private String day(LocalDate day) {
    return vietnam.weekday(day) + ", " + vietnam.date(day);
  }

  /** The same where there is little room. */
  public String shortLabel(Breakdown by, CoverageReport.Row row) {
    return by == Breakdown.DAY
        ? SHORT.format(LocalDate.parse(row.key()))
        : by == Breakdown.WEEK
            ? sentences.of("web.reports.week-short", row.key().substring(6))
            : label(by, row);
  }

  private String week(String key) {
    int year = Integer.parseInt(key.substring(0, 4));
    int week = Integer.parseInt(key.substring(6));
    var monday = LocalDate.of(year, 1, 4)
        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(java.time.DayOfWeek.MONDAY);
    return sentences.of(
        "web.reports.week", week, SHORT.format(monday), vietnam.date(monday.plusDays(6)));
  }

  private String month(String key) {
    var month = YearMonth.parse(key);
    return sentences.of(
        "web.reports.month", month.getMonthValue(), String.valueOf(month.getYear()));
  }

  /** As the page shows it; the files keep more digits. */
  public String cell(Cell cell) {
    if (cell instanceof Cell.Length length) {
      return length.millis() == 0 ? "–" : decimal(length.millis() / 60_000.0);
    } else if (cell instanceof Cell.Count count) {
      return count.value() == 0 ? "–" : whole(count.value());
    } else if (cell instanceof Cell.Share share) {
      return share.whole() == 0 ? "–" : percent(100.0 * share.part() / share.whole());
    } else if (cell instanceof Cell.Day day) {
      return vietnam.date(day.value());
    } else if (cell instanceof Cell.Text text) {
      return text.value();
    }
    return "";
  }

  /** "1.234,5". */
  public String decimal(double number) {
    var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  public String whole(long number) {
    return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
  }

  /** "91,3 %". */
  public String percent(double percent) {
    return decimal(percent) + "\u00a0%";
  }

  /** In its unit: "91,3 %", "12,5 phút", "40 lượt". */
  public String value(Measure measure, @Nullable Double value) {
    if (value == null) {
      return "–";
    }
    if (measure.isShare()) {
      return percent(value);
    }
    var number = measure.type() == org.wardcast.webadmin.documents.Column.Type.LENGTH
        ? decimal(value)
        : whole(Math.round(value));
    return sentences.of("web.reports.amount." + measure, number);
  }

  public String minutes(long millis) {
    return decimal(millis / 60_000.0);
  }

  public String share(long part, long whole) {
    return whole == 0 ? "–" : percent(100.0 * part / whole);
  }

  public String number(Measure measure, Figures figures) {
    return measure.type() == Column.Type.LENGTH
        ? minutes(measure.raw(figures))
        : whole(measure.raw(figures));
  }

  /** A difference: of shares in percentage points. */
  public String change(Measure measure, double amount) {
    return measure.isShare()
        ? sentences.of("web.reports.points", decimal(amount))
        : value(measure, amount);
  }

  public String noFigures() {
    return sentences.of("web.reports.no-figures");
  }

  /** A class of the map's legend; open at the top if {@code to} is null. */
  public String range(Measure measure, double from, @Nullable Double to) {
    return to == null
        ? sentences.of("web.reports.range-open", bound(measure, from))
        : sentences.of("web.reports.range", plain(from), bound(measure, to));
  }

  private String bound(Measure measure, double bound) {
    return measure.isShare()
        ? plain(bound) + "\u00a0%"
        : sentences.of("web.reports.amount." + measure, plain(bound));
  }

  private String plain(double number) {
    return number == Math.rint(number) ? whole(Math.round(number)) : decimal(number);
  }

  /** One line about a unit, for a tooltip. */
  public String inShort(FigureRow row) {
    return sentences.of(
        "web.reports.in-short",
        decimal(row.planned().deviceMillis() / 60_000.0),
        decimal(row.confirmed().deviceMillis() / 60_000.0),
        decimal(row.assumed().deviceMillis() / 60_000.0),
        row.areasReached(),
        row.areasInScope());
  }

  public String strength(Strength strength) {
    return sentences.of(Definition.valueOf(strength.name()).nameCode());
  }

  /** The unit of measure: "phút", "lượt". */
  public String unit(Measure measure) {
    return sentences.of("web.reports.unit." + measure);
  }

  public String measure(Measure measure) {
    return sentences.of(measure.definition().nameCode());
  }

  public String by(Breakdown by) {
    return sentences.of("web.reports.by." + by);
  }
}
