package org.wardcast.webadmin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Limit;

/**
 * A limit of a rule, told apart by {@code kind}; of the others only what that kind has is given.
 *
 * @param allowed weekdays on which it may play
 * @param to of the same day, or of the next if it is not after {@code from}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LimitJson(
    Kind kind,
    @Nullable Integer minutes,
    @Nullable Integer sessions,
    @Nullable Integer plays,
    @Nullable Set<DayOfWeek> allowed,
    @Nullable LocalTime from,
    @Nullable LocalTime to) {

  enum Kind {
    MINUTES_PER_SESSION,
    MINUTES_PER_DAY,
    SESSIONS_PER_DAY,
    WEEKDAYS,
    QUIET_HOURS,
    PLAYS_PER_DAY,
    GOOD_WITH_BAD
  }

  static LimitJson of(Limit limit) {
    if (limit instanceof Limit.MinutesPerSession m) {
      return number(Kind.MINUTES_PER_SESSION, m.minutes(), null, null);
    } else if (limit instanceof Limit.MinutesPerDay m) {
      return number(Kind.MINUTES_PER_DAY, m.minutes(), null, null);
    } else if (limit instanceof Limit.SessionsPerDay s) {
      return number(Kind.SESSIONS_PER_DAY, null, s.sessions(), null);
    } else if (limit instanceof Limit.PlaysPerDay p) {
      return number(Kind.PLAYS_PER_DAY, null, null, p.plays());
    } else if (limit instanceof Limit.Weekdays w) {
      return new LimitJson(Kind.WEEKDAYS, null, null, null, w.allowed(), null, null);
    } else if (limit instanceof Limit.QuietHours q) {
      return new LimitJson(Kind.QUIET_HOURS, null, null, null, null, q.from(), q.to());
    }
    return number(Kind.GOOD_WITH_BAD, null, null, null);
  }

  private static LimitJson number(
      Kind kind, @Nullable Integer minutes, @Nullable Integer sessions, @Nullable Integer plays) {
    return new LimitJson(kind, minutes, sessions, plays, null, null, null);
  }

  /** @param place of it in the list, for a refusal */
  Limit limit(int place) {
    var field = "limits[" + place + "].";
    return switch (given(field + "kind", kind)) {
      case MINUTES_PER_SESSION -> new Limit.MinutesPerSession(given(field + "minutes", minutes));
      case MINUTES_PER_DAY -> new Limit.MinutesPerDay(given(field + "minutes", minutes));
      case SESSIONS_PER_DAY -> new Limit.SessionsPerDay(given(field + "sessions", sessions));
      case PLAYS_PER_DAY -> new Limit.PlaysPerDay(given(field + "plays", plays));
      case WEEKDAYS -> new Limit.Weekdays(allowed == null ? Set.of() : allowed);
      case QUIET_HOURS ->
        new Limit.QuietHours(given(field + "from", from), given(field + "to", to));
      case GOOD_WITH_BAD -> new Limit.GoodWithBad();
    };
  }

  static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw new Refusal(field, "web.error.field-missing", field);
    }
    return value;
  }
}
