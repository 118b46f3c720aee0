package org.wardcast.scheduler.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wardcast.scheduler.reports.Figures;

/** What a generator of lines says it put in, millisecond by millisecond; knows nothing of lines. */
final class Account {
  private static final int FIGURES = 4;

  private final Map<String, Open> today = new HashMap<>();
  private final Map<String, Map<LocalDate, List<Closed>>> closed = new HashMap<>();

  private static final class Open {
    final long[] device = new long[FIGURES];
    final long[] plays = new long[FIGURES];
    final List<BitSet> air = new ArrayList<>();
    final List<Set<Long>> items = new ArrayList<>();

    Open() {
      for (int i = 0; i < FIGURES; i++) {
        air.add(new BitSet());
        items.add(new HashSet<>());
      }
    }
  }

  private record Closed(long device, long onAir, long plays, Set<Long> items) {}

  /**
   * @param figure 0 planned, 1 confirmed, 2 assumed, 3 declared
   * @param from milliseconds since 17:00
   * @param play false where it is the rest of an airing that was counted
   */
  void put(List<String> accounts, int figure, int from, int millis, long bulletin, boolean play) {
    for (var account : accounts) {
      var open = today.computeIfAbsent(account, a -> new Open());
      open.device[figure] += millis;
      open.air.get(figure).set(from, from + millis);
      if (play) {
        open.plays[figure]++;
        open.items.get(figure).add(bulletin);
      }
    }
  }

  void close(LocalDate day) {
    today.forEach((account, open) -> {
      var sums = new ArrayList<Closed>();
      for (int i = 0; i < FIGURES; i++) {
        sums.add(new Closed(
            open.device[i], open.air.get(i).cardinality(), open.plays[i], open.items.get(i)));
      }
      closed.computeIfAbsent(account, a -> new HashMap<>()).put(day, sums);
    });
    today.clear();
  }

  Figures figures(String account, int figure, Predicate<LocalDate> days) {
    long device = 0;
    long onAir = 0;
    long plays = 0;
    var items = new HashSet<Long>();
    for (var entry : closed.getOrDefault(account, Map.of()).entrySet()) {
      if (days.test(entry.getKey())) {
        var sum = entry.getValue().get(figure);
        device += sum.device;
        onAir += sum.onAir;
        plays += sum.plays;
        items.addAll(sum.items);
      }
    }
    return new Figures(device, onAir, plays, items.size());
  }

  Set<String> accounts() {
    return closed.keySet();
  }
}
