package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;
import org.wardcast.scheduler.Place;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.outlook.Series;
import org.wardcast.scheduler.planning.Level;
import org.wardcast.scheduler.planning.Limit;
import org.wardcast.scheduler.planning.Rule;
import org.wardcast.scheduler.planning.Rule.Waiver;

/**
 * Holds the rules against a plan. Devices with the same slots, rules and choices are judged once,
 * and each response level is judged as if it were raised.
 */
final class Inspection {
  private final Outlook outlook;
  private final List<Rule> rules;
  private final List<Waiver> waivers;
  private final List<Level> levels;
  private final Contents contents;

  Inspection(
      Outlook outlook,
      List<Rule> rules,
      List<Waiver> waivers,
      List<Level> levels,
      Contents contents) {
    this.outlook = outlook;
    this.rules = rules;
    this.waivers = waivers;
    this.levels = levels;
    this.contents = contents;
  }

  /**
   * @param all every slot of the plan that is judged
   * @param scope places of the devices that are looked at
   * @param planned id of a slot whose windows that are over no longer count as its own; 0 for none
   * @param to last day, included
   */
  List<Broken> of(List<Series> all, BitSet scope, long planned, LocalDate from, LocalDate to) {
    var counting = rules.stream()
        .filter(r -> !r.validFrom().isAfter(to))
        .filter(r -> r.validTo() == null || !r.validTo().isBefore(from))
        .filter(r -> devices(r).intersects(scope))
        .toList();
    if (counting.isEmpty()) {
      return List.of();
    }
    var ruled = new BitSet();
    counting.forEach(r -> ruled.or(devices(r)));
    ruled.and(scope);
    var series = all.stream().filter(s -> s.devices().intersects(ruled)).toList();
    var exempt = waivers.stream()
        .filter(w -> counting.stream().anyMatch(r -> r.id() == w.ruleId()))
        .toList();
    var raised = levels.stream().filter(l -> matters(l, series)).toList();
    var windows = new Windows(outlook, series, planned);
    var found = new LinkedHashMap<Same, Builder>();
    var known = new HashMap<Object, Days.Known>();
    groups(series, ruled, counting, exempt, raised).forEach((key, places) -> {
      var device = outlook.devices().at(places.nextSetBit(0));
      var applied = applied(counting, exempt, places);
      judge(series, raised, windows, applied, device, places, from, to, known, found);
    });
    return found.values().stream()
        .map(Builder::build)
        .sorted(Comparator.comparing((Broken b) -> b.first().date())
            .thenComparingLong(b -> b.first().rule().id()))
        .toList();
  }

  private static boolean matters(Level level, List<Series> series) {
    return series.stream()
        .anyMatch(s -> Long.valueOf(level.id()).equals(s.slot().plan().levelId())
            || level.pausedSlots().contains(s.id()));
  }

  private void judge(
      List<Series> series,
      List<Level> raised,
      Windows windows,
      List<Applied> applied,
      Device device,
      BitSet places,
      LocalDate from,
      LocalDate to,
      Map<Object, Days.Known> known,
      Map<Same, Builder> found) {
    int place = places.nextSetBit(0);
    var air = contents.on(device, series);
    var everyDay =
        new Days(applied, windows.on(place, null), air, outlook.zone(), known).found(from, to);
    everyDay.forEach(f -> add(found, f, null, series, places));
    var always = everyDay.stream()
        .map(f -> new Once(f.rule().id(), f.limit(), f.date()))
        .collect(Collectors.toSet());
    for (var level : raised) {
      if (outlook.devices().in(level.unitId()).get(place)) {
        new Days(applied, windows.on(place, level), air, outlook.zone(), known)
            .found(from, to).stream()
                .filter(f -> !always.contains(new Once(f.rule().id(), f.limit(), f.date())))
                .forEach(f -> add(found, f, level, series, places));
      }
    }
  }

  private static void add(
      Map<Same, Builder> all,
      Found found,
      @Nullable Level level,
      List<Series> series,
      BitSet places) {
    var slots = found.series().stream()
        .filter(i -> i >= 0)
        .map(i -> series.get(i).id())
        .collect(Collectors.toCollection(TreeSet::new));
    all.computeIfAbsent(
            new Same(found.rule().id(), found.limit(), level == null ? 0 : level.id(), slots),
            s -> new Builder(found, slots, level))
        .add(found, places);
  }

  private Map<BitSet, BitSet> groups(
      List<Series> series,
      BitSet scope,
      List<Rule> counting,
      List<Waiver> exempt,
      List<Level> raised) {
    var sets = new ArrayList<BitSet>();
    series.forEach(s -> sets.add(s.devices()));
    counting.forEach(r -> sets.add(devices(r)));
    exempt.forEach(w -> sets.add(outlook.devices().in(w.unitId())));
    raised.forEach(l -> sets.add(outlook.devices().in(l.unitId())));
    outlook.held().forEach(h -> sets.add(h.devices()));
    if (counting.stream().anyMatch(Judge::speaksOfContent)) {
      series.forEach(s -> contents.choices().parts(s.slot()).forEach(p -> sets.add(part(p))));
      for (var kind : DeviceKind.values()) {
        sets.add(kind(kind));
      }
    }
    var keys = new HashMap<Integer, BitSet>();
    for (int i = 0; i < sets.size(); i++) {
      var here = (BitSet) scope.clone();
      here.and(sets.get(i));
      for (int place = here.nextSetBit(0); place >= 0; place = here.nextSetBit(place + 1)) {
        keys.computeIfAbsent(place, p -> new BitSet()).set(i);
      }
    }
    var groups = new LinkedHashMap<BitSet, BitSet>();
    keys.forEach((place, key) -> groups.computeIfAbsent(key, k -> new BitSet()).set(place));
    return groups;
  }

  private BitSet part(Place place) {
    var set = new BitSet();
    var device = place.deviceId();
    if (device != null) {
      outlook.devices().place(device).ifPresent(set::set);
    }
    return place.unitId() == null ? set : outlook.devices().in(place.unitId());
  }

  private BitSet kind(DeviceKind kind) {
    var set = new BitSet();
    var all = outlook.devices().all();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind() == kind) {
        set.set(i);
      }
    }
    return set;
  }

  private List<Applied> applied(List<Rule> counting, List<Waiver> exempt, BitSet places) {
    int place = places.nextSetBit(0);
    return counting.stream()
        .filter(r -> devices(r).get(place))
        .map(r -> new Applied(
            r,
            exempt.stream()
                .filter(w ->
                    w.ruleId() == r.id() && outlook.devices().in(w.unitId()).get(place))
                .toList()))
        .toList();
  }

  private BitSet devices(Rule rule) {
    return outlook.devices().of(new Targets(Set.of(rule.unitId()), Set.of(), rule.kinds()));
  }

  private record Once(long rule, Limit limit, LocalDate date) {}

  private record Same(long rule, Limit limit, long level, Set<Long> slots) {}

  /** Gathers the dates and devices of one breach. */
  private static final class Builder {
    private Found first;
    private final Set<Long> slots;
    private final @Nullable Level level;
    private final Set<LocalDate> dates = new HashSet<>();
    private final BitSet devices = new BitSet();

    Builder(Found first, Set<Long> slots, @Nullable Level level) {
      this.first = first;
      this.slots = slots;
      this.level = level;
    }

    void add(Found found, BitSet places) {
      if (found.date().isBefore(first.date())) {
        first = found;
      }
      dates.add(found.date());
      devices.or(places);
    }

    Broken build() {
      return new Broken(first, new TreeSet<>(dates), slots, level, devices);
    }
  }
}
