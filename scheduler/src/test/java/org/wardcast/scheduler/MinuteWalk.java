package org.wardcast.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.SlotDraft.OnHolidays;

/** The second opinion on a {@link MinutePlan}: every rule said once more, minute by minute. */
final class MinuteWalk {
  record Sits(MinutePlan.Slot slot, int day, long start, long end) {}

  private final MinutePlan plan;
  private final List<Sits> sits = new ArrayList<>();
  private final TreeMap<String, Long> heard = new TreeMap<>();

  MinuteWalk(MinutePlan plan) {
    this.plan = plan;
    for (int day = -3; day < plan.days + 3; day++) {
      for (var slot : plan.slots) {
        sit(slot, day);
      }
    }
  }

  /** What each device says in each minute: {@code <device> <minute>}. */
  Map<String, Long> heard() {
    for (var s : sits) {
      var groups = new ArrayList<List<MinutePlan.Thing>>();
      var keys = new ArrayList<MinutePlan.Choice>();
      for (var thing : plan.things) {
        var choice = holds(s, thing) ? choice(s, thing) : null;
        if (choice != null) {
          if (!keys.contains(choice)) {
            keys.add(choice);
            groups.add(new ArrayList<>());
          }
          groups.get(keys.indexOf(choice)).add(thing);
        }
      }
      for (int i = 0; i < keys.size(); i++) {
        play(s, Objects.requireNonNull(keys.get(i).playlist()), groups.get(i));
      }
    }
    return heard;
  }

  private void sit(MinutePlan.Slot slot, int day) {
    var date = plan.first.plusDays(day);
    if (!slot.days().contains(date.getDayOfWeek())) {
      return;
    }
    var holiday = plan.holidays.contains(day);
    if ((slot.holidays() == OnHolidays.SKIP && holiday)
        || (slot.holidays() == OnHolidays.ONLY && !holiday)) {
      return;
    }
    int start = slot.start();
    int minutes = slot.minutes();
    var changes = plan.changes.get(slot.id() + "@" + day);
    if (changes != null) {
      var last = changes.get(changes.size() - 1);
      if (last.minutes() == 0) {
        return;
      }
      if (last.minutes() > 0) {
        start = last.start();
        minutes = last.minutes();
      }
    }
    var begin = plan.minute(date, start);
    sits.add(new Sits(slot, day, begin, begin + minutes));
  }

  private List<Long> path(MinutePlan.Thing thing) {
    var path = new ArrayList<>(thing.areas());
    path.add(thing.commune());
    path.add(1L);
    return path;
  }

  private @Nullable Long level(MinutePlan.Thing thing, long minute) {
    for (var unit : path(thing)) {
      Long level = null;
      for (var step : plan.steps) {
        if (step.unit() == unit && step.minute() <= minute) {
          level = step.level();
        }
      }
      if (level != null) {
        return level;
      }
    }
    return null;
  }

  private boolean wants(Sits s, MinutePlan.Thing thing) {
    if (s.slot.unit() != 1 && s.slot.unit() != thing.commune()) {
      return false;
    }
    var level = level(thing, s.start);
    if (s.slot.level() != null) {
      return s.slot.level().equals(level);
    }
    return level == null || !Objects.requireNonNull(plan.paused.get(level)).contains(s.slot.id());
  }

  private static boolean older(Sits a, Sits b) {
    return a.slot.id() < b.slot.id() || (a.slot.id() == b.slot.id() && a.day < b.day);
  }

  private List<Sits> meeting(Sits s) {
    return sits.stream()
        .filter(o -> !o.equals(s) && o.start < s.end && s.start < o.end)
        .toList();
  }

  /** As far as levels go. */
  private boolean almostHolds(Sits s, MinutePlan.Thing thing) {
    if (!wants(s, thing)) {
      return false;
    }
    for (var other : meeting(s)) {
      if (other.slot.level() != null) {
        var beaten = s.slot.level() != null
            ? older(other, s) && wants(other, thing)
            : almostHolds(other, thing);
        if (beaten) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean holds(Sits s, MinutePlan.Thing thing) {
    if (!almostHolds(s, thing)) {
      return false;
    }
    return s.slot.level() != null
        || meeting(s).stream()
            .noneMatch(o -> o.slot.level() == null && older(o, s) && almostHolds(o, thing));
  }

  private MinutePlan.@Nullable Choice choice(Sits s, MinutePlan.Thing thing) {
    var found = at(s, 0, thing.id());
    for (var unit : path(thing)) {
      found = found == null ? at(s, unit, 0) : found;
    }
    found = found == null ? at(s, 0, 0) : found;
    return found == null && s.slot.playlist() != null
        ? new MinutePlan.Choice(s.slot.id(), 0, 0, -1, s.slot.playlist())
        : found;
  }

  private MinutePlan.@Nullable Choice at(Sits s, long unit, long device) {
    MinutePlan.Choice standing = null;
    MinutePlan.Choice ofTheDay = null;
    for (var c : plan.choices) {
      if (c.slot() == s.slot.id() && c.unit() == unit && c.device() == device) {
        if (c.day() < 0) {
          standing = c;
        } else if (c.day() == s.day) {
          ofTheDay = c;
        }
      }
    }
    if (ofTheDay != null && ofTheDay.playlist() != null) {
      return ofTheDay;
    }
    return standing != null && standing.playlist() != null ? standing : null;
  }

  private static boolean able(MinutePlan.Thing thing, MinutePlan.Clip clip, long minute) {
    return thing.since() <= minute && (thing.kind() == DeviceKind.LED ? clip.text() : clip.sound());
  }

  private void play(Sits s, long playlist, List<MinutePlan.Thing> group) {
    long due = s.start;
    for (var item : Objects.requireNonNull(plan.playlists.get(playlist))) {
      for (int r = 0; r < item.repeats() && due < s.end; r++) {
        var clip = plan.clips.get(item.clip());
        var begin = due;
        if (clip == null
            || clip.approved() > due
            || s.day < clip.validFrom()
            || s.day > clip.validTo()
            || group.stream().noneMatch(t -> able(t, clip, begin))) {
          break;
        }
        var on = group.stream().filter(t -> able(t, clip, begin)).toList();
        for (int m = 0; m < clip.minutes(); m++) {
          var now = due + m;
          if (now >= s.end && (now >= s.end + s.slot.grace() || taken(s, on, now))) {
            break;
          }
          for (var thing : on) {
            var before = heard.put(thing.id() + " " + now, item.clip());
            if (before != null) {
              throw new AssertionError("two things at once");
            }
          }
        }
        due += clip.minutes() + item.gap();
      }
    }
  }

  private boolean taken(Sits s, List<MinutePlan.Thing> on, long minute) {
    return sits.stream()
        .anyMatch(o -> !(o.slot.id() == s.slot.id() && o.day == s.day)
            && o.start >= s.end
            && o.start <= minute
            && on.stream().anyMatch(t -> wants(o, t)));
  }
}
