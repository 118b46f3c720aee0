package org.wardcast.webadmin.reporting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.By;
import org.wardcast.scheduler.reports.FigureRow;
import org.wardcast.webadmin.errors.Sentences;
import org.wardcast.webadmin.layout.Vietnam;

/** What stands in a frozen report, in words; pages reach it as {@code @frozenWords}. */
@Component("frozenWords")
public class FrozenWords {
  private final Sentences sentences;
  private final Vietnam words;

  FrozenWords(Sentences sentences, Vietnam words) {
    this.sentences = sentences;
    this.words = words;
  }

  public String remark(FrozenFigures.Remark remark) {
    return sentences.of(remark.code(), remark.arguments().toArray());
  }

  public String by(By by) {
    return sentences.of("web.due.by." + by);
  }

  /** What a row of that table is about. */
  public String row(By by, FrozenFigures.Row row) {
    var key = row.figures().key();
    return switch (by) {
      case DAY -> day(LocalDate.parse(key));
      case WEEK -> sentences.of("web.due.week", key.substring(6), key.substring(0, 4));
      case MONTH -> sentences.of("web.due.month", key.substring(5), key.substring(0, 4));
      case CHANNEL -> key.isEmpty() ? none(by) : sentences.of("web.kind." + key);
      case CLASS -> sentences.of("web.class." + key);
      case PRIME_TIME -> sentences.of("web.due.prime." + key);
      default -> {
        var name = row.label().isEmpty() ? key : row.label();
        yield name.isEmpty() ? none(by) : name;
      }
    };
  }

  /** Figures of today, in the same words. */
  public List<FrozenFigures.Row> rows(By by, List<FigureRow> rows) {
    return rows.stream()
        .map(row -> new FrozenFigures.Row(row(by, new FrozenFigures.Row("", row)), row))
        .toList();
  }

  private String day(LocalDate day) {
    return words.weekday(day) + ", " + words.date(day);
  }

  private String none(By by) {
    return sentences.of("web.due.none." + by);
  }
}
