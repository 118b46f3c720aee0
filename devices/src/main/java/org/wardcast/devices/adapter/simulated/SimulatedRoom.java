package org.wardcast.devices.adapter.simulated;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Panels;
import org.wardcast.devices.Picture;
import org.wardcast.devices.SimulatedDevices;

/** Where the simulated devices stand, and where one can listen to them, look at them, unplug them. */
@Component
final class SimulatedRoom implements SimulatedDevices {
  private final Map<Long, SimulatedDevice> devices = new ConcurrentHashMap<>();
  private final Times times;
  private final Panels panels;

  SimulatedRoom(
      Clock clock,
      @Qualifier("nanos") LongSupplier nanos,
      @Qualifier("wake") ScheduledExecutorService wake,
      Panels panels) {
    this.times = new Times(clock, nanos, wake);
    this.panels = panels;
  }

  record Times(Clock clock, LongSupplier nanos, ScheduledExecutorService wake) {}

  SimulatedDevice device(long id) {
    return devices.computeIfAbsent(id, key -> new SimulatedDevice(key, times, panels));
  }

  @Override
  public AutoCloseable hear(long deviceId, Consumer<byte[]> pcm) {
    return device(deviceId).hear(pcm);
  }

  @Override
  public Optional<Picture> picture(long deviceId) {
    return device(deviceId).picture();
  }

  @Override
  public boolean plugged(long deviceId) {
    return device(deviceId).plugged();
  }

  @Override
  public void plug(long deviceId, boolean plugged) {
    device(deviceId).plug(plugged);
  }
}
