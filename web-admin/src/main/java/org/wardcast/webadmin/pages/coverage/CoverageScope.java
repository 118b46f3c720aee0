package org.wardcast.webadmin.pages.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Unit;
import org.wardcast.devices.UnitKind;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;
import org.wardcast.webadmin.reports.Breakdown;

/** Whose figures somebody is shown. */
@Component
class CoverageScope {
  private final Units units;
  private final Rights rights;
  private final Clock clock;
  private final ZoneId zone;

  CoverageScope(Units units, Rights rights, Clock clock, ZoneId zone) {
    this.units = units;
    this.rights = rights;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** The unit chosen; else the topmost ones that this person may see, none inside another. */
  List<Unit> tops(Account account, @Nullable Unit chosen, LocalDate day) {
    if (chosen != null) {
      return List.of(chosen);
    }
    if (rights.mayEverywhere(account, Right.SEE)) {
      return units.children(null, day);
    }
    var own = rights.unitsWith(account, Right.SEE);
    return own.stream()
        .filter(id -> units.path(id).stream()
            .noneMatch(above -> above.id() != id && own.contains(above.id())))
        .flatMap(id -> units.find(id).stream())
        .toList();
  }

  List<Unit> below(List<Unit> tops, LocalDate day) {
    return tops.size() == 1 ? units.children(tops.get(0).id(), day) : tops;
  }

  /** By unit, in a commune by area, and for a unit with nothing below it by day. */
  Breakdown usual(List<Unit> tops, LocalDate day) {
    var below = below(tops, day);
    return below.isEmpty() ? Breakdown.DAY : areas(below) ? Breakdown.AREA : Breakdown.UNIT;
  }

  private static boolean areas(List<Unit> below) {
    return !below.isEmpty() && below.stream().allMatch(unit -> unit.kind() == UnitKind.AREA);
  }

  /** Breakdowns that say something there: areas of one commune, not of a whole province. */
  List<Breakdown> choices(List<Unit> tops, LocalDate day) {
    var below = below(tops, day);
    boolean areas = areas(below);
    boolean isArea = areas(tops);
    return Arrays.stream(Breakdown.values())
        .filter(by -> by != Breakdown.UNIT || !(below.isEmpty() || areas))
        .filter(by -> by != Breakdown.AREA || areas)
        .filter(by -> !isArea || (by != Breakdown.BULLETIN && by != Breakdown.PHASE))
        .toList();
  }
}
