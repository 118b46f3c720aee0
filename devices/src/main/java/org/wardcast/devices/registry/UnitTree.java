package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units.Called;
import org.wardcast.devices.Units.Succession;
import org.wardcast.devices.registry.UnitRecords.Link;

/** All units of all times at one moment, in memory. Never changes. */
final class UnitTree {
  private static final long TOP = -1;

  private final LocalDate today;
  private final UnitNames names;
  private final List<Unit> byName;
  private final Map<Long, Unit> byId = new HashMap<>();
  private final Map<String, List<Unit>> byCode = new HashMap<>();
  private final Map<Long, List<Unit>> below = new HashMap<>();
  private final Map<Long, List<Link>> byOld = new HashMap<>();
  private final Map<Long, List<Link>> byHeir = new HashMap<>();
  private final UnitSearch search;

  UnitTree(UnitRecords records, LocalDate today) {
    this.today = today;
    names = new UnitNames(records.renamings());
    byName = Names.sorted(records.units(), unit -> names.on(unit, today).name());
    for (var unit : byName) {
      byId.put(unit.id(), unit);
      byCode.computeIfAbsent(unit.code(), c -> new ArrayList<>()).add(unit);
      below.computeIfAbsent(key(unit.parentId()), p -> new ArrayList<>()).add(unit);
    }
    for (var link : records.successions()) {
      byOld.computeIfAbsent(link.oldId(), id -> new ArrayList<>()).add(link);
      byHeir.computeIfAbsent(link.heirId(), id -> new ArrayList<>()).add(link);
    }
    search = new UnitSearch(byName, names);
  }

  LocalDate today() {
    return today;
  }

  Optional<Unit> find(long id) {
    return Optional.ofNullable(byId.get(id)).map(unit -> names.on(unit, today));
  }

  Optional<Unit> on(long id, LocalDate day) {
    return Optional.ofNullable(byId.get(id))
        .filter(unit -> unit.validOn(day))
        .map(unit -> names.on(unit, day));
  }

  List<Called> names(long id) {
    var unit = byId.get(id);
    return unit == null ? List.of() : names.all(unit);
  }

  Optional<Unit> byCode(String code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(u -> u.validOn(day))
        .findFirst()
        .map(unit -> names.on(unit, day));
  }

  List<Unit> children(@Nullable Long parentId, LocalDate day) {
    var then = on(below.getOrDefault(key(parentId), List.of()), day);
    return then.stream().anyMatch(names::everRenamed) ? Names.sorted(then, Unit::name) : then;
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
      path.addFirst(names.on(unit, today));
    }
    return List.copyOf(path);
  }

  /** The commune it is or lies in. */
  Optional<Unit> commune(Unit unit) {
    return path(unit.id()).stream().filter(u -> u.kind().isCommune()).findFirst();
  }

  List<Unit> search(String text, LocalDate day, int limit, Predicate<Unit> among) {
    return search.find(text, day, limit, among);
  }

  List<Unit> searchEnded(String text, LocalDate day, int limit) {
    return search.findEnded(text, day, limit);
  }

  List<Unit> all(LocalDate day) {
    return on(byName, day);
  }

  List<Succession> predecessors(long id) {
    return successions(byHeir.getOrDefault(id, List.of()), Succession::old);
  }

  List<Succession> successors(long id) {
    return successions(byOld.getOrDefault(id, List.of()), Succession::heir);
  }

  private List<Succession> successions(List<Link> links, Function<Succession, Unit> other) {
    var found = links.stream()
        .map(link -> {
          var old = Objects.requireNonNull(byId.get(link.oldId()));
          var heir = Objects.requireNonNull(byId.get(link.heirId()));
          return new Succession(
              names.on(old, link.day()), names.on(heir, link.day()), link.whole(), link.day());
        })
        .toList();
    return Names.sorted(found, s -> other.apply(s).name());
  }

  private List<Unit> on(List<Unit> units, LocalDate day) {
    return units.stream().filter(u -> u.validOn(day)).map(u -> names.on(u, day)).toList();
  }

  private @Nullable Unit parent(Unit unit) {
    var id = unit.parentId();
    return id == null ? null : byId.get(id);
  }

  private static long key(@Nullable Long parentId) {
    return parentId == null ? TOP : parentId;
  }
}
