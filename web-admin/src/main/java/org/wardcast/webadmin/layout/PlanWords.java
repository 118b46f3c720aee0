package org.wardcast.webadmin.layout;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.SlotDraft;
import org.wardcast.scheduler.Targets;
import org.wardcast.webadmin.errors.Sentences;

/** Hours, weekdays and places of a plan as people say them; pages reach it as {@code @planWords}. */
@Component("planWords")
public class PlanWords {
  private static final int MOST_NAMES = 3;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter BASIC_DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final Pattern SIMPLE =
      Pattern.compile("FREQ=(DAILY|WEEKLY)(?:;BYDAY=([A-Z,]+))?(?:;UNTIL=(\\d{8})(?:T\\d{6}Z?)?)?");
  private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  private final Vietnam words;
  private final Sentences sentences;
  private final Units units;
  private final Devices devices;

  PlanWords(Vietnam words, Sentences sentences, Units units, Devices devices) {
    this.words = words;
    this.sentences = sentences;
    this.units = units;
    this.devices = devices;
  }

  /** "05:00–06:30". */
  public String hours(LocalTime start, LocalTime end) {
    return HOUR.format(start) + "–" + HOUR.format(end);
  }

  public String hours(SlotDraft plan) {
    return hours(plan.start(), plan.start().plus(plan.length()));
  }

  /** "mọi ngày", "thứ 2 – thứ 6", "thứ 2, thứ 5". */
  public String weekdays(Collection<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return sentences.of("web.plan-words.every-day");
    }
    var sorted = days.stream().sorted().toList();
    boolean run = sorted.size() > 2
        && sorted.get(sorted.size() - 1).getValue() - sorted.get(0).getValue() + 1 == sorted.size();
    return run
        ? words.weekday(sorted.get(0)) + " – " + words.weekday(sorted.get(sorted.size() - 1))
        : String.join(", ", sorted.stream().map(words::weekday).toList());
  }

  /** On which days, from when and until when. */
  public String days(SlotDraft plan) {
    if (plan.recurrence().isBlank()) {
      return words.weekday(plan.firstDay()) + ", " + words.date(plan.firstDay());
    }
    var rule = SIMPLE.matcher(plan.recurrence().strip());
    var from = words.date(plan.firstDay());
    if (!rule.matches()) {
      return sentences.of("web.plan-words.rule", plan.recurrence(), from);
    }
    var until = rule.group(3);
    var days = weekdays(weekdaysOf(plan, rule.group(1), rule.group(2)));
    return until == null
        ? sentences.of("web.plan-words.from", days, from)
        : sentences.of(
            "web.plan-words.from-to", days, from, words.date(LocalDate.parse(until, BASIC_DATE)));
  }

  private static Set<DayOfWeek> weekdaysOf(
      SlotDraft plan, String frequency, @org.jspecify.annotations.Nullable String codes) {
    if (codes == null) {
      return frequency.equals("DAILY")
          ? EnumSet.allOf(DayOfWeek.class)
          : EnumSet.of(plan.firstDay().getDayOfWeek());
    }
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var code : codes.split(",")) {
      int place = CODES.indexOf(code);
      if (place >= 0) {
        days.add(DayOfWeek.of(place + 1));
      }
    }
    return days;
  }

  /** Units and devices by name, at most three of them, and the kinds they are narrowed to. */
  public String places(Targets targets) {
    var names = Stream.concat(
            targets.unitIds().stream()
                .sorted()
                .flatMap(id -> units.find(id).stream())
                .map(Unit::fullName),
            targets.deviceIds().stream()
                .sorted()
                .flatMap(id -> devices.find(id).stream())
                .map(Device::name))
        .toList();
    var shown = new ArrayList<>(names.subList(0, Math.min(MOST_NAMES, names.size())));
    if (names.size() > MOST_NAMES) {
      shown.add(sentences.of("web.plan-words.more", names.size() - MOST_NAMES));
    }
    var text = String.join(", ", shown);
    return targets.kinds().isEmpty() ? text : text + " · " + kinds(targets.kinds());
  }

  /** "mọi loại thiết bị" if it is narrowed to none. */
  public String kinds(Set<DeviceKind> kinds) {
    return kinds.isEmpty()
        ? sentences.of("web.plan-words.every-kind")
        : String.join(
            ", ",
            kinds.stream()
                .sorted()
                .map(kind -> sentences.of("web.kind." + kind))
                .toList());
  }

  public String unit(@org.jspecify.annotations.Nullable Long id) {
    return id == null
        ? sentences.of("web.plan-words.everywhere")
        : units.find(id).map(Unit::fullName).orElse("");
  }
}
