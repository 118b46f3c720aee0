package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.outlook.Hours;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.outlook.Series;
import org.wardcast.scheduler.planning.Level;

/** The slots' windows, as each device has them. */
final class Windows {
  /** Sessions of a day may begin with what a slot of two days before left, and join the next. */
  static final int AROUND = 4;

  private final Outlook outlook;
  private final List<Series> series;
  private final long planned;
  private final long now;

  /** @param planned id of a slot whose windows that are over are nobody's any more */
  Windows(Outlook outlook, List<Series> series, long planned) {
    this.outlook = outlook;
    this.series = series;
    this.planned = planned;
    now = outlook.now().toEpochMilli();
  }

  /** @param level null: no level is raised */
  OnDevice on(int place, @Nullable Level level) {
    return new OnDevice(place, level);
  }

  /** What one device has in one state of the response levels. */
  final class OnDevice {
    private final List<Integer> own = new ArrayList<>();
    private final List<Integer> ordinary = new ArrayList<>();
    private final List<Sounding> written = new ArrayList<>();

    private OnDevice(int place, @Nullable Level level) {
      for (int i = 0; i < series.size(); i++) {
        var slot = series.get(i).slot();
        var of = slot.plan().levelId();
        if (!series.get(i).devices().get(place)) {
          continue;
        }
        if (of == null && (level == null || !level.pausedSlots().contains(slot.id()))) {
          ordinary.add(i);
        } else if (of != null && level != null && of == level.id()) {
          own.add(i);
        }
      }
      // What is written down is heard whatever becomes of the plan.
      for (var held : outlook.held()) {
        var of = held.slot().plan().levelId();
        if (held.devices().get(place) && (of == null || (level != null && of == level.id()))) {
          written.add(new Sounding(
              held.window().start().toEpochMilli(),
              held.window().end().toEpochMilli(),
              held.slot().id() == planned ? -1 : indexOf(held.slot().id()),
              held.window().date()));
        }
      }
    }

    /** Places of its series, in an order that is the same for all devices. */
    List<Integer> members() {
      var members = new ArrayList<>(own);
      members.addAll(ordinary);
      return members;
    }

    /**
     * Devices that agree in this break the same limits of hours, each with its own slots; empty where
     * something is written down, which is like nothing else.
     */
    List<Object> likeness() {
      if (!written.isEmpty()) {
        return List.of();
      }
      var like = new ArrayList<Object>();
      like.add(own.size());
      for (int i : members()) {
        like.add(series.get(i).hours());
        like.add(series.get(i).id() == planned);
      }
      return like;
    }

    /** Days with the same sign have the same windows at the same hours. */
    long sign(LocalDate day) {
      long at = day.toEpochDay();
      long sign = offset(day);
      for (int i : own) {
        sign = Hours.mix(sign + i, series.get(i).hours().sign(at));
      }
      for (int i : ordinary) {
        sign = Hours.mix(sign + i, series.get(i).hours().sign(at));
      }
      // What is over or written down makes this day like no other.
      var alone =
          written.stream().anyMatch(one -> one.date().equals(day)) || !day.isAfter(outlook.today());
      return alone ? Hours.mix(sign, at) : sign;
    }

    private long offset(LocalDate day) {
      return outlook.clock().steady()
          ? 0
          : day.atStartOfDay(outlook.zone()).getOffset().getTotalSeconds();
    }

    /** Of slots on dates between the two, both included; by start. */
    List<Sounding> between(LocalDate from, LocalDate to) {
      var mine = gather(own, from.minusDays(2), to.plusDays(2));
      var others = gather(ordinary, from, to);
      for (var one : written) {
        if (!one.date().isBefore(from) && !one.date().isAfter(to)) {
          others.add(one);
        }
      }
      if (!mine.isEmpty()) {
        mine.sort(Sounding.BY_START);
        others.removeIf(o -> yields(o, mine));
        mine.stream()
            .filter(m -> !m.date().isBefore(from) && !m.date().isAfter(to))
            .forEach(others::add);
      }
      others.sort(Sounding.BY_START);
      return others;
    }

    private List<Sounding> gather(List<Integer> members, LocalDate from, LocalDate to) {
      var found = new ArrayList<Sounding>();
      for (int i : members) {
        var one = series.get(i);
        for (long day = from.toEpochDay(); day <= to.toEpochDay(); day++) {
          int k = one.hours().on(day);
          if (k >= 0) {
            var over = one.id() == planned && one.hours().end(k) <= now;
            found.add(new Sounding(
                one.hours().start(k),
                one.hours().end(k),
                over ? -1 : i,
                one.hours().date(k)));
          }
        }
      }
      return found;
    }
  }

  private int indexOf(long slotId) {
    for (int i = 0; i < series.size(); i++) {
      if (series.get(i).id() == slotId) {
        return i;
      }
    }
    return -1;
  }

  private static boolean yields(Sounding ordinary, List<Sounding> own) {
    for (var one : own) {
      if (one.start() >= ordinary.end()) {
        return false;
      }
      if (one.end() > ordinary.start()) {
        return true;
      }
    }
    return false;
  }
}
