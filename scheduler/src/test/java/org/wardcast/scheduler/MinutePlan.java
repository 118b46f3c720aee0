package org.wardcast.scheduler;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.playlists.PlaylistItem;
import org.wardcast.scheduler.SlotDraft.AfterEmergency;
import org.wardcast.scheduler.SlotDraft.FilledBy;
import org.wardcast.scheduler.SlotDraft.OnHolidays;
import org.wardcast.scheduler.SlotDraft.WhenLate;

/**
 * A plan of whole minutes, made up by chance, in words of its own; {@link #written} says the same in
 * the words of the program. Province 1 has the communes 2 and 3, commune 2 the areas 21 and 22.
 */
final class MinutePlan {
  record Clip(
      int minutes, boolean sound, boolean text, int validFrom, int validTo, long approved) {}

  record Item(long clip, int repeats, int gap) {}

  record Slot(
      long id,
      int start,
      int minutes,
      Set<DayOfWeek> days,
      int grace,
      long unit,
      @Nullable Long level,
      OnHolidays holidays,
      @Nullable Long playlist) {}

  /** Of a whole slot if both are 0; of all dates if the day is below 0. */
  record Choice(
      long slot, long unit, long device, int day, @Nullable Long playlist) {}

  /** Cancelled if the minutes are 0, as usual again below. */
  record Change(int start, int minutes) {}

  record Step(long minute, long unit, @Nullable Long level) {}

  record Thing(long id, long commune, List<Long> areas, DeviceKind kind, long since) {}

  final ZoneId zone;
  final LocalDate first;
  final int days;
  final Map<Long, Clip> clips = new LinkedHashMap<>();
  final Map<Long, List<Item>> playlists = new LinkedHashMap<>();
  final List<Slot> slots = new ArrayList<>();
  final List<Choice> choices = new ArrayList<>();
  final Map<String, List<Change>> changes = new HashMap<>();
  final List<Step> steps = new ArrayList<>();
  final Map<Long, Set<Long>> paused = new HashMap<>();
  final List<Thing> things = new ArrayList<>();
  final Set<Integer> holidays = new HashSet<>();
  private final Random random;

  MinutePlan(ZoneId zone, LocalDate first, int days, long seed) {
    this.zone = zone;
    this.first = first;
    this.days = days;
    this.random = new Random(seed);
    things();
    clips();
    for (long id = 1; id <= 9; id++) {
      slots.add(slot(id));
      choices(id);
      changes(id);
    }
    steps();
  }

  /** Minutes since the epoch. */
  long minute(LocalDate date, int ofDay) {
    var time = LocalTime.ofSecondOfDay(ofDay * 60L);
    return date.atTime(time).atZone(zone).toEpochSecond() / 60;
  }

  private long someMinute() {
    return minute(first, 0) + random.nextInt(days * 1440);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void things() {
    things.add(new Thing(10, 2, List.of(), DeviceKind.LOUDSPEAKER, 0));
    things.add(new Thing(11, 2, List.of(21L, 22L), DeviceKind.LOUDSPEAKER, 0));
    things.add(new Thing(12, 2, List.of(22L), DeviceKind.LED, 0));
    things.add(new Thing(13, 3, List.of(), DeviceKind.LOUDSPEAKER, 0));
    things.add(new Thing(14, 3, List.of(), DeviceKind.LED, 0));
    things.add(new Thing(15, 3, List.of(), DeviceKind.LOUDSPEAKER, someMinute()));
  }

  private void clips() {
    for (long id = 1; id <= 8; id++) {
      var sound = random.nextInt(4) > 0;
      var from = random.nextInt(6) == 0 ? random.nextInt(days) : 0;
      var to = random.nextInt(6) == 0 ? from + random.nextInt(days) : 10_000;
      // Text of whole minutes: that of sound, or of 360 letters a minute.
      clips.put(
          id,
          new Clip(
              1 + random.nextInt(9),
              sound,
              !sound || random.nextInt(3) == 0,
              from,
              to,
              random.nextInt(5) == 0 ? someMinute() : 0));
    }
    for (long id = 1; id <= 5; id++) {
      var items = new ArrayList<Item>();
      for (int i = 0; i < 3; i++) {
        items.add(new Item(1 + random.nextInt(9), 1 + random.nextInt(2), random.nextInt(3)));
      }
      playlists.put(id, items);
    }
  }

  private Slot slot(long id) {
    var weekdays = java.util.Arrays.stream(DayOfWeek.values())
        .filter(d -> random.nextInt(4) > 0)
        .collect(Collectors.toSet());
    weekdays.add(DayOfWeek.SUNDAY);
    var level = id > 6 ? Long.valueOf(100 + id % 2) : null;
    return new Slot(
        id,
        random.nextInt(4) == 0 ? 60 + random.nextInt(180) : random.nextInt(1440),
        5 + random.nextInt(random.nextInt(6) == 0 ? 500 : 60),
        weekdays,
        random.nextInt(20),
        1 + random.nextInt(3),
        level,
        one(List.of(OnHolidays.PLAY, OnHolidays.PLAY, OnHolidays.SKIP, OnHolidays.ONLY)),
        random.nextInt(5) == 0 ? null : Long.valueOf(1 + random.nextInt(5)));
  }

  private void choices(long slot) {
    for (int i = random.nextInt(8); i > 0; i--) {
      var unit = random.nextInt(5);
      var device = unit == 4 ? one(things).id() : 0;
      var day = random.nextInt(2) == 0 ? -1 : random.nextInt(days);
      var place = List.of(0L, 1L, 2L, 3L, 0L).get(unit);
      if (unit == 2 && random.nextBoolean()) {
        place = 21L + random.nextInt(2);
      }
      if (place == 0 && device == 0 && day < 0) {
        continue;
      }
      choices.add(new Choice(
          slot,
          place,
          device,
          day,
          random.nextInt(5) == 0 ? null : Long.valueOf(1 + random.nextInt(5))));
    }
  }

  private void changes(long slot) {
    for (int i = random.nextInt(6); i > 0; i--) {
      changes
          .computeIfAbsent(slot + "@" + random.nextInt(days), k -> new ArrayList<>())
          .add(new Change(
              random.nextInt(1440),
              random.nextInt(3) == 0 ? -1 + random.nextInt(2) : 1 + random.nextInt(200)));
    }
  }

  private void steps() {
    for (int i = 0; i < 6; i++) {
      steps.add(new Step(
          someMinute(),
          1 + random.nextInt(3),
          random.nextInt(3) == 0 ? null : Long.valueOf(100 + random.nextInt(2))));
    }
    steps.sort(java.util.Comparator.comparingLong(Step::minute));
    paused.put(100L, Set.of(1L + random.nextInt(6)));
    paused.put(101L, new HashSet<>(List.of(1L + random.nextInt(6), 2L)));
  }

  TestPlan written() {
    var plan = new TestPlan(zone.getId());
    plan.parents.putAll(Map.of(2L, 1L, 3L, 1L));
    for (var t : things) {
      var d = TestPlan.device(t.id, t.commune, t.kind, Instant.ofEpochSecond(t.since * 60));
      plan.devices.add(new Device(
          d.id(),
          d.code(),
          d.name(),
          d.unitId(),
          d.kind(),
          d.protocol(),
          d.address(),
          t.areas,
          d.settings(),
          d.leadTime(),
          false,
          true,
          d.registeredAt()));
    }
    clips.forEach((id, c) -> {
      plan.bulletin(
          id,
          c.sound ? c.minutes * 60 : 0,
          c.text ? "x".repeat(360 * c.minutes) : null,
          first.plusDays(c.validFrom).toString(),
          first.plusDays(c.validTo).toString());
      plan.approvedFrom.put(id, Instant.ofEpochSecond(c.approved * 60));
    });
    playlists.forEach((id, items) -> plan.playlist(
        id,
        items.stream()
            .map(i -> new PlaylistItem(i.clip, i.repeats, Duration.ofMinutes(i.gap), false))
            .toArray(PlaylistItem[]::new)));
    slots.forEach(s -> plan.slot(s.id, written(s)));
    for (int i = 0; i < choices.size(); i++) {
      var c = choices.get(i);
      var place = new Place(c.unit == 0 ? null : c.unit, c.device == 0 ? null : c.device);
      var day = c.day < 0 ? null : first.plusDays(c.day).toString();
      plan.fill(c.slot, place, day, c.playlist, TestPlan.LONG_AGO.plusSeconds(i));
    }
    changes.forEach((key, all) -> {
      var at = key.indexOf('@');
      var date = first.plusDays(Integer.parseInt(key.substring(at + 1)));
      plan.edits.put(
          key.substring(0, at) + "@" + date,
          all.stream().map(c -> new Plan.DayEdit(written(c), TestPlan.LONG_AGO)).toList());
    });
    steps.forEach(s -> plan.levelSteps.add(
        new Plan.LevelStep(s.unit, s.level, Instant.ofEpochSecond(s.minute * 60))));
    plan.paused.putAll(paused);
    return plan;
  }

  private static @Nullable DayChange written(Change c) {
    return c.minutes < 0
        ? null
        : new DayChange(
            c.minutes == 0,
            LocalTime.ofSecondOfDay(c.start * 60L),
            c.minutes == 0 ? null : Duration.ofMinutes(c.minutes),
            "");
  }

  private SlotDraft written(Slot s) {
    var rule = s.days.stream().map(d -> d.name().substring(0, 2)).collect(Collectors.joining(","));
    return new SlotDraft(
        "s" + s.id,
        // TestPlan knows no tree: the province means both communes.
        new Targets(s.unit == 1 ? Set.of(2L, 3L) : Set.of(s.unit), Set.of(), Set.of()),
        LocalTime.ofSecondOfDay(s.start * 60L),
        Duration.ofMinutes(s.minutes),
        first.minusDays(20).with(java.time.temporal.TemporalAdjusters.next(DayOfWeek.SUNDAY)),
        "FREQ=WEEKLY;BYDAY=" + rule,
        s.playlist,
        WhenLate.JOIN,
        AfterEmergency.DROP,
        Duration.ofMinutes(s.grace),
        false,
        FilledBy.UNITS,
        s.holidays,
        s.level);
  }
}
