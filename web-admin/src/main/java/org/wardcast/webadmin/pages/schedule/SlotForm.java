package org.wardcast.webadmin.pages.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.Slot;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Targets;

/**
 * A slot as the form has it.
 *
 * @param nextDay it ends on the day after: only then may the end lie before the start
 * @param repeat {@code once}, {@code daily}, {@code weekly} or {@code rule}
 * @param days weekdays for {@code weekly}, 1 is Monday
 * @param reach {@code unit} for everything of the unit, {@code some} for the devices named
 */
record SlotForm(
    @Nullable Long id,
    int revision,
    @Nullable Long ownerUnitId,
    @Nullable String name,
    @Nullable LocalTime start,
    @Nullable LocalTime end,
    boolean nextDay,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate firstDay,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate lastDay,
    @Nullable String repeat,
    @Nullable List<Integer> days,
    @Nullable String rule,
    @Nullable String reach,
    @Nullable List<Long> deviceIds,
    boolean sound,
    boolean panels,
    @Nullable Long playlistId,
    SlotDraft.@Nullable WhenLate whenLate,
    SlotDraft.@Nullable AfterEmergency afterEmergency,
    int graceMinutes,
    boolean showTitle) {

  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  static SlotForm empty(@Nullable Long unitId, LocalDate day, LocalTime start) {
    return new SlotForm(
        null,
        0,
        unitId,
        "",
        start,
        start.plusMinutes(15),
        false,
        day,
        null,
        "weekly",
        List.of(1, 2, 3, 4, 5),
        "",
        "unit",
        List.of(),
        true,
        true,
        null,
        SlotDraft.WhenLate.JOIN,
        SlotDraft.AfterEmergency.RESUME,
        0,
        true);
  }

  static SlotForm of(Slot slot) {
    var plan = slot.plan();
    var rule = plan.recurrence();
    var until = until(rule);
    var days = weekdays(rule);
    var repeat = rule.isEmpty()
        ? "once"
        : strip(rule).equals("FREQ=DAILY") ? "daily" : days != null ? "weekly" : "rule";
    var end = plan.start().plus(plan.length());
    return new SlotForm(
        slot.id(),
        slot.revision(),
        slot.ownerUnitId(),
        plan.name(),
        plan.start(),
        end,
        !end.isAfter(plan.start()),
        plan.firstDay(),
        until,
        repeat,
        days == null ? List.of() : days,
        rule,
        plan.targets().deviceIds().isEmpty() ? "unit" : "some",
        List.copyOf(plan.targets().deviceIds()),
        plan.targets().kinds().isEmpty()
            || plan.targets().kinds().stream().anyMatch(DeviceKind::sounds),
        plan.targets().kinds().isEmpty()
            || plan.targets().kinds().stream().anyMatch(DeviceKind::shows),
        plan.playlistId(),
        plan.whenLate(),
        plan.afterEmergency(),
        (int) plan.grace().toMinutes(),
        plan.showTitle());
  }

  /** @throws Refusal naming the field of this form */
  SlotDraft draft() {
    if (start == null) {
      throw new Refusal("start", "web.schedule.start-missing");
    }
    if (end == null) {
      throw new Refusal("length", "web.schedule.end-missing");
    }
    if (firstDay == null) {
      throw new Refusal("firstDay", "web.schedule.day-missing");
    }
    if (ownerUnitId == null) {
      throw new Refusal("targets", "web.schedule.unit-missing");
    }
    var length = Duration.between(start, end);
    if (nextDay) {
      length = length.plusDays(1);
    }
    if (length.compareTo(Duration.ofDays(1)) > 0) {
      throw new Refusal("length", "web.schedule.over-a-day");
    }
    return new SlotDraft(
        name == null ? "" : name.strip(),
        targets(ownerUnitId),
        start,
        length,
        firstDay,
        recurrence(),
        playlistId,
        whenLate == null ? SlotDraft.WhenLate.JOIN : whenLate,
        afterEmergency == null ? SlotDraft.AfterEmergency.RESUME : afterEmergency,
        Duration.ofMinutes(graceMinutes),
        showTitle);
  }

  private Targets targets(long unitId) {
    if ("some".equals(reach)) {
      return new Targets(Set.of(), deviceIds == null ? Set.of() : Set.copyOf(deviceIds), Set.of());
    }
    var kinds = new HashSet<DeviceKind>();
    if (!sound && !panels) {
      throw new Refusal("targets", "web.schedule.kind-missing");
    }
    if (sound != panels) {
      for (var kind : DeviceKind.values()) {
        if (sound ? kind.sounds() : kind.shows()) {
          kinds.add(kind);
        }
      }
    }
    return new Targets(Set.of(unitId), Set.of(), kinds);
  }

  private String recurrence() {
    var last = lastDay == null ? "" : ";UNTIL=" + lastDay.toString().replace("-", "");
    return switch (repeat == null ? "once" : repeat) {
      case "daily" -> "FREQ=DAILY" + last;
      case "weekly" -> {
        if (days == null || days.isEmpty()) {
          throw new Refusal("recurrence", "web.schedule.weekdays-missing");
        }
        yield "FREQ=WEEKLY;BYDAY="
            + days.stream()
                .filter(day -> day >= 1 && day <= 7)
                .sorted()
                .map(day -> CODES.get(day - 1))
                .collect(Collectors.joining(","))
            + last;
      }
      case "rule" -> rule == null ? "" : rule.strip().toUpperCase(Locale.ROOT);
      default -> "";
    };
  }

  private static @Nullable List<Integer> weekdays(String rule) {
    var plain = strip(rule);
    if (!plain.startsWith("FREQ=WEEKLY;BYDAY=")) {
      return null;
    }
    var codes = List.of(plain.substring("FREQ=WEEKLY;BYDAY=".length()).split(","));
    return CODES.containsAll(codes)
        ? codes.stream().map(code -> CODES.indexOf(code) + 1).toList()
        : null;
  }

  private static String strip(String rule) {
    return rule.replaceFirst(";UNTIL=\\d{8}$", "");
  }

  private static @Nullable LocalDate until(String rule) {
    int at = rule.indexOf(";UNTIL=");
    if (at < 0 || !rule.substring(at).matches(";UNTIL=\\d{8}")) {
      return null;
    }
    return LocalDate.parse(
        rule.substring(at + ";UNTIL=".length()), java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
  }

  public boolean on(DayOfWeek day) {
    return days != null && days.contains(day.getValue());
  }
}
