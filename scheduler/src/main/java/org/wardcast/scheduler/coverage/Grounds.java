package org.wardcast.scheduler.coverage;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Units;

/** Keeps the ground until a device or a unit changes. */
@Component
class Grounds {
  private final Units units;
  private final Devices devices;
  private final ZoneId zone;
  private final boolean demo;
  private @Nullable Ground known;
  private String stamp = "";

  Grounds(
      Units units, Devices devices, ZoneId zone, @Value("${wardcast.demo:false}") boolean demo) {
    this.units = units;
    this.devices = devices;
    this.zone = zone;
    this.demo = demo;
  }

  synchronized Ground now() {
    // Stamp first: a change between the two costs a second look, never a stale ground.
    var current = devices.stamp();
    var ground = known;
    if (ground == null || current.isEmpty() || !current.equals(stamp)) {
      ground = new Ground(units, devices, zone, demo);
      known = ground;
      stamp = current;
    }
    return ground;
  }
}
