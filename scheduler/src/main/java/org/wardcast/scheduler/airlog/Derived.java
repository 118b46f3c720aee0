package org.wardcast.scheduler.airlog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.AirLine;

/**
 * What stands beside a line to find it by. Remembers what it worked out last: a slot on ten thousand
 * devices has one start and few titles. One thread.
 */
final class Derived {
  private static final int TITLES = 1000;

  private final ZoneId zone;
  private final Map<String, String> folded = new HashMap<>();
  private @Nullable Instant moment;
  private String day = "";

  Derived(ZoneId zone) {
    this.zone = zone;
  }

  /** The local date of the planned start, or else of what happened first. */
  String day(AirLine line) {
    var at = first(line);
    if (!at.equals(moment)) {
      moment = at;
      day = LocalDate.ofInstant(at, zone).toString();
    }
    return day;
  }

  private static Instant first(AirLine line) {
    if (line.plannedStart() != null) {
      return line.plannedStart();
    }
    if (line.started() != null) {
      return line.started();
    }
    return line.sent() != null ? line.sent() : line.writtenAt();
  }

  String folded(AirLine line) {
    if (folded.size() > TITLES) {
      folded.clear();
    }
    return folded.computeIfAbsent(line.title(), Folding::fold);
  }
}
