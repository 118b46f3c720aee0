package org.wardcast.scheduler.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wardcast.scheduler.recurrence.Window;

/** Windows by start, kept as numbers because there are hundreds of thousands of them. */
public final class Hours {
  private final long[] starts;
  private final long[] ends;
  private final long[] days;
  private final long longest;

  private Hours(List<Window> windows) {
    starts = new long[windows.size()];
    ends = new long[windows.size()];
    days = new long[windows.size()];
    long longest = 0;
    for (int i = 0; i < starts.length; i++) {
      var window = windows.get(i);
      starts[i] = window.start().toEpochMilli();
      ends[i] = window.end().toEpochMilli();
      days[i] = window.date().toEpochDay();
      longest = Math.max(longest, ends[i] - starts[i]);
    }
    this.longest = longest;
  }

  public static Hours of(List<Window> windows) {
    return new Hours(windows.stream()
        .filter(w -> w.start().isBefore(w.end()))
        .sorted(Comparator.comparing(Window::start))
        .toList());
  }

  public int size() {
    return starts.length;
  }

  public long start(int i) {
    return starts[i];
  }

  public long end(int i) {
    return ends[i];
  }

  public LocalDate date(int i) {
    return LocalDate.ofEpochDay(days[i]);
  }

  Hours without(LocalDate date) {
    var windows = new ArrayList<Window>();
    for (int i = 0; i < starts.length; i++) {
      if (days[i] != date.toEpochDay()) {
        windows.add(
            new Window(date(i), Instant.ofEpochMilli(starts[i]), Instant.ofEpochMilli(ends[i])));
      }
    }
    return new Hours(windows);
  }

  /** From here on the first that could still be running at that moment. */
  public int running(long moment) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= moment - longest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
