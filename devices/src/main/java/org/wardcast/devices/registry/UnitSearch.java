package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.wardcast.devices.Unit;

/**
 * Finds units as people type them. Whoever types accents gets the exact names first; whoever leaves
 * them out gets all that could be meant.
 */
final class UnitSearch {
  private static final int NOTHING = 100;

  private record Entry(Unit unit, String name, String full, String bareName, String bareFull) {}

  private record Hit(Unit unit, int rank) {}

  private final List<Entry> entries;

  /** @param byName in the order in which equally good hits are listed */
  UnitSearch(List<Unit> byName) {
    entries = byName.stream()
        .map(u -> new Entry(
            u,
            Names.plain(u.name()),
            Names.plain(u.fullName()),
            Names.folded(u.name()),
            Names.folded(u.fullName())))
        .toList();
  }

  List<Unit> find(String text, LocalDate day, int limit) {
    var typed = Names.plain(text);
    var bare = Names.folded(text);
    if (typed.isEmpty()) {
      return List.of();
    }
    var code = text.strip();
    return entries.stream()
        .filter(e -> e.unit().validOn(day))
        .map(e -> new Hit(e.unit(), rank(e, code, typed, bare)))
        .filter(h -> h.rank() < NOTHING)
        .sorted(Comparator.comparingInt(Hit::rank).thenComparing(h -> h.unit().kind()))
        .limit(limit)
        .map(Hit::unit)
        .toList();
  }

  private static int rank(Entry e, String code, String typed, String bare) {
    if (e.unit().code().equalsIgnoreCase(code)) {
      return 0;
    }
    var accented = Math.min(place(e.name(), typed), place(e.full(), typed));
    var folded = Math.min(place(e.bareName(), bare), place(e.bareFull(), bare));
    var best = Math.min(2 * accented, 2 * folded + 1);
    if (best >= NOTHING && e.unit().code().startsWith(code)) {
      return NOTHING - 1;
    }
    return 1 + best;
  }

  private static int place(String name, String part) {
    if (name.startsWith(part)) {
      return name.length() == part.length() ? 0 : 1;
    }
    return name.contains(" " + part) ? 2 : name.contains(part) ? 3 : NOTHING;
  }
}
