package org.wardcast.scheduler.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.recurrence.Window;

/** Windows by start, kept as numbers because there are hundreds of thousands of them. */
public final class Hours {
  private final long[] starts;
  private final long[] ends;
  private final long[] days;
  private final long longest;
  private volatile @Nullable Calendar calendar;

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

  /**
   * The first date from that day on; the day itself if the night before may reach into it, or if
   * there is none.
   */
  public LocalDate next(LocalDate day) {
    long from = day.toEpochDay();
    for (var one : days) {
      if (one >= from - 1) {
        return LocalDate.ofEpochDay(Math.max(one, from));
      }
    }
    return day;
  }

  /** Which window is that date's; -1 if there is none. */
  public int on(long epochDay) {
    var known = calendar();
    long at = epochDay - known.first;
    return at < 0 || at >= known.places.length ? -1 : known.places[(int) at];
  }

  /** Equal for two dates with the same hours of the (unshifted) day; 0 where there are none. */
  public long sign(long epochDay) {
    var known = calendar();
    long at = epochDay - known.first;
    return at < 0 || at >= known.signs.length ? 0 : known.signs[(int) at];
  }

  private Calendar calendar() {
    var known = calendar;
    if (known == null) {
      known = new Calendar(this);
      calendar = known;
    }
    return known;
  }

  /** Scatters, so that sums of many rarely agree by chance. */
  public static long mix(long a, long b) {
    long mixed = (a ^ Long.rotateLeft(b, 32)) * 0x9E3779B97F4A7C15L + b * 0xC2B2AE3D27D4EB4FL;
    return mixed ^ (mixed >>> 29);
  }

  /** The windows by date. */
  private static final class Calendar {
    private static final long DAY = 86_400_000;

    final long first;
    final int[] places;
    final long[] signs;

    Calendar(Hours hours) {
      long first = Long.MAX_VALUE;
      long last = Long.MIN_VALUE;
      for (var day : hours.days) {
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
      this.first = first;
      places = new int[hours.days.length == 0 ? 0 : (int) (last - first) + 1];
      Arrays.fill(places, -1);
      signs = new long[places.length];
      for (int i = 0; i < hours.days.length; i++) {
        int at = (int) (hours.days[i] - first);
        places[at] = i;
        signs[at] = mix(hours.starts[i] - hours.days[i] * DAY, hours.ends[i] - hours.starts[i]);
      }
    }
  }
}
