package org.wardcast.devices.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.DeviceKind;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.Connection;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.adapter.Setting;
import org.wardcast.devices.link.Link;
import org.wardcast.devices.link.Links;

/** An adapter and lines that pretend. Nested, because a class at the top would owe its own folder. */
final class Pretend {
  private Pretend() {}

  /** A protocol with two settings, that refuses one address by itself. */
  static final class Adapter implements DeviceAdapter {
    enum Format {
      PCMA,
      L16
    }

    record Known(
        @Setting("PCMA") Format format,
        @Setting(value = "20", min = 10, max = 60) int frame) {}

    @Override
    public String protocol() {
      return "pretend";
    }

    @Override
    public Set<DeviceKind> kinds() {
      return Set.of(DeviceKind.LOUDSPEAKER, DeviceKind.FM);
    }

    @Override
    public Set<Class<? extends Command>> understands() {
      return Set.of(Command.Stop.class);
    }

    @Override
    public Set<String> schemes() {
      return Set.of("udp", "pretend");
    }

    @Override
    public String exampleAddress() {
      return "udp://192.168.1.20:5004";
    }

    @Override
    public Class<? extends Record> settings() {
      return Known.class;
    }

    @Override
    public List<String> mediaTypes(Map<String, String> settings) {
      return List.of("audio/PCMA;rate=8000");
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
      if (address.address().toString().equals("pretend:never")) {
        throw new Refusal("address", "address.scheme", "pretend:never");
      }
      return new Connection() {
        @Override
        public Delivery send(Command command, Duration patience) {
          return new Delivery.Done();
        }

        @Override
        public void close() {}
      };
    }
  }

  static final class NoLinks implements Links {
    @Override
    public Link open(URI address, Duration patience) throws Link.Down {
      throw new Link.Down("nothing is opened while registering");
    }

    @Override
    public void check(URI address) {
      if (address.getPort() < 1) {
        throw new Refusal("address", "address.network", address.toString());
      }
    }
  }
}
