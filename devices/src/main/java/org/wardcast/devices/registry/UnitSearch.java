package org.wardcast.devices.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units.Called;

/**
 * Finds units as people type them. Whoever types accents gets the exact names first; whoever leaves
 * them out gets all that could be meant.
 */
final class UnitSearch {
  private static final int NOTHING = 100;

  /** A name that the unit had on another day comes after all that are called so. */
  private static final int ANOTHER_DAY = NOTHING;

  /** One of the names of a unit. */
  private record Entry(
      Unit unit, Called called, String name, String full, String bareName, String bareFull) {
    static Entry of(Unit unit, Called called) {
      return new Entry(
          unit,
          called,
          Names.plain(called.name()),
          Names.plain(called.fullName()),
          Names.folded(called.name()),
          Names.folded(called.fullName()));
    }
  }

  private record Hit(Unit unit, int rank) {}

  private final List<Entry> entries = new ArrayList<>();
  private final UnitNames names;

  /** @param byName in the order in which equally good hits are listed */
  UnitSearch(List<Unit> byName, UnitNames names) {
    this.names = names;
    for (var unit : byName) {
      names.all(unit).forEach(called -> entries.add(Entry.of(unit, called)));
    }
  }

  List<Unit> find(String text, LocalDate day, int limit, Predicate<Unit> among) {
    return find(text, limit, Comparator.comparingInt(Hit::rank), (entry, rank) -> {
      if (!entry.unit().validOn(day)) {
        return null;
      }
      var then = names.on(entry.unit(), day);
      if (!among.test(then)) {
        return null;
      }
      return new Hit(then, rank + (then.name().equals(entry.called().name()) ? 0 : ANOTHER_DAY));
    });
  }

  /** The last to end first, of those that fit equally well. */
  List<Unit> findEnded(String text, LocalDate day, int limit) {
    var order = Comparator.comparingInt(Hit::rank)
        .thenComparing(
            h -> h.unit().validTo(), Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));
    return find(text, limit, order, (entry, rank) -> {
      var to = entry.unit().validTo();
      return to == null || !to.isBefore(day) ? null : new Hit(names.on(entry.unit(), to), rank);
    });
  }

  private List<Unit> find(
      String text,
      int limit,
      Comparator<Hit> order,
      BiFunction<Entry, Integer, @Nullable Hit> wanted) {
    var typed = Names.plain(text);
    var bare = Names.folded(text);
    if (typed.isEmpty()) {
      return List.of();
    }
    var code = text.strip();
    var hits = new ArrayList<Hit>();
    for (var entry : entries) {
      int rank = rank(entry, code, typed, bare);
      var hit = rank > NOTHING ? null : wanted.apply(entry, rank);
      if (hit != null) {
        hits.add(hit);
      }
    }
    hits.sort(order.thenComparing(h -> h.unit().kind()));
    var seen = new HashSet<Long>();
    return hits.stream()
        .map(Hit::unit)
        .filter(unit -> seen.add(unit.id()))
        .limit(limit)
        .toList();
  }

  private static int rank(Entry e, String code, String typed, String bare) {
    if (e.unit().code().equalsIgnoreCase(code)) {
      return 0;
    }
    // Nearly all end here: what fits with its accents fits without them.
    if (!e.bareFull().contains(bare) && !e.bareName().contains(bare)) {
      return e.unit().codeIsOfficial() && e.unit().code().startsWith(code) ? NOTHING : NOTHING + 1;
    }
    var accented = Math.min(place(e.name(), typed), place(e.full(), typed));
    var folded = Math.min(place(e.bareName(), bare), place(e.bareFull(), bare));
    return 1 + Math.min(2 * accented, 2 * folded + 1);
  }

  private static int place(String name, String part) {
    if (name.startsWith(part)) {
      return name.length() == part.length() ? 0 : 1;
    }
    return name.contains(" " + part) ? 2 : name.contains(part) ? 3 : NOTHING;
  }
}
