package org.wardcast.webadmin.pages.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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
 * A slot as the form has it: what was typed, kept whatever comes of it.
 *
 * @param revision the one this person saw
 * @param nextDay it ends on the day after: only then may the end lie before the start
 * @param tags {@code ;} between them
 * @param q what was searched for to add
 * @param note for central staff, when they are asked
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
    @Nullable Set<Long> unitIds,
    @Nullable Set<Long> deviceIds,
    @Nullable Set<DeviceKind> kinds,
    @Nullable Set<String> siteKinds,
    @Nullable String tags,
    @Nullable Long playlistId,
    SlotDraft.@Nullable FilledBy filledBy,
    SlotDraft.@Nullable OnHolidays onHolidays,
    @Nullable Long levelId,
    SlotDraft.@Nullable WhenLate whenLate,
    SlotDraft.@Nullable AfterEmergency afterEmergency,
    int graceMinutes,
    boolean showTitle,
    @Nullable String q,
    @Nullable String note) {

  SlotForm {
    unitIds = given(unitIds);
    deviceIds = given(deviceIds);
    kinds = given(kinds);
    siteKinds = given(siteKinds);
  }

  private static <T> Set<T> given(@Nullable Set<T> set) {
    return set == null ? Set.of() : set;
  }

  static SlotForm empty(
      @Nullable Long unitId,
      LocalDate day,
      LocalTime start,
      LocalTime end,
      @Nullable Long levelId) {
    return new SlotForm(
        null,
        0,
        unitId,
        "",
        start,
        end,
        !end.isAfter(start),
        day,
        null,
        "weekly",
        List.of(1, 2, 3, 4, 5),
        "",
        unitId == null ? Set.of() : Set.of(unitId),
        Set.of(),
        Set.of(),
        Set.of(),
        "",
        null,
        SlotDraft.FilledBy.OWNER,
        SlotDraft.OnHolidays.PLAY,
        levelId,
        SlotDraft.WhenLate.JOIN,
        SlotDraft.AfterEmergency.RESUME,
        0,
        true,
        "",
        "");
  }

  static SlotForm of(Slot slot) {
    return of(slot.id(), slot.revision(), slot.ownerUnitId(), slot.plan(), "");
  }

  static SlotForm of(
      @Nullable Long id,
      int revision,
      @Nullable Long owner,
      SlotDraft plan,
      @Nullable String note) {
    var repeats = Repeats.of(plan.recurrence());
    var end = plan.start().plus(plan.length());
    return new SlotForm(
        id,
        revision,
        owner,
        plan.name(),
        plan.start(),
        end,
        !end.isAfter(plan.start()),
        plan.firstDay(),
        repeats.lastDay(),
        repeats.kind(),
        repeats.days(),
        repeats.rule(),
        plan.targets().unitIds(),
        plan.targets().deviceIds(),
        plan.targets().kinds(),
        plan.targets().siteKinds(),
        plan.targets().tags().stream().sorted().collect(Collectors.joining("; ")),
        plan.playlistId(),
        plan.filledBy(),
        plan.onHolidays(),
        plan.levelId(),
        plan.whenLate(),
        plan.afterEmergency(),
        (int) plan.grace().toMinutes(),
        plan.showTitle(),
        "",
        note);
  }

  /** The same with another plan, on top of that revision. */
  SlotForm with(SlotDraft plan, int onTopOf) {
    return of(id, onTopOf, ownerUnitId, plan, note);
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
      throw new Refusal("owner", "web.schedule.unit-missing");
    }
    var length = Duration.between(start, end);
    if (nextDay) {
      length = length.plusDays(1);
    }
    if (length.compareTo(Duration.ofDays(1)) > 0) {
      throw new Refusal("length", "web.schedule.over-a-day");
    }
    var targets = targets();
    if (targets.unitIds().isEmpty() && targets.deviceIds().isEmpty()) {
      throw new Refusal("targets", "web.plan.targets-missing");
    }
    return new SlotDraft(
        name == null ? "" : name.strip(),
        targets,
        start,
        length,
        firstDay,
        new Repeats(
                repeat == null ? "once" : repeat,
                days == null ? List.of() : days,
                lastDay,
                rule == null ? "" : rule)
            .toRule(),
        playlistId,
        whenLate == null ? SlotDraft.WhenLate.JOIN : whenLate,
        afterEmergency == null ? SlotDraft.AfterEmergency.RESUME : afterEmergency,
        Duration.ofMinutes(graceMinutes),
        showTitle,
        filledBy == null ? SlotDraft.FilledBy.OWNER : filledBy,
        onHolidays == null ? SlotDraft.OnHolidays.PLAY : onHolidays,
        levelId);
  }

  Targets targets() {
    return new Targets(given(unitIds), given(deviceIds), given(kinds), given(siteKinds), tagSet());
  }

  private Set<String> tagSet() {
    return tags == null
        ? Set.of()
        : Arrays.stream(tags.split("[;,]", -1))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public boolean on(DayOfWeek day) {
    return days != null && days.contains(day.getValue());
  }
}
