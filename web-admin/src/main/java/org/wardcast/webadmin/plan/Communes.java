package org.wardcast.webadmin.plan;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;

/** The tree of units on one day, read once for a page that asks it thousands of times. */
public final class Communes {
  private final Units units;
  private final Map<Long, Unit> byId = new HashMap<>();

  private Communes(Units units, LocalDate day) {
    this.units = units;
    units.all(day).forEach(unit -> byId.put(unit.id(), unit));
  }

  public static Communes on(Units units, LocalDate day) {
    return new Communes(units, day);
  }

  /** Also one that has ended, or is not there yet. */
  public Optional<Unit> find(long id) {
    var known = byId.get(id);
    return known != null ? Optional.of(known) : units.find(id);
  }

  public String name(long id) {
    return find(id).map(Unit::fullName).orElse("");
  }

  /** The nearest from the unit upwards that is one of them. */
  public @Nullable Long nearest(long unitId, Set<Long> among) {
    @Nullable Long at = unitId;
    while (at != null && !among.contains(at)) {
      at = find(at).map(Unit::parentId).orElse(null);
    }
    return at;
  }

  /** The unit itself counts. */
  public boolean within(long unitId, long top) {
    return nearest(unitId, Set.of(top)) != null;
  }

  /** Xã, phường, đặc khu there, by name; all of them if {@code top} is null. */
  public List<Unit> below(@Nullable Long top) {
    return byId.values().stream()
        .filter(unit -> unit.kind().isCommune())
        .filter(unit -> top == null || within(unit.id(), top))
        .sorted(byName())
        .toList();
  }

  /** The commune a unit or area lies in; the unit itself where there is none. */
  public long communeOf(long unitId) {
    @Nullable Long at = unitId;
    while (at != null) {
      var unit = find(at);
      if (unit.isPresent() && unit.get().kind().isCommune()) {
        return at;
      }
      at = unit.map(Unit::parentId).orElse(null);
    }
    return unitId;
  }

  /** Provinces and cities there, or whatever stands at the top. */
  public List<Unit> provinces() {
    return byId.values().stream()
        .filter(unit -> unit.kind() == UnitKind.PROVINCE || unit.kind() == UnitKind.CITY)
        .sorted(byName())
        .toList();
  }

  public static Comparator<Unit> byName() {
    var collator = Collator.getInstance(Locale.forLanguageTag("vi"));
    return Comparator.comparing(Unit::name, collator);
  }
}
