package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;

/** All units of all times at one moment, in memory. Never changes. */
final class UnitTree {
  private static final long TOP = -1;

  private final List<Unit> byName;
  private final Map<Long, Unit> byId = new HashMap<>();
  private final Map<String, List<Unit>> byCode = new HashMap<>();
  private final Map<Long, List<Unit>> below = new HashMap<>();
  private final UnitSearch search;

  UnitTree(Collection<Unit> units) {
    byName = Names.sorted(units, Unit::name);
    for (var unit : byName) {
      byId.put(unit.id(), unit);
      byCode.computeIfAbsent(unit.code(), c -> new ArrayList<>()).add(unit);
      below.computeIfAbsent(key(unit.parentId()), p -> new ArrayList<>()).add(unit);
    }
    search = new UnitSearch(byName);
  }

  Optional<Unit> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Unit> byCode(String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(u -> u.validOn(day))
        .findFirst();
  }

  List<Unit> children(@Nullable Long parentId, LocalDate day) {
    return below.getOrDefault(key(parentId), List.of()).stream()
        .filter(u -> u.validOn(day))
        .toList();
  }

  Set<Long> subtree(long id) {
    if (!byId.containsKey(id)) {
      return Set.of();
    }
    var ids = new LinkedHashSet<Long>();
    var open = new ArrayDeque<>(List.of(id));
    for (var next = open.poll(); next != null; next = open.poll()) {
      if (ids.add(next)) {
        below.getOrDefault(next, List.of()).forEach(u -> open.add(u.id()));
      }
    }
    return ids;
  }

  List<Unit> path(long id) {
    var path = new ArrayDeque<Unit>();
    for (var unit = byId.get(id); unit != null; unit = parent(unit)) {
      path.addFirst(unit);
    }
    return List.copyOf(path);
  }

  /** The commune it is or lies in. */
  Optional<Unit> commune(Unit unit) {
    return path(unit.id()).stream().filter(u -> u.kind().isCommune()).findFirst();
  }

  List<Unit> search(String text, LocalDate day, int limit) {
    return search.find(text, day, limit);
  }

  List<Unit> all(LocalDate day) {
    return byName.stream().filter(u -> u.validOn(day)).toList();
  }

  List<Unit> ofAllTimes() {
    return byName;
  }

  private @Nullable Unit parent(Unit unit) {
    var id = unit.parentId();
    return id == null ? null : byId.get(id);
  }

  private static long key(@Nullable Long parentId) {
    return parentId == null ? TOP : parentId;
  }
}
