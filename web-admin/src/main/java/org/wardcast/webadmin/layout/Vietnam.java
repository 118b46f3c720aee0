package org.wardcast.webadmin.layout;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Times and lengths the Vietnamese way: 17:00, thứ 6, 20/11/2026, 14 phút 30 giây. Pages reach it
 * as {@code ${words}}.
 */
@Component
public class Vietnam {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final MessageSource messages;
  private final ZoneId zone;

  Vietnam(MessageSource messages, ZoneId zone) {
    this.messages = messages;
    this.zone = zone;
  }

  public String time(@Nullable Instant moment) {
    return moment == null ? "" : TIME.format(moment.atZone(zone));
  }

  public String seconds(@Nullable Instant moment) {
    return moment == null ? "" : SECONDS.format(moment.atZone(zone));
  }

  public String date(@Nullable LocalDate day) {
    return day == null ? "" : DATE.format(day);
  }

  public String date(@Nullable Instant moment) {
    return moment == null ? "" : date(moment.atZone(zone).toLocalDate());
  }

  public String moment(@Nullable Instant moment) {
    return moment == null ? "" : seconds(moment) + " " + date(moment);
  }

  /** Thứ 2 … chủ nhật. */
  public String weekday(LocalDate day) {
    return weekday(day.getDayOfWeek());
  }

  public String weekday(DayOfWeek day) {
    return say("web.weekday." + day.getValue());
  }

  /** "14 phút 30 giây"; hours only where there are any. */
  public String length(@Nullable Duration length) {
    if (length == null) {
      return "";
    }
    long seconds = Math.round(length.toMillis() / 1000.0);
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    long rest = seconds % 60;
    var text = new StringBuilder();
    if (hours > 0) {
      text.append(say("web.length.hours", hours)).append(' ');
    }
    if (minutes > 0) {
      text.append(say("web.length.minutes", minutes)).append(' ');
    }
    if (rest > 0 || text.isEmpty()) {
      text.append(say("web.length.seconds", rest));
    }
    return text.toString().strip();
  }

  public String length(long millis) {
    return length(Duration.ofMillis(millis));
  }

  /** "14:30" for tables and players. */
  public String clock(Duration length) {
    long seconds = Math.round(length.toMillis() / 1000.0);
    return seconds >= 3600
        ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
        : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  public LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  private String say(String code, Object... arguments) {
    return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
  }
}
