package org.wardcast.scheduler.slots;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.Targets;
import org.wardcast.scheduler.planning.Reached;

/** By the same rule as the agenda. */
@Component
class ReachedNow implements Reached {
  private final Devices devices;
  private final Units units;

  ReachedNow(Devices devices, Units units) {
    this.devices = devices;
    this.units = units;
  }

  @Override
  public List<Device> by(Targets targets) {
    return enabled(new Reach(devices, units).of(targets));
  }

  @Override
  public Map<Targets, List<Device>> by(Collection<Targets> targets) {
    var reach = new Reach(devices, units);
    var found = new HashMap<Targets, List<Device>>();
    for (var each : targets) {
      found.computeIfAbsent(each, t -> enabled(reach.of(t)));
    }
    return found;
  }

  private static List<Device> enabled(List<Device> devices) {
    return devices.stream().filter(Device::enabled).toList();
  }
}
