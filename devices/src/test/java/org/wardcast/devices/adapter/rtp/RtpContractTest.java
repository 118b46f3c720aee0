package org.wardcast.devices.adapter.rtp;

import java.net.URI;
import java.util.Map;
import java.util.Random;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.adapter.PlayingContract;

class RtpContractTest extends PlayingContract {
  private final TestWire wire = new TestWire(time.nanos());
  private final RtpAdapter adapter =
      new RtpAdapter(time.clock(), time.nanos(), time.executor(), new Random(1), wire);

  @Override
  protected DeviceAdapter adapter() {
    return adapter;
  }

  @Override
  protected DeviceAddress device() {
    return new DeviceAddress(7, URI.create("udp://127.0.0.1:5004"), Map.of());
  }

  @Override
  protected void unplug() {
    wire.unplugged = true;
  }

  @Override
  protected void plug() {
    wire.unplugged = false;
  }
}
