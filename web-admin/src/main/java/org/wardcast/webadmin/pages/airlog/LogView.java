package org.wardcast.webadmin.pages.airlog;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.AirLine;
import org.wardcast.scheduler.Airlog;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Reads the lines somebody may see and asked for. */
@Component
class LogView {
  private static final int MOST_DEVICES = 300;

  private final Airlog airlog;
  private final Devices devices;
  private final Units units;
  private final UnitChoice choice;
  private final Rights rights;

  LogView(Airlog airlog, Devices devices, Units units, UnitChoice choice, Rights rights) {
    this.airlog = airlog;
    this.devices = devices;
    this.units = units;
    this.choice = choice;
    this.rights = rights;
  }

  LogPage of(Account account, @Nullable Unit unit, LogAsk ask) {
    var scope = choice.scope(account, unit);
    var query = ask.query(unit == null ? null : unit.id());
    var choosable = devices.in(scope);
    if (choosable.size() > MOST_DEVICES) {
      choosable = choosable.stream().filter(d -> ask.devices().contains(d.id())).toList();
    }
    if (ask.backwards()) {
      return new LogPage(ask, query, List.of(), 0, choosable);
    }
    var filter = ask.filter(scope);
    var lines = airlog.lines(filter, LogPage.LINES, (long) ask.page() * LogPage.LINES);
    var panels = panels(lines);
    var views = lines.stream()
        .map(line ->
            new LineView(line, panels.contains(line.deviceId()) ? line.contentSha256() : null))
        .toList();
    return new LogPage(ask, query, views, airlog.count(filter), choosable);
  }

  private Set<Long> panels(List<AirLine> lines) {
    return lines.stream()
        .filter(line -> line.contentSha256() != null)
        .map(AirLine::deviceId)
        .distinct()
        .map(devices::find)
        .flatMap(Optional::stream)
        .filter(device -> device.kind().shows())
        .map(Device::id)
        .collect(Collectors.toSet());
  }

  /**
   * Units whose lines this person may take away; empty means all.
   *
   * @throws AccessDeniedException if there are none
   */
  Collection<Long> exportScope(Account account, @Nullable Unit unit) {
    if (unit != null) {
      rights.require(account, Right.LOG_EXPORT, unit.id());
      return units.subtree(unit.id());
    }
    rights.requireAnywhere(account, Right.LOG_EXPORT);
    if (rights.mayEverywhere(account, Right.LOG_EXPORT)) {
      return List.of();
    }
    var all = new HashSet<Long>();
    rights.unitsWith(account, Right.LOG_EXPORT).forEach(id -> all.addAll(units.subtree(id)));
    return all;
  }

  boolean mayExport(Account account, @Nullable Unit unit) {
    return unit == null
        ? rights.mayAnywhere(account, Right.LOG_EXPORT)
        : rights.may(account, Right.LOG_EXPORT, unit.id());
  }
}
