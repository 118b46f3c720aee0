package org.wardcast.scheduler.reporting;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.devices.Units.Succession;

/** Province 1 with communes; number 5 goes into 6 in the middle of November. */
final class Province {
  static final LocalDate MERGED = LocalDate.parse("2026-11-16");

  private final Map<Long, Unit> all = new LinkedHashMap<>();

  Province() {
    unit(1, "Tỉnh Lâm Đồng", UnitKind.PROVINCE, null, "2025-07-01", null);
    unit(2, "Xã Hai", UnitKind.COMMUNE, 1L, "2025-07-01", null);
    unit(3, "Xã Ba", UnitKind.COMMUNE, 1L, "2025-07-01", null);
    unit(4, "Phường Bốn", UnitKind.WARD, 1L, "2025-07-01", null);
    unit(5, "Xã Năm", UnitKind.COMMUNE, 1L, "2025-07-01", MERGED.minusDays(1).toString());
    unit(6, "Xã Sáu", UnitKind.COMMUNE, 1L, MERGED.toString(), null);
    unit(7, "Thôn Bảy", UnitKind.AREA, 2L, "2025-07-01", null);
  }

  private void unit(
      long id,
      String name,
      UnitKind kind,
      @Nullable Long parent,
      String from,
      @Nullable String to) {
    all.put(
        id,
        new Unit(
            id,
            "U" + id,
            name,
            name,
            kind,
            parent,
            LocalDate.parse(from),
            to == null ? null : LocalDate.parse(to),
            null,
            null));
  }

  List<Unit> communes(LocalDate day) {
    return all.values().stream()
        .filter(unit -> unit.kind().isCommune() && unit.validOn(day))
        .toList();
  }

  Unit get(long id) {
    return Optional.ofNullable(all.get(id)).orElseThrow();
  }

  Set<Long> subtree(long id) {
    return all.keySet().stream()
        .filter(one -> path(one).stream().anyMatch(unit -> unit.id() == id))
        .collect(Collectors.toSet());
  }

  private List<Unit> path(long id) {
    var path = new ArrayList<Unit>();
    for (Long one = id; one != null; one = get(one).parentId()) {
      path.add(0, get(one));
    }
    return path;
  }

  private List<Succession> merger(long id, long asked) {
    return id == asked
        ? List.of(new Succession(get(5), get(6), true, MERGED))
        : List.<Succession>of();
  }

  Units units() {
    Map<String, Function<Object[], Object>> answers = Map.of(
        "find", a -> Optional.ofNullable(all.get((Long) a[0])),
        "subtree", a -> subtree((Long) a[0]),
        "path", a -> path((Long) a[0]),
        "on", a -> Optional.of(get((Long) a[0])).filter(unit -> unit.validOn((LocalDate) a[1])),
        "successors", a -> merger(5, (Long) a[0]),
        "predecessors", a -> merger(6, (Long) a[0]),
        "byCode", a -> all.values().stream().filter(u -> u.code().equals(a[0])).findFirst());
    return (Units) Proxy.newProxyInstance(
        Units.class.getClassLoader(),
        new Class<?>[] {Units.class},
        (self, method, arguments) ->
            Optional.ofNullable(answers.get(method.getName())).orElseThrow().apply(arguments));
  }
}
