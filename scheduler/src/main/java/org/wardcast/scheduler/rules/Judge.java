package org.wardcast.scheduler.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardcast.playlists.Tone;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Limit.GoodWithBad;
import org.wardcast.scheduler.planning.Limit.MinutesPerDay;
import org.wardcast.scheduler.planning.Limit.MinutesPerSession;
import org.wardcast.scheduler.planning.Limit.PlaysPerDay;
import org.wardcast.scheduler.planning.Limit.QuietHours;
import org.wardcast.scheduler.planning.Limit.SessionsPerDay;
import org.wardcast.scheduler.planning.Limit.Weekdays;
import org.wardcast.scheduler.planning.Rule;

/** Holds one device's hours against its rules. It knows no store and no plan. */
final class Judge {
  private static final long MINUTE = 60_000;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final List<Applied> rules;
  private final List<Sounding> windows;
  private final Air air;
  private final ZoneId zone;
  private final LocalDate from;
  private final LocalDate to;
  private final boolean byDate;
  private final List<Found> found = new ArrayList<>();

  private Judge(
      List<Applied> rules,
      List<Sounding> windows,
      Air air,
      ZoneId zone,
      LocalDate from,
      LocalDate to,
      boolean byDate) {
    this.rules = rules;
    this.windows = windows;
    this.air = air;
    this.zone = zone;
    this.from = from;
    this.to = to;
    this.byDate = byDate;
  }

  /**
   * Limits of hours.
   *
   * @param windows by start, from some days before the first day, whose sessions may reach into it
   * @param to last day, included
   * @param byDate only where the rule holds on that day
   */
  static List<Found> hours(
      List<Applied> rules,
      List<Sounding> windows,
      ZoneId zone,
      LocalDate from,
      LocalDate to,
      boolean byDate) {
    return new Judge(rules, windows, Air.NONE, zone, from, to, byDate).all(false);
  }

  /** Limits of what plays. */
  static List<Found> content(
      List<Applied> rules,
      List<Sounding> windows,
      Air air,
      ZoneId zone,
      LocalDate from,
      LocalDate to) {
    return new Judge(rules, windows, air, zone, from, to, true).all(true);
  }

  static boolean speaksOfContent(Rule rule) {
    return rule.limits().stream().anyMatch(Judge::ofContent);
  }

  static boolean ofContent(Limit limit) {
    return limit instanceof PlaysPerDay || limit instanceof GoodWithBad;
  }

  private List<Found> all(boolean content) {
    var byDay = new TreeMap<LocalDate, List<Session>>();
    for (var session : Session.of(windows, zone)) {
      if (!session.date().isBefore(from) && !session.date().isAfter(to)) {
        byDay.computeIfAbsent(session.date(), d -> new ArrayList<>()).add(session);
      }
    }
    for (var applied : rules) {
      for (var limit : applied.rule().limits()) {
        if (ofContent(limit) != content) {
          continue;
        }
        if (limit instanceof Weekdays || limit instanceof QuietHours) {
          windows.forEach(window -> byHour(applied, limit, window));
        } else {
          byDay.forEach((day, sessions) -> {
            if (holds(applied, day)) {
              sessions(applied, limit, day, sessions);
            }
          });
        }
      }
    }
    return found;
  }

  private boolean holds(Applied applied, LocalDate day) {
    return !byDate || applied.holdsOn(day);
  }

  private void sessions(Applied applied, Limit limit, LocalDate day, List<Session> sessions) {
    if (limit instanceof MinutesPerSession most) {
      for (var session : sessions) {
        if (session.millis() > most.minutes() * MINUTE) {
          add(
              applied,
              limit,
              day,
              List.of(session),
              "session",
              minutes(session.millis()),
              most.minutes());
        }
      }
    } else if (limit instanceof MinutesPerDay most) {
      long millis = sessions.stream().mapToLong(Session::millis).sum();
      if (millis > most.minutes() * MINUTE) {
        add(applied, limit, day, sessions, "day", minutes(millis), most.minutes());
      }
    } else if (limit instanceof SessionsPerDay most) {
      if (sessions.size() > most.sessions()) {
        add(applied, limit, day, sessions, "sessions", sessions.size(), most.sessions());
      }
    } else if (air.looksAt(day)) {
      content(applied, limit, day, sessions);
    }
  }

  private void content(Applied applied, Limit limit, LocalDate day, List<Session> sessions) {
    if (limit instanceof PlaysPerDay most) {
      var plays = new HashMap<Long, Plays>();
      for (var session : sessions) {
        for (var window : session.windows()) {
          for (var item : air.in(window)) {
            plays
                .computeIfAbsent(item.bulletinId(), b -> new Plays(item.title()))
                .add(window, item);
          }
        }
      }
      for (var each : plays.values()) {
        if (each.plays > most.plays()) {
          add(applied, limit, day, each.series, "plays", each.title, each.plays, most.plays());
        }
      }
    } else if (limit instanceof GoodWithBad) {
      for (var session : sessions) {
        var items = session.windows().stream()
            .flatMap(window -> air.in(window).stream())
            .toList();
        if (items.stream().noneMatch(i -> i.tone() == Tone.GOOD)) {
          items.stream()
              .filter(i -> i.tone() == Tone.BAD)
              .findFirst()
              .ifPresent(
                  bad -> add(applied, limit, day, List.of(session), "goodWithBad", bad.title()));
        }
      }
    }
  }

  /** Cut at midnight, each part by the rule of its own day. */
  private void byHour(Applied applied, Limit limit, Sounding window) {
    var start = Instant.ofEpochMilli(window.start()).atZone(zone);
    var end = Instant.ofEpochMilli(window.end()).atZone(zone);
    for (var day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
      var first = day.equals(start.toLocalDate()) ? start.toLocalTime() : LocalTime.MIDNIGHT;
      var last = day.equals(end.toLocalDate()) ? end.toLocalTime() : null;
      if (LocalTime.MIDNIGHT.equals(last)
          || day.isBefore(from)
          || day.isAfter(to)
          || !holds(applied, day)) {
        continue;
      }
      var hours = HOUR.format(start) + "–" + HOUR.format(end);
      if (limit instanceof Weekdays days && !days.allowed().contains(day.getDayOfWeek())) {
        add(applied, limit, day, Set.of(window.series()), "weekday", hours);
      } else if (limit instanceof QuietHours quiet && meets(quiet, first, last)) {
        add(
            applied,
            limit,
            day,
            Set.of(window.series()),
            "quiet",
            hours,
            HOUR.format(quiet.from()),
            HOUR.format(quiet.to()));
      }
    }
  }

  /** @param last not included; null is midnight */
  private static boolean meets(QuietHours quiet, LocalTime first, @Nullable LocalTime last) {
    if (quiet.to().isAfter(quiet.from())) {
      return first.isBefore(quiet.to()) && (last == null || last.isAfter(quiet.from()));
    }
    return first.isBefore(quiet.to()) || last == null || last.isAfter(quiet.from());
  }

  private static long minutes(long millis) {
    return (millis + MINUTE - 1) / MINUTE;
  }

  private void add(
      Applied applied,
      Limit limit,
      LocalDate day,
      List<Session> sessions,
      String code,
      Object... numbers) {
    var series = new HashSet<Integer>();
    sessions.forEach(s -> s.windows().forEach(w -> series.add(w.series())));
    add(applied, limit, day, series, code, numbers);
  }

  private void add(
      Applied applied,
      Limit limit,
      LocalDate day,
      Set<Integer> series,
      String code,
      Object... numbers) {
    var said = Arrays.stream(numbers).map(String::valueOf).toList();
    found.add(new Found(applied, limit, day, series, "scheduler.rule." + code, said));
  }

  /** One bulletin on one day. */
  private static final class Plays {
    final String title;
    final Set<Integer> series = new HashSet<>();
    int plays;

    Plays(String title) {
      this.title = title;
    }

    void add(Sounding window, Air.Item item) {
      plays += item.plays();
      series.add(window.series());
    }
  }
}
