package org.wardcast.webadmin.pages.units;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.SiteKinds;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Slots;
import org.wardcast.webadmin.pages.units.UnitDetail.SiteCount;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.People;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Gathers what a unit's page shows. */
@Component
class UnitDetailView {
  private final Units units;
  private final Devices devices;
  private final SiteKinds sites;
  private final Slots slots;
  private final People people;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  UnitDetailView(
      Units units,
      Devices devices,
      SiteKinds sites,
      Slots slots,
      People people,
      Rights rights,
      Clock clock,
      ZoneId zone) {
    this.units = units;
    this.devices = devices;
    this.sites = sites;
    this.slots = slots;
    this.people = people;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  UnitDetail of(Account account, Unit unit) {
    var to = unit.validTo();
    var ended = to != null && to.isBefore(today());
    var last = to == null || to.isAfter(today()) ? today() : to;
    var day = last.isBefore(unit.validFrom()) ? unit.validFrom() : last;
    var subtree = units.subtree(unit.id());
    var sees = rights.may(account, Right.SEE, unit.id());
    var there =
        sees ? devices.in(subtree).stream().filter(Device::enabled).toList() : List.<Device>of();
    var mayWrite = rights.may(account, Right.UNIT_WRITE, unit.id());
    return new UnitDetail(
        unit,
        ended,
        UnitWords.above(units.path(unit.id())),
        units.names(unit.id()),
        units.predecessors(unit.id()),
        units.successors(unit.id()),
        units.children(unit.id(), day),
        areas(subtree, day),
        sees ? hanging(unit, subtree, there.size()) : null,
        counts(there),
        Arrays.stream(UnitKind.values()).filter(unit.kind()::sameLevel).toList(),
        mayWrite && !ended ? kindsBelow(unit) : List.of(),
        mayWrite,
        today());
  }

  private int areas(Set<Long> subtree, LocalDate day) {
    return (int) subtree.stream()
        .flatMap(id -> units.on(id, day).stream())
        .filter(u -> u.kind() == UnitKind.AREA)
        .count();
  }

  private Hanging hanging(Unit unit, Set<Long> subtree, int inUse) {
    int below = (int) subtree.stream()
        .filter(id -> id != unit.id())
        .flatMap(id -> units.find(id).stream())
        .filter(u -> u.validTo() == null || !u.validTo().isBefore(today()))
        .count();
    int roles = (int) people.all().stream()
        .flatMap(person -> person.grants().stream())
        .filter(grant -> grant.unitId() != null && subtree.contains(grant.unitId()))
        .count();
    int held = (int) slots.list().stream()
        .filter(slot -> !slot.removed())
        .filter(slot -> subtree.contains(slot.ownerUnitId())
            || !Collections.disjoint(subtree, slot.plan().targets().unitIds()))
        .count();
    return new Hanging(below, inUse, roles, held);
  }

  private List<SiteCount> counts(List<Device> there) {
    var counts = new ArrayList<SiteCount>();
    for (var kind : sites.all()) {
      int at =
          (int) there.stream().filter(d -> kind.code().equals(d.siteKind())).count();
      if (at > 0) {
        counts.add(new SiteCount(kind.code(), kind.name(), at));
      }
    }
    int nowhere = (int) there.stream().filter(d -> d.siteKind() == null).count();
    if (nowhere > 0) {
      counts.add(new SiteCount("", "", nowhere));
    }
    return counts;
  }

  /** What may stand below it; below nothing: at the top. */
  List<UnitKind> kindsBelow(@Nullable Unit unit) {
    if (unit == null) {
      return List.of(UnitKind.PROVINCE, UnitKind.CITY, UnitKind.COUNTRY, UnitKind.GROUP);
    }
    var authority = units.path(unit.id()).stream()
        .map(Unit::kind)
        .filter(kind -> kind != UnitKind.GROUP)
        .reduce((above, below) -> below)
        .orElse(UnitKind.COUNTRY);
    if (authority.isCommune()) {
      return List.of(UnitKind.AREA, UnitKind.GROUP);
    }
    return switch (authority) {
      case PROVINCE, CITY ->
        List.of(UnitKind.WARD, UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE, UnitKind.GROUP);
      case COUNTRY -> List.of(UnitKind.PROVINCE, UnitKind.CITY, UnitKind.GROUP);
      default -> List.of();
    };
  }
}
