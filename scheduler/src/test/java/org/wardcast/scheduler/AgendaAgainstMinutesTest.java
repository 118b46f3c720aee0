package org.wardcast.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardcast.scheduler.TestPlan.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardcast.devices.DeviceKind;
import org.wardcast.playlists.PlaylistItem;

/**
 * The agenda against a second opinion that shares nothing with it: it walks through the days minute
 * by minute, asks each slot whether this is its weekday and hour, and takes one minute off whatever
 * is at the head of the list.
 */
class AgendaAgainstMinutesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final LocalDate FIRST = LocalDate.parse("2026-11-02");
  private static final int DAYS = 12;

  private record Weekly(
      long id, int startMinute, int minutes, List<DayOfWeek> days, int grace, long unit) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void agreeOnEveryMinuteOfEveryDevice(long seed) {
    var random = new Random(seed);
    var plan = new TestPlan("Asia/Ho_Chi_Minh");
    for (long unit = 1; unit <= 2; unit++) {
      plan.device(unit * 10, unit, DeviceKind.LOUDSPEAKER)
          .device(unit * 10 + 1, unit, DeviceKind.LED);
    }
    for (long b = 1; b <= 6; b++) {
      var both = random.nextInt(3) == 0;
      plan.bulletin(b, 60 * (1 + random.nextInt(9)), both ? "chữ" : null);
    }
    var items = new ArrayList<PlaylistItem>();
    for (int i = 0; i < 4; i++) {
      items.add(new PlaylistItem(
          1 + random.nextInt(6),
          1 + random.nextInt(2),
          Duration.ofMinutes(random.nextInt(3)),
          random.nextBoolean()));
    }
    plan.playlist(1, items.toArray(PlaylistItem[]::new));
    var slots = slots(random, plan);

    var naive = new TreeMap<String, String>();
    for (var slot : slots) {
      expand(slot, slots, plan, items, naive);
    }
    var computed = new TreeMap<String, String>();
    var from = FIRST.atStartOfDay(ZONE).toInstant();
    for (var cue : new Agenda(plan).between(from, from.plus(Duration.ofDays(DAYS)))) {
      for (var device : cue.deviceIds()) {
        for (var t = cue.due(); t.isBefore(cue.end()); t = t.plusSeconds(60)) {
          var before =
              computed.put(device + " " + t.atZone(ZONE).toLocalDateTime(), "b" + cue.bulletinId());
          assertThat(before).as("one thing at a time").isNull();
        }
      }
    }
    assertThat(computed).isEqualTo(naive);
    assertThat(computed).isNotEmpty();
  }

  /** Hours that do not overlap, also across midnight. */
  private static List<Weekly> slots(Random random, TestPlan plan) {
    var slots = new ArrayList<Weekly>();
    long id = 1;
    for (long unit = 1; unit <= 2; unit++) {
      int minute = 10 + random.nextInt(120);
      var last = minute + 1430;
      while (slots.size() < 4 * unit && minute + 40 < last) {
        int minutes = 5 + random.nextInt(35);
        var days = new ArrayList<DayOfWeek>();
        var rule = new StringBuilder();
        for (var day : DayOfWeek.values()) {
          if (random.nextInt(3) > 0) {
            days.add(day);
            rule.append(rule.isEmpty() ? "" : ",").append(day.name(), 0, 2);
          }
        }
        if (!days.isEmpty() && minute < 1440) {
          var weekly = new Weekly(id++, minute, minutes, days, random.nextInt(20), unit);
          slots.add(weekly);
          plan.slot(
              weekly.id,
              slot(
                  "s" + id,
                  LocalTime.ofSecondOfDay(minute * 60L).toString(),
                  Duration.ofMinutes(minutes),
                  "2026-11-02",
                  "FREQ=WEEKLY;BYDAY=" + rule,
                  1L,
                  Duration.ofMinutes(weekly.grace),
                  unit));
        }
        minute += minutes + random.nextInt(400);
      }
    }
    return slots;
  }

  private static boolean occupied(List<Weekly> slots, Weekly but, long minuteOfAll) {
    for (var other : slots) {
      if (other.unit != but.unit) {
        continue;
      }
      for (int day = -1; day <= DAYS; day++) {
        var date = FIRST.plusDays(day);
        var start = day * 1440L + other.startMinute;
        if (day >= 0
            && other.days.contains(date.getDayOfWeek())
            && minuteOfAll >= start
            && minuteOfAll < start + other.minutes) {
          return true;
        }
      }
    }
    return false;
  }

  private static void expand(
      Weekly slot,
      List<Weekly> slots,
      TestPlan plan,
      List<PlaylistItem> items,
      Map<String, String> heard) {
    for (int day = 0; day < DAYS; day++) {
      if (!slot.days.contains(FIRST.plusDays(day).getDayOfWeek())) {
        continue;
      }
      var tape = new ArrayList<Long>();
      var firsts = new ArrayList<Boolean>();
      for (var item : items) {
        for (int r = 0; r < item.repeats(); r++) {
          var minutes = plan.bulletin(item.bulletinId()).airtime().toMinutes();
          for (int m = 0; m < minutes; m++) {
            tape.add(item.bulletinId());
            firsts.add(m == 0);
          }
          for (int m = 0; m < item.gapAfter().toMinutes(); m++) {
            tape.add(0L);
            firsts.add(true);
          }
        }
      }
      for (int m = 0; m < tape.size(); m++) {
        var minute = day * 1440L + slot.startMinute + m;
        if (m >= slot.minutes
            && (firsts.get(m) || m >= slot.minutes + slot.grace || occupied(slots, slot, minute))) {
          break;
        }
        if (tape.get(m) != 0 && minute < DAYS * 1440L) {
          var at = FIRST.atStartOfDay().plusMinutes(minute);
          heard.put(slot.unit * 10 + " " + at, "b" + tape.get(m));
          if (plan.bulletin(tape.get(m)).hasText()) {
            heard.put(slot.unit * 10 + 1 + " " + at, "b" + tape.get(m));
          }
        }
      }
    }
  }
}
