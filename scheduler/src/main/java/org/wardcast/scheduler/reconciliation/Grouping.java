package org.wardcast.scheduler.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardcast.scheduler.proof.Compared;
import org.wardcast.scheduler.proof.DayCount;
import org.wardcast.scheduler.proof.Deviation;
import org.wardcast.scheduler.proof.Discrepancy;
import org.wardcast.scheduler.proof.Explanation;

/** Airings as people read them: what differed in the same way together, and sums. */
final class Grouping {
  private static final Comparator<Discrepancy> WORST_FIRST = Comparator.comparing(
          Discrepancy::worst)
      .thenComparingInt(d -> -d.airings().size())
      .thenComparing(Discrepancy::due, Comparator.nullsLast(Comparator.naturalOrder()))
      .thenComparing(Discrepancy::key);

  private Grouping() {}

  static List<Discrepancy> discrepancies(
      Collection<Compared> airings, Map<String, Explanation> given) {
    var of = new HashMap<String, Integer>();
    var groups = new LinkedHashMap<String, List<Compared>>();
    airings.stream().sorted(DayComparison.BY_TIME).forEach(a -> {
      of.merge(item(a), 1, Integer::sum);
      if (a.differs()) {
        groups.computeIfAbsent(key(a), k -> new ArrayList<>()).add(a);
      }
    });
    var found = new ArrayList<Discrepancy>();
    groups.forEach((key, group) -> {
      var first = group.get(0);
      var explanations = new HashMap<String, Explanation>();
      for (var airing : group) {
        var explanation = given.get(airing.airing());
        if (explanation != null && explanation.given()) {
          explanations.put(airing.airing(), explanation);
        }
      }
      found.add(new Discrepancy(
          key,
          first.occurrence(),
          first.item(),
          first.slotName(),
          first.title(),
          first.due() != null ? first.due() : first.began(),
          first.deviations(),
          of.getOrDefault(item(first), group.size()),
          List.copyOf(group),
          explanations));
    });
    found.sort(WORST_FIRST);
    return List.copyOf(found);
  }

  static DayCount count(Collection<Compared> airings, Map<String, Explanation> given) {
    int planned = 0;
    int asPlanned = 0;
    int pending = 0;
    int differing = 0;
    int explained = 0;
    int unknown = 0;
    long plannedMillis = 0;
    long heardMillis = 0;
    var by = new EnumMap<Deviation, Integer>(Deviation.class);
    for (var airing : airings) {
      planned += airing.planned() ? 1 : 0;
      plannedMillis += airing.plannedMillis();
      heardMillis += airing.heardMillis();
      if (airing.pending()) {
        pending++;
      } else if (airing.differs()) {
        differing++;
        airing.deviations().forEach(d -> by.merge(d, 1, Integer::sum));
        boolean said = said(given, airing.airing());
        explained += said ? 1 : 0;
        unknown += !said && airing.deviations().contains(Deviation.UNACCOUNTED) ? 1 : 0;
      } else {
        asPlanned++;
      }
    }
    return new DayCount(
        planned, asPlanned, pending, differing, explained, unknown, by, plannedMillis, heardMillis);
  }

  /** Its last word is a reason, not one taken back. */
  static boolean said(Map<String, Explanation> given, String airing) {
    var explanation = given.get(airing);
    return explanation != null && explanation.given();
  }

  private static String item(Compared a) {
    return a.occurrence() == null ? "-/" + a.title() : PlannedCue.key(a.occurrence(), a.item());
  }

  private static String key(Compared a) {
    return item(a)
        + a.deviations().stream().map(Enum::name).collect(Collectors.joining("+", "/", ""));
  }
}
