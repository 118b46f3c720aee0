package org.wardcast.scheduler.rules;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Limit.GoodWithBad;
import org.wardcast.scheduler.planning.Limit.MinutesPerDay;
import org.wardcast.scheduler.planning.Limit.MinutesPerSession;
import org.wardcast.scheduler.planning.Limit.PlaysPerDay;
import org.wardcast.scheduler.planning.Limit.QuietHours;
import org.wardcast.scheduler.planning.Limit.SessionsPerDay;
import org.wardcast.scheduler.planning.Limit.Weekdays;

/** Limits one a line, in the table and in the packs: {@code session 15}, {@code quiet 21:00 05:00}. */
final class LimitText {
  private LimitText() {}

  static String write(List<Limit> limits) {
    return limits.stream().map(LimitText::line).collect(Collectors.joining("\n"));
  }

  static List<Limit> read(String lines) {
    return lines.lines().filter(l -> !l.isBlank()).map(LimitText::limit).toList();
  }

  private static String line(Limit limit) {
    if (limit instanceof MinutesPerSession m) {
      return "session " + m.minutes();
    } else if (limit instanceof MinutesPerDay m) {
      return "day " + m.minutes();
    } else if (limit instanceof SessionsPerDay s) {
      return "sessions " + s.sessions();
    } else if (limit instanceof Weekdays w) {
      return "weekdays "
          + w.allowed().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    } else if (limit instanceof QuietHours q) {
      return "quiet " + q.from() + " " + q.to();
    } else if (limit instanceof PlaysPerDay p) {
      return "plays " + p.plays();
    }
    return "good-with-bad";
  }

  static Limit limit(String line) {
    var words = line.strip().split("\\s+", -1);
    return switch (words[0]) {
      case "session" -> new MinutesPerSession(Integer.parseInt(words[1]));
      case "day" -> new MinutesPerDay(Integer.parseInt(words[1]));
      case "sessions" -> new SessionsPerDay(Integer.parseInt(words[1]));
      case "weekdays" ->
        new Weekdays(Arrays.stream(words[1].split(",", -1))
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
      case "quiet" -> new QuietHours(LocalTime.parse(words[1]), LocalTime.parse(words[2]));
      case "plays" -> new PlaysPerDay(Integer.parseInt(words[1]));
      case "good-with-bad" -> new GoodWithBad();
      default -> throw new IllegalArgumentException("not a limit: " + line);
    };
  }
}
