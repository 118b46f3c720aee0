package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.outlook.Series;
import org.wardcast.scheduler.planning.Level;

/** What one device has in a state of the response levels, by start; each slot's windows made once. */
final class Windows {
  private static final Comparator<Sounding> BY_START =
      Comparator.comparingLong(Sounding::start).thenComparingLong(Sounding::end);

  private final Outlook outlook;
  private final List<Series> series;
  private final List<List<Sounding>> each = new ArrayList<>();
  private final long planned;

  /** @param planned id of a slot whose windows that are over are nobody's any more */
  Windows(Outlook outlook, List<Series> series, long planned, LocalDate from, LocalDate to) {
    this.outlook = outlook;
    this.series = series;
    this.planned = planned;
    // A day's length of slot may have begun in the evening two days before, and joins sessions.
    long first = millis(from.minusDays(2));
    long last = millis(to.plusDays(2));
    long now = outlook.now().toEpochMilli();
    for (int i = 0; i < series.size(); i++) {
      var hours = series.get(i).hours();
      var own = new ArrayList<Sounding>();
      for (int k = hours.running(first); k < hours.size() && hours.start(k) < last; k++) {
        var over = series.get(i).id() == planned && hours.end(k) <= now;
        own.add(new Sounding(hours.start(k), hours.end(k), over ? -1 : i, hours.date(k)));
      }
      each.add(own);
    }
  }

  private long millis(LocalDate day) {
    return day.atStartOfDay(outlook.zone()).toInstant().toEpochMilli();
  }

  /** @param level null: no level is raised */
  List<Sounding> on(int place, @Nullable Level level) {
    var own = new ArrayList<Sounding>();
    var ordinary = new ArrayList<Sounding>();
    for (int i = 0; i < series.size(); i++) {
      var slot = series.get(i).slot();
      if (!series.get(i).devices().get(place)) {
        continue;
      }
      var of = slot.plan().levelId();
      if (of == null) {
        if (level == null || !level.pausedSlots().contains(slot.id())) {
          ordinary.addAll(each.get(i));
        }
      } else if (level != null && of == level.id()) {
        own.addAll(each.get(i));
      }
    }
    written(place, level, ordinary);
    if (!own.isEmpty()) {
      own.sort(BY_START);
      ordinary.removeIf(o -> yields(o, own));
    }
    ordinary.addAll(own);
    ordinary.sort(BY_START);
    return ordinary;
  }

  /** What is written down is heard whatever becomes of the plan. */
  private void written(int place, @Nullable Level level, List<Sounding> to) {
    for (var held : outlook.held()) {
      var of = held.slot().plan().levelId();
      if (held.devices().get(place) && (of == null || (level != null && of == level.id()))) {
        to.add(new Sounding(
            held.window().start().toEpochMilli(),
            held.window().end().toEpochMilli(),
            held.slot().id() == planned ? -1 : indexOf(held.slot().id()),
            held.window().date()));
      }
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
