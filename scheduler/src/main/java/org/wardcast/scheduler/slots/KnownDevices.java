package org.wardcast.scheduler.slots;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Units;

/** Reads the register again only after it has changed. */
@Component
public class KnownDevices {
  private final Devices devices;
  private final Units units;
  private volatile @Nullable Known known;

  public KnownDevices(Devices devices, Units units) {
    this.devices = devices;
    this.units = units;
  }

  public DeviceSets now() {
    // Stamp first: a change between the two only means reading once more.
    var stamp = devices.stamp();
    var last = known;
    if (last == null || stamp.isEmpty() || !last.stamp.equals(stamp)) {
      last = new Known(stamp, new DeviceSets(devices.in(java.util.Set.of()), units));
      known = last;
    }
    return last.sets;
  }

  private record Known(String stamp, DeviceSets sets) {}
}
