package org.wardcast.webadmin.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Devices;
import org.wardcast.devices.ImportReport;
import org.wardcast.devices.Simulators;
import org.wardcast.devices.Units;

/** Units, devices, and the far ends that the devices with a real protocol talk to. */
@Component
class DemoWard implements DisposableBean {
  private static final Set<String> FAR_ENDS = Set.of("rtp", "alpha");

  private final Units units;
  private final Devices devices;
  private final Simulators simulators;
  private final List<Simulators.Running> running = new ArrayList<>();

  DemoWard(Units units, Devices devices, Simulators simulators) {
    this.units = units;
    this.devices = devices;
    this.simulators = simulators;
  }

  void make() throws IOException {
    try (InputStream csv = open("demo/units.csv")) {
      whole(units.importCsv(csv, "demo"));
    }
    var csv = new ClassPathResource("demo/devices.csv").getContentAsString(StandardCharsets.UTF_8);
    // Far ends take free ports, so that a second demo on this machine does not disturb the first.
    csv = at(csv, "udp://127.0.0.1:5004", start("rtp"));
    csv = at(csv, "udp://127.0.0.1:5006", start("rtp"));
    csv = at(csv, "tcp://127.0.0.1:10001", start("alpha"));
    var bytes = csv.getBytes(StandardCharsets.UTF_8);
    whole(devices.importCsv(new ByteArrayInputStream(bytes), "demo", false));
  }

  /** A demo that is started again on its folder: the far ends come back where the devices look. */
  void wakeFarEnds() throws IOException {
    for (var device : devices.in(List.of())) {
      var address = device.address();
      if (FAR_ENDS.contains(device.protocol()) && "127.0.0.1".equals(address.getHost())) {
        running.add(simulators.start(device.protocol(), address.getPort()));
      }
    }
  }

  private Simulators.Running start(String protocol) throws IOException {
    var started = simulators.start(protocol, 0);
    running.add(started);
    return started;
  }

  private static String at(String csv, String address, Simulators.Running farEnd) {
    var host = address.substring(0, address.lastIndexOf(':') + 1);
    return csv.replace(address, host + farEnd.port());
  }

  private static void whole(ImportReport report) {
    if (!report.bad().isEmpty()) {
      throw new IllegalStateException("the demo's own data is wrong: " + report.bad());
    }
  }

  private static InputStream open(String name) throws IOException {
    return new ClassPathResource(name).getInputStream();
  }

  @Override
  public void destroy() {
    running.forEach(Simulators.Running::close);
  }
}
