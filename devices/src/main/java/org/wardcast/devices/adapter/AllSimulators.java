package org.wardcast.devices.adapter;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.Simulators;

@Component
final class AllSimulators implements Simulators {
  private final List<DeviceSimulator> simulators;

  AllSimulators(ObjectProvider<DeviceSimulator> simulators) {
    this.simulators = simulators.stream().toList();
  }

  @Override
  public Running start(String protocol, int port) throws IOException {
    for (var simulator : simulators) {
      if (simulator.protocol().equals(protocol)) {
        return simulator.start(port);
      }
    }
    throw new Refusal("protocol", "simulator.unknown", protocol);
  }
}
