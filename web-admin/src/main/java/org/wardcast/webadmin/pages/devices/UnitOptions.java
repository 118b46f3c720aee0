package org.wardcast.webadmin.pages.devices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Where somebody may put a device, and the areas it could reach from there. */
@Component
class UnitOptions {
  /** More than this nobody reads through: then one types a name. */
  static final int MOST = 200;

  private final Units units;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  UnitOptions(Units units, Rights rights, Clock clock, ZoneId zone) {
    this.units = units;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  /** At most one more than {@link #MOST}; what is chosen now is always among them. */
  List<Unit> places(Account account, @Nullable Unit chosen, DeviceForm form) {
    var found = new LinkedHashSet<Unit>();
    byCode(form.unitCode()).ifPresent(found::add);
    Predicate<Unit> theirs = unit -> (unit.kind().isCommune() || unit.kind() == UnitKind.AREA)
        && rights.may(account, Right.DEVICE_WRITE, unit.id());
    if (form.unitSearch().isBlank()) {
      communes(chosen).filter(theirs).limit(MOST + 1L).forEach(found::add);
    } else {
      found.addAll(units.search(form.unitSearch(), today(), MOST, theirs));
    }
    return List.copyOf(found);
  }

  private Stream<Unit> communes(@Nullable Unit chosen) {
    var below = chosen == null ? null : units.subtree(chosen.id());
    return units.all(today()).stream()
        .filter(unit -> unit.kind().isCommune())
        .filter(unit -> below == null || below.contains(unit.id()))
        .sorted(java.util.Comparator.comparing(Unit::name));
  }

  /** Areas of the commune in which the device stands. */
  List<Unit> areas(String unitCode) {
    var unit = byCode(unitCode);
    if (unit.isEmpty()) {
      return List.of();
    }
    var commune = units.path(unit.get().id()).stream()
        .filter(above -> above.kind().isCommune())
        .findFirst()
        .orElse(unit.get());
    var areas = new ArrayList<Unit>();
    collect(commune.id(), areas);
    return areas;
  }

  private void collect(long parent, List<Unit> areas) {
    for (var child : units.children(parent, today())) {
      if (child.kind() == UnitKind.AREA) {
        areas.add(child);
      } else {
        collect(child.id(), areas);
      }
    }
  }

  java.util.Optional<Unit> byCode(String code) {
    return code.isBlank() ? java.util.Optional.empty() : units.byCode(code.strip(), today());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
