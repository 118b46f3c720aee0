package org.wardcast.scheduler.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A device's windows that lie less than a quarter of an hour apart.
 *
 * @param millis on air; a time that two windows share counts once
 */
record Session(LocalDate date, long millis, List<Sounding> windows) {
  private static final long APART = Duration.ofMinutes(15).toMillis();

  /** @param windows by start */
  static List<Session> of(List<Sounding> windows, ZoneId zone) {
    var sessions = new ArrayList<Session>();
    for (int from = 0; from < windows.size(); ) {
      long end = windows.get(from).end();
      long millis = end - windows.get(from).start();
      int to = from + 1;
      while (to < windows.size() && windows.get(to).start() - end < APART) {
        var next = windows.get(to);
        millis += Math.max(0, next.end() - Math.max(end, next.start()));
        end = Math.max(end, next.end());
        to++;
      }
      var date = Instant.ofEpochMilli(windows.get(from).start()).atZone(zone).toLocalDate();
      sessions.add(new Session(date, millis, windows.subList(from, to)));
      from = to;
    }
    return sessions;
  }
}
