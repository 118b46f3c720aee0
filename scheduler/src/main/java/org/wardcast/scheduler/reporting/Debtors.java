package org.wardcast.scheduler.reporting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.ReportPlan.Sender;
import org.wardcast.scheduler.reports.ReportRule;

/** Which units owe reports by which rule. Whether they were there in the period is asked of the due. */
@Component
class Debtors {
  private final Units units;

  Debtors(Units units) {
    this.units = units;
  }

  /**
   * By id of the rule. What became of a unit takes over its rule, unless it has one of its own; of
   * several rules taken over it follows the oldest.
   *
   * @param rules one revision of each, those that have ended too
   */
  Map<Long, List<Unit>> of(Collection<ReportRule> rules) {
    var owing = new LinkedHashMap<Long, List<Unit>>();
    var follows = new HashMap<Long, Long>();
    rules.stream()
        .filter(rule -> rule.plan().sender() == Sender.SELF && !rule.removed())
        .forEach(rule -> follows.putIfAbsent(rule.plan().unitId(), rule.id()));
    for (var rule :
        rules.stream().sorted(Comparator.comparingLong(ReportRule::id)).toList()) {
      owing.put(
          rule.id(),
          rule.plan().sender() == Sender.COMMUNES
              ? communes(rule.plan().unitId())
              : selfAndHeirs(rule, follows));
    }
    return owing;
  }

  private List<Unit> communes(long above) {
    return units.subtree(above).stream()
        .flatMap(id -> units.find(id).stream())
        .filter(unit -> unit.kind().isCommune())
        .sorted(Comparator.comparing(Unit::name).thenComparingLong(Unit::id))
        .toList();
  }

  private List<Unit> selfAndHeirs(ReportRule rule, Map<Long, Long> follows) {
    var found = new LinkedHashSet<Long>();
    var seen = new HashSet<Long>();
    var open = new ArrayDeque<>(List.of(rule.plan().unitId()));
    for (var id = open.poll(); id != null; id = open.poll()) {
      if (!seen.add(id)) {
        continue;
      }
      if (id == rule.plan().unitId()
          || follows.computeIfAbsent(id, any -> rule.id()) == rule.id()) {
        found.add(id);
        units.successors(id).forEach(next -> open.add(next.heir().id()));
      }
    }
    var owing = new ArrayList<Unit>();
    found.forEach(id -> units.find(id).ifPresent(owing::add));
    return owing;
  }
}
