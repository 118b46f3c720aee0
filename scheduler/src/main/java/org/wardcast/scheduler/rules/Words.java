package org.wardcast.scheduler.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.wardcast.devices.Device;
import org.wardcast.devices.Unit;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.outlook.Outlook;
import org.wardcast.scheduler.planning.Breach;

/** Findings as breaches, with the numbers of their sentences. */
final class Words {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Outlook outlook;
  private final Units units;

  Words(Outlook outlook, Units units) {
    this.outlook = outlook;
    this.units = units;
  }

  List<Breach> of(List<Broken> found) {
    return found.stream().map(this::breach).toList();
  }

  private Breach breach(Broken broken) {
    var found = broken.first();
    var devices = outlook.devices().list(broken.devices());
    var level = broken.level();
    var args = new ArrayList<>(List.of(
        weekday(found.date()),
        DAY.format(found.date()),
        devices.get(0).name(),
        unit(devices.get(0)),
        String.valueOf(devices.size() - 1),
        found.rule().decision(),
        level == null ? "0" : "1",
        level == null ? "" : level.name()));
    args.addAll(found.numbers());
    return new Breach(
        found.rule(),
        found.limit(),
        found.date(),
        broken.dates().size(),
        devices.stream().map(Device::id).toList(),
        broken.slots().stream().filter(id -> id != Change.NEW).toList(),
        found.code(),
        List.copyOf(args));
  }

  private static String weekday(LocalDate day) {
    return String.valueOf(day.getDayOfWeek().getValue());
  }

  private String unit(Device device) {
    return units.find(device.unitId()).map(Unit::fullName).orElse("");
  }
}
