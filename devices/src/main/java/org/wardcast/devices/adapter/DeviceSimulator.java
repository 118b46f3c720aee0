package org.wardcast.devices.adapter;

import java.io.IOException;
import org.wardcast.devices.Simulators;

/** A far end for one protocol; being a Spring component is the whole registration. */
public interface DeviceSimulator {
  String protocol();

  /** @param port 0 for any free one, on loopback */
  Simulators.Running start(int port) throws IOException;
}
