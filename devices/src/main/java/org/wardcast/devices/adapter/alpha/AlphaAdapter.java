package org.wardcast.devices.adapter.alpha;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Command;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.Panels;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.Connection;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.adapter.Settings;
import org.wardcast.devices.link.Links;

/** LED signs of the Alpha family. */
@Component
final class AlphaAdapter implements DeviceAdapter {
  static final String PROTOCOL = "alpha";

  private final Links links;
  private final Panels panels;
  private final Clock clock;
  private final LongSupplier nanos;
  private final ScheduledExecutorService wake;
  private final Cables cables;

  AlphaAdapter(
      Links links, Panels panels, Clock clock, LongSupplier nanos, ScheduledExecutorService wake) {
    this.links = links;
    this.panels = panels;
    this.clock = clock;
    this.nanos = nanos;
    this.wake = wake;
    this.cables = new Cables(links);
  }

  @Override
  public String protocol() {
    return PROTOCOL;
  }

  @Override
  public Set<DeviceKind> kinds() {
    return Set.of(DeviceKind.LED, DeviceKind.BOARD);
  }

  @Override
  public Set<Class<? extends Command>> understands() {
    return Set.of(
        Command.ShowText.class, Command.ShowPicture.class, Command.Stop.class, Command.Probe.class);
  }

  @Override
  public Set<String> schemes() {
    return Set.of("serial", "tcp");
  }

  @Override
  public String exampleAddress() {
    return "serial:/dev/ttyUSB0?baud=9600&mode=7E1";
  }

  @Override
  public Class<? extends Record> settings() {
    return AlphaSettings.class;
  }

  @Override
  public List<String> mediaTypes(Map<String, String> settings) {
    return List.of();
  }

  @Override
  public String lane(DeviceAddress address) {
    return Cables.name(address.address());
  }

  @Override
  public Connection open(DeviceAddress address, Consumer<PlaybackReport> reports) {
    links.check(address.address());
    if (!schemes().contains(address.address().getScheme())) {
      throw new Refusal("address", "address.scheme", address.address().toString());
    }
    var sign = Settings.bind(AlphaSettings.class, address.settings());
    var place = address.address();
    var dialogue = new Dialogue(cables.join(place), place, sign, nanos, wake);
    var onAir = new OnAir(address.deviceId(), sign, clock, nanos, reports);
    return new AlphaConnection(
        new Sign(dialogue, sign, onAir), panels, sign, onAir, () -> cables.leave(place));
  }
}
