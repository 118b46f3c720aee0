package org.wardcast.webadmin.pages.devices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.Devices;
import org.wardcast.devices.SiteKinds;
import org.wardcast.devices.SiteKinds.SiteKind;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.webadmin.layout.UnitChoice;
import org.wardcast.webadmin.people.Account;
import org.wardcast.webadmin.people.Right;
import org.wardcast.webadmin.people.Rights;

/** Finds the devices somebody may see and asked for. */
@Component
class DeviceListView {
  private final Devices devices;
  private final Units units;
  private final SiteKinds sites;
  private final UnitChoice choice;
  private final Rights rights;

  DeviceListView(Devices devices, Units units, SiteKinds sites, UnitChoice choice, Rights rights) {
    this.devices = devices;
    this.units = units;
    this.sites = sites;
    this.choice = choice;
    this.rights = rights;
  }

  DeviceList of(Account account, @Nullable Unit unit, DeviceAsk ask) {
    var all = devices.in(choice.scope(account, unit));
    var healths = devices.health(all.stream().map(Device::id).toList());
    var states = new EnumMap<DeviceHealth.State, Integer>(DeviceHealth.State.class);
    var found = new ArrayList<Device>();
    var tags = new TreeSet<String>();
    var wanted = Folded.of(ask.q());
    for (var device : all) {
      var state = health(device, healths.get(device.id())).state();
      states.merge(state, 1, Integer::sum);
      tags.addAll(device.tags());
      if (ask.fits(device, state) && (wanted.isEmpty() || words(device).contains(wanted))) {
        found.add(device);
      }
    }
    var kinds = names();
    var rows = found.stream()
        .skip((long) ask.page() * DeviceList.PAGE)
        .limit(DeviceList.PAGE)
        .map(device -> row(account, device, health(device, healths.get(device.id())), kinds))
        .toList();
    return new DeviceList(
        ask, rows, all.size(), found.size(), states, sites.all(), List.copyOf(tags));
  }

  DeviceList.Row row(Account account, Device device) {
    return row(account, device, health(device, devices.health(device.id())), names());
  }

  private Map<String, String> names() {
    return sites.all().stream().collect(Collectors.toMap(SiteKind::code, SiteKind::name));
  }

  private DeviceList.Row row(
      Account account, Device device, DeviceHealth health, Map<String, String> kinds) {
    var areas = device.areaIds().stream()
        .flatMap(id -> units.find(id).stream())
        .map(Unit::name)
        .toList();
    return new DeviceList.Row(
        device,
        health,
        units.find(device.unitId()).map(Unit::fullName).orElse(""),
        areas,
        device.siteKind() == null ? "" : kinds.getOrDefault(device.siteKind(), ""),
        device.enabled() && rights.may(account, Right.DEVICE_TEST, device.unitId()));
  }

  /** A device that is out of use is shown so whatever was last known of it. */
  private static DeviceHealth health(Device device, @Nullable DeviceHealth known) {
    var health = Objects.requireNonNullElse(known, DeviceHealth.UNKNOWN);
    return device.enabled() || health.state() == DeviceHealth.State.DISABLED
        ? health
        : new DeviceHealth(DeviceHealth.State.DISABLED, null, health.lastHeard(), "");
  }

  private String words(Device device) {
    var unit = units.find(device.unitId()).map(Unit::fullName).orElse("");
    return Folded.of(
        String.join(" ", device.name(), device.code(), unit, String.join(" ", device.tags())));
  }
}
