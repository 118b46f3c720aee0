package org.wardcast.devices.adapter.rtp;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Command;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.Connection;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.adapter.Settings;

/** IP loudspeakers that play RTP, unicast or multicast. */
@Component
final class RtpAdapter implements DeviceAdapter, AutoCloseable {
  private final Studio studio;

  @Autowired
  RtpAdapter(Clock clock, LongSupplier nanos, ScheduledExecutorService wake) {
    this(clock, nanos, wake, new SecureRandom(), UdpWire::new);
  }

  RtpAdapter(
      Clock clock,
      LongSupplier nanos,
      ScheduledExecutorService wake,
      RandomGenerator random,
      Wire.Opener wires) {
    var reports = new Reports(clock);
    studio = new Studio(new Pacer(nanos, wake, random, reports), new Wires(wires), reports);
  }

  @Override
  public String protocol() {
    return "rtp";
  }

  @Override
  public Set<DeviceKind> kinds() {
    return Set.of(DeviceKind.LOUDSPEAKER, DeviceKind.FM, DeviceKind.WIRED);
  }

  @Override
  public Set<Class<? extends Command>> understands() {
    return Set.of(
        Command.Prepare.class, Command.PlayClip.class, Command.Stop.class, Command.Probe.class);
  }

  @Override
  public Set<String> schemes() {
    return Set.of("udp");
  }

  @Override
  public String exampleAddress() {
    return "udp://239.192.0.1:5004";
  }

  @Override
  public Class<? extends Record> settings() {
    return RtpSettings.class;
  }

  @Override
  public List<String> mediaTypes(Map<String, String> settings) {
    return List.of(Settings.bind(RtpSettings.class, settings).format().mediaType());
  }

  @Override
  public boolean answers() {
    return false;
  }

  @Override
  public String lane(DeviceAddress address) {
    return "rtp " + address.address();
  }

  @Override
  public Connection open(DeviceAddress address, Consumer<PlaybackReport> reports) {
    var settings = Settings.bind(RtpSettings.class, address.settings());
    URI uri = address.address();
    if (!"udp".equals(uri.getScheme())
        || uri.getHost() == null
        || uri.getPort() < 1
        || uri.getPort() > 65535) {
      throw new Refusal("address", "protocol.rtp.bad.address", uri.toString());
    }
    var receiver = new Receiver(address.deviceId(), reports);
    return new RtpConnection(uri.getHost(), uri.getPort(), settings, receiver, studio);
  }

  @Override
  public void close() {
    studio.close();
  }
}
