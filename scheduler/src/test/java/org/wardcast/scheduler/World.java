package org.wardcast.scheduler;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.playlists.Bulletin;
import org.wardcast.playlists.Bulletins;
import org.wardcast.playlists.Playlists;

/** The other modules as the planner sees them, answering from a {@link TestPlan} in memory. */
public final class World {
  public final TestPlan plan;
  /** Of the register of devices; empty while it may change at any time. */
  public String stamp = "";
  /** Those who are asked before a playlist is saved. */
  public final List<Playlists.Guard> guards = new ArrayList<>();

  private final Map<Long, Unit> tree = new LinkedHashMap<>();
  private final List<Units.Succession> successions = new ArrayList<>();
  private final Map<Long, List<Units.Called>> names = new LinkedHashMap<>();

  public World(TestPlan plan) {
    this.plan = plan;
  }

  public World unit(long id, UnitKind kind, long parent) {
    tree.put(
        id,
        new Unit(
            id,
            "U" + id,
            "Đơn vị " + id,
            "Đơn vị " + id,
            kind,
            parent == 0 ? null : parent,
            LocalDate.parse("2020-01-01"),
            null,
            null,
            null));
    return this;
  }

  public World unit(Unit unit) {
    tree.put(unit.id(), unit);
    return this;
  }

  public World succession(Units.Succession succession) {
    successions.add(succession);
    return this;
  }

  public World called(long id, Units.Called name) {
    names.computeIfAbsent(id, i -> new ArrayList<>()).add(name);
    return this;
  }

  public Units units() {
    return fake(
        Units.class,
        Map.of(
            "subtree", a -> subtree((Long) a[0]),
            "path", a -> path((Long) a[0]),
            "all",
                a -> tree.values().stream()
                    .filter(u -> u.validOn((LocalDate) a[0]))
                    .toList(),
            "successors",
                a -> successions.stream().filter(s -> a[0].equals(s.old().id())).toList(),
            "predecessors",
                a ->
                    successions.stream().filter(s -> a[0].equals(s.heir().id())).toList(),
            "names", a -> names.getOrDefault((Long) a[0], List.of()),
            "on", a -> Optional.ofNullable(tree.get((Long) a[0])),
            "find", a -> Optional.ofNullable(tree.get((Long) a[0]))));
  }

  public Devices devices() {
    return fake(
        Devices.class,
        Map.of(
            "in", a -> List.copyOf(plan.devices),
            "stamp", a -> stamp,
            "find", a -> plan.devices.stream().filter(d -> a[0].equals(d.id())).findFirst()));
  }

  public Playlists playlists() {
    return fake(
        Playlists.class,
        Map.of(
            "guard",
            a -> guards.add((Playlists.Guard) a[0]),
            "find",
            a -> plan.playlists.stream().filter(p -> a[0].equals(p.id())).findFirst(),
            "inForceAt",
            a -> plan.playlist((Long) a[0], (java.time.Instant) a[1])));
  }

  public Bulletins bulletins() {
    return fake(
        Bulletins.class,
        Map.of(
            "approvedAt",
            a -> plan.approved((Long) a[0], (java.time.Instant) a[1]),
            "find",
            a -> Optional.ofNullable(bulletin((Long) a[0])),
            "findAll",
            a -> {
              var found = new HashMap<Long, Bulletin>();
              for (var id : (Collection<?>) a[0]) {
                var bulletin = bulletin((Long) id);
                if (bulletin != null) {
                  found.put(bulletin.id(), bulletin);
                }
              }
              return found;
            }));
  }

  private @Nullable Bulletin bulletin(long id) {
    var version = plan.bulletins.get(id);
    return version == null ? null : new Bulletin(id, version.ownerUnitId(), version, version);
  }

  private Set<Long> subtree(long id) {
    var below = new HashMap<Long, List<Long>>();
    tree.values()
        .forEach(
            u -> below.computeIfAbsent(u.parentId(), p -> new ArrayList<>()).add(u.id()));
    var ids = new HashSet<Long>();
    var open = new ArrayDeque<>(tree.containsKey(id) ? List.of(id) : List.<Long>of());
    for (var next = open.poll(); next != null; next = open.poll()) {
      if (ids.add(next)) {
        open.addAll(below.getOrDefault(next, List.of()));
      }
    }
    return ids;
  }

  private List<Unit> path(long id) {
    var path = new ArrayList<Unit>();
    for (var unit = tree.get(id); unit != null; unit = tree.get(unit.parentId())) {
      path.add(0, unit);
      if (unit.parentId() == null) {
        break;
      }
    }
    return path;
  }

  public void replace(Device device) {
    plan.devices.removeIf(d -> d.id() == device.id());
    plan.devices.add(device);
  }

  private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
          var answer = answers.get(method.getName());
          if (answer == null) {
            throw new UnsupportedOperationException(method.getName());
          }
          return answer.apply(arguments);
        }));
  }
}
