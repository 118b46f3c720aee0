package org.wardcast.devices.fleet;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Device;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.Refusal;
import org.wardcast.devices.adapter.Connection;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.devices.lane.Exchange;

/** One device as it stood when it was first spoken to, and its connection once there is one. */
final class Seat {
  private final Device device;
  private final DeviceAddress address;
  private final DeviceAdapter adapter;
  private final HealthNotes health;
  private final Consumer<PlaybackReport> reports;
  private final AtomicReference<@Nullable Connection> connection = new AtomicReference<>();

  Seat(Device device, DeviceAdapter adapter, HealthNotes health, Consumer<PlaybackReport> reports) {
    this.device = device;
    this.address = new DeviceAddress(device.id(), device.address(), device.settings());
    this.adapter = adapter;
    this.health = health;
    this.reports = reports;
  }

  DeviceAdapter adapter() {
    return adapter;
  }

  String lane() {
    return adapter.lane(address);
  }

  boolean serves(Device now) {
    return now.protocol().equals(device.protocol())
        && now.address().equals(device.address())
        && now.settings().equals(device.settings());
  }

  Exchange exchange(Command command) {
    return new Talk(command) {
      @Override
      public Delivery attempt(Duration patience) {
        Delivery delivery;
        try {
          delivery = connect().send(command, patience);
        } catch (Refusal e) {
          delivery = new Delivery.Refused(String.valueOf(e.getMessage()));
        }
        health.note(device.id(), delivery, adapter.answers());
        return delivery;
      }
    };
  }

  /** In the lane like a command, since only the lane's thread may touch the connection. */
  Exchange goodbye() {
    return new Talk(new Command.Stop(null)) {
      @Override
      public Delivery attempt(Duration patience) {
        hangUp().run();
        return new Delivery.Done();
      }
    };
  }

  private Connection connect() {
    var now = connection.get();
    if (now == null) {
      now = adapter.open(address, reports);
      connection.set(now);
    }
    return now;
  }

  /** Without a lock: the lane's thread may hang inside the connection at this moment. */
  private Runnable hangUp() {
    var old = connection.getAndSet(null);
    return old == null ? () -> {} : old::close;
  }

  private abstract class Talk implements Exchange {
    private final Command command;

    Talk(Command command) {
      this.command = command;
    }

    @Override
    public long deviceId() {
      return device.id();
    }

    @Override
    public Command command() {
      return command;
    }

    @Override
    public Runnable abandon() {
      health.note(device.id(), new Delivery.Silent(Duration.ZERO), adapter.answers());
      return hangUp();
    }
  }
}
