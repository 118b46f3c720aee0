package org.wardcast.devices.fleet;

import java.time.Instant;
import org.wardcast.devices.DeviceHealth;

/** Where the fleet writes down what it learns of a device. Called for every command: be quick. */
public interface HealthBook {
  /** @param detail in the link's own words; empty if it is well */
  void note(long deviceId, DeviceHealth.State state, String detail, Instant at);
}
