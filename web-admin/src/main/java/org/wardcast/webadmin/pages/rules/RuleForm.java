package org.wardcast.webadmin.pages.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;

/**
 * A rule as the form has it: a limit that is left empty is none.
 *
 * @param weekdays 1 is Monday; none chosen means every day
 */
record RuleForm(
    @Nullable Long id,
    @Nullable Integer revision,
    @Nullable Long unitId,
    @Nullable String name,
    @Nullable Set<DeviceKind> kinds,
    @Nullable Integer session,
    @Nullable Integer day,
    @Nullable Integer sessions,
    @Nullable Integer plays,
    @Nullable List<Integer> weekdays,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime quietFrom,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime quietTo,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime restFrom,
    @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable LocalTime restTo,
    @Nullable Boolean goodWithBad,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validFrom,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate validTo,
    @Nullable String decision) {

  static RuleForm empty(@Nullable Long unitId, LocalDate today) {
    return new RuleForm(
        null, 0, unitId, "", Set.of(), null, null, null, null, List.of(), null, null, null, null,
        false, today, null, "");
  }

  static RuleForm of(Rule rule) {
    Integer session = null;
    Integer day = null;
    Integer sessions = null;
    Integer plays = null;
    List<Integer> weekdays = List.of();
    var good = false;
    var quiet = rule.limits().stream()
        .filter(Limit.QuietHours.class::isInstance)
        .map(Limit.QuietHours.class::cast)
        .toList();
    for (var limit : rule.limits()) {
      if (limit instanceof Limit.MinutesPerSession m) {
        session = m.minutes();
      } else if (limit instanceof Limit.MinutesPerDay m) {
        day = m.minutes();
      } else if (limit instanceof Limit.SessionsPerDay s) {
        sessions = s.sessions();
      } else if (limit instanceof Limit.PlaysPerDay p) {
        plays = p.plays();
      } else if (limit instanceof Limit.Weekdays w) {
        weekdays = w.allowed().stream().map(DayOfWeek::getValue).sorted().toList();
      } else if (limit instanceof Limit.GoodWithBad) {
        good = true;
      }
    }
    return new RuleForm(
        rule.id(),
        rule.revision(),
        rule.unitId(),
        rule.name(),
        rule.kinds(),
        session,
        day,
        sessions,
        plays,
        weekdays,
        quiet.isEmpty() ? null : quiet.get(0).from(),
        quiet.isEmpty() ? null : quiet.get(0).to(),
        quiet.size() < 2 ? null : quiet.get(1).from(),
        quiet.size() < 2 ? null : quiet.get(1).to(),
        good,
        rule.validFrom(),
        rule.validTo(),
        rule.decision());
  }

  public boolean on(DayOfWeek day) {
    return weekdays != null && weekdays.contains(day.getValue());
  }

  public boolean covers(DeviceKind kind) {
    return kinds != null && kinds.contains(kind);
  }

  /** Limits by the field they were typed in. */
  Map<String, Limit> limits() {
    var limits = new LinkedHashMap<String, Limit>();
    if (session != null) {
      limits.put("session", new Limit.MinutesPerSession(session));
    }
    if (day != null) {
      limits.put("day", new Limit.MinutesPerDay(day));
    }
    if (sessions != null) {
      limits.put("sessions", new Limit.SessionsPerDay(sessions));
    }
    var days = weekdays == null
        ? Set.<DayOfWeek>of()
        : weekdays.stream()
            .filter(d -> d >= 1 && d <= 7)
            .map(DayOfWeek::of)
            .collect(Collectors.toSet());
    if (!days.isEmpty() && days.size() < DayOfWeek.values().length) {
      limits.put("weekdays", new Limit.Weekdays(days));
    }
    quiet(limits, "quietTo", quietFrom, quietTo);
    quiet(limits, "restTo", restFrom, restTo);
    if (plays != null) {
      limits.put("plays", new Limit.PlaysPerDay(plays));
    }
    if (Boolean.TRUE.equals(goodWithBad)) {
      limits.put("goodWithBad", new Limit.GoodWithBad());
    }
    return limits;
  }

  private static void quiet(
      Map<String, Limit> limits, String field, @Nullable LocalTime from, @Nullable LocalTime to) {
    if (from == null && to == null) {
      return;
    }
    if (from == null || to == null) {
      throw new Refusal(field, "web.rules.quiet-half");
    }
    limits.put(field, new Limit.QuietHours(from, to));
  }

  LocalDate first() {
    if (validFrom == null) {
      throw new Refusal("validFrom", "web.rules.from-missing");
    }
    return validFrom;
  }

  String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  /** A refusal names the limit by its place; the form by its field. */
  static String field(@Nullable String field, Map<String, Limit> limits) {
    if (field == null || !field.startsWith("limits[")) {
      return field == null ? "" : field;
    }
    int place = Integer.parseInt(field.substring(7, field.indexOf(']')));
    return List.copyOf(limits.keySet()).get(place);
  }
}
