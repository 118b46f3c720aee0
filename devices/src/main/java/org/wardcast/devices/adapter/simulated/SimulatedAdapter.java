package org.wardcast.devices.adapter.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.Connection;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.adapter.Settings;

@Component
final class SimulatedAdapter implements DeviceAdapter {
  static final String MEDIA_TYPE = "audio/L16;rate=16000";

  record NoSettings() {}

  private final SimulatedRoom room;

  SimulatedAdapter(SimulatedRoom room) {
    this.room = room;
  }

  @Override
  public String protocol() {
    return "simulated";
  }

  @Override
  public Set<DeviceKind> kinds() {
    return Set.of(DeviceKind.values());
  }

  @Override
  public Set<Class<? extends Command>> understands() {
    return Set.of(
        Command.Prepare.class,
        Command.PlayClip.class,
        Command.ShowText.class,
        Command.ShowPicture.class,
        Command.Stop.class,
        Command.Volume.class,
        Command.Power.class,
        Command.Probe.class);
  }

  @Override
  public Set<String> schemes() {
    return Set.of("sim");
  }

  @Override
  public String exampleAddress() {
    return "sim:loa-1";
  }

  @Override
  public Class<? extends Record> settings() {
    return NoSettings.class;
  }

  @Override
  public List<String> mediaTypes(Map<String, String> settings) {
    return List.of(MEDIA_TYPE);
  }

  @Override
  public boolean simulated() {
    return true;
  }

  @Override
  public String lane(DeviceAddress address) {
    return address.address().toString();
  }

  @Override
  public Connection open(DeviceAddress address, Consumer<PlaybackReport> reports) {
    Settings.bind(NoSettings.class, address.settings());
    if (!"sim".equals(address.address().getScheme())) {
      throw new Refusal("address", "address.sim", address.address().toString());
    }
    var device = room.device(address.deviceId());
    return new Connection() {
      @Override
      public Delivery send(Command command, Duration patience) {
        return device.obey(command, reports);
      }

      @Override
      public void close() {
        device.hush();
      }
    };
  }
}
