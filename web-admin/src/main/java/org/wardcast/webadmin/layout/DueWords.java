package org.wardcast.webadmin.layout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wardcast.scheduler.reports.Due;
import org.wardcast.scheduler.reports.ReportPlan;
import org.wardcast.scheduler.reports.ReportState;
import org.wardcast.webadmin.errors.Sentences;

/** Reporting dates as people say them; pages reach it as {@code @dueWords}. */
@Component("dueWords")
public class DueWords {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Vietnam words;
  private final Sentences sentences;
  private final Clock clock;
  private final ZoneId zone;

  DueWords(Vietnam words, Sentences sentences, Clock clock, ZoneId zone) {
    this.words = words;
    this.sentences = sentences;
    this.clock = clock;
    this.zone = zone;
  }

  /** "14:00, thứ 6 hàng tuần". */
  public String rhythm(ReportPlan plan) {
    var hour = hour(plan.time());
    return switch (plan.rhythm()) {
      case DAILY -> sentences.of("web.due.rhythm.daily", hour);
      case WEEKLY ->
        sentences.of(
            "web.due.rhythm.weekly", hour, words.weekday(Objects.requireNonNull(plan.weekday())));
      case MONTHLY ->
        sentences.of("web.due.rhythm.monthly", hour, String.valueOf(plan.dayOfMonth()));
    };
  }

  /** "Thứ 6, 27/11/2026 14:00". */
  public String cutOff(Due due) {
    return capital(words.weekday(due.day())) + ", " + words.date(due.day()) + " "
        + words.time(due.cutOff());
  }

  /** "Thứ 6, 27/11/2026 14:00: từ 21/11/2026 đến 27/11/2026". */
  public String whole(Due due) {
    return cutOff(due) + ": " + period(due);
  }

  public String period(Due due) {
    return period(due.from(), due.to());
  }

  public String period(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? sentences.of("web.due.one-day", words.date(from))
        : sentences.of("web.due.days", words.date(from), words.date(to));
  }

  /** "14:00 thứ 7, 28/11/2026". */
  public String moment(Instant moment) {
    var day = moment.atZone(zone).toLocalDate();
    return words.time(moment) + " " + words.weekday(day) + ", " + words.date(day);
  }

  /** "còn 3 ngày", "hôm nay". */
  public String ahead(Instant moment) {
    var today = LocalDate.now(clock.withZone(zone));
    long days = ChronoUnit.DAYS.between(today, moment.atZone(zone).toLocalDate());
    return days == 0
        ? sentences.of("web.due.today")
        : days == 1 ? sentences.of("web.due.tomorrow") : sentences.of("web.due.in-days", days);
  }

  /** What a state means now: "phải gửi trước 14:00 thứ 7, 28/11/2026". */
  public String state(ReportState state) {
    return switch (state.state()) {
      case COMING -> ahead(state.due().cutOff());
      case DUE -> sentences.of("web.due.send-by", moment(state.sendBy()));
      case MISSING ->
        sentences.of("web.due.late-for", length(Duration.between(state.sendBy(), clock.instant())));
      case WAITING_KEY -> sentences.of("web.due.no-key");
      case SENT, SENT_LATE ->
        state.sending() == null ? "" : moment(state.sending().at());
    };
  }

  /** Days and hours; minutes only below an hour. */
  private String length(Duration some) {
    long hours = some.toHours();
    if (hours >= 24) {
      return sentences.of("web.due.length-days", hours / 24, hours % 24);
    }
    return words.length(some.truncatedTo(hours > 0 ? ChronoUnit.HOURS : ChronoUnit.MINUTES));
  }

  /** Name in Tabler's icon font: a state is a shape too. */
  public String icon(ReportState.State state) {
    return switch (state) {
      case COMING -> "hourglass";
      case WAITING_KEY -> "key-off";
      case DUE -> "send";
      case SENT -> "circle-check";
      case SENT_LATE -> "clock-hour-4";
      case MISSING -> "alert-circle";
    };
  }

  /** "91 %"; a dash where nothing was planned. */
  public String share(long part, long whole) {
    return whole == 0 ? "–" : Math.round(100.0 * part / whole) + "\u00a0%";
  }

  public String minutes(long millis) {
    var format = java.text.NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(millis / 60_000.0);
  }

  public String number(long value) {
    return java.text.NumberFormat.getIntegerInstance(locale()).format(value);
  }

  private static Locale locale() {
    return org.springframework.context.i18n.LocaleContextHolder.getLocale();
  }

  private static String hour(LocalTime time) {
    return HOUR.format(time);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
