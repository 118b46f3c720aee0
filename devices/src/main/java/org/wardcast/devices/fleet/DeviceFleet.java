package org.wardcast.devices.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Device;
import org.wardcast.devices.Devices;
import org.wardcast.devices.Fleet;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.adapter.DeviceAdapter;
import org.wardcast.devices.lane.Lanes;

/** Finds the adapter and the lane of a device, and keeps one seat for each that was spoken to. */
@Component
final class DeviceFleet implements Fleet {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceFleet.class);

  /** Enough for a slow device to say goodbye. */
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final Devices devices;
  private final Map<String, DeviceAdapter> adapters;
  private final Lanes lanes;
  private final HealthNotes health;
  private final Map<Long, Seat> seats = new ConcurrentHashMap<>();
  private final List<Consumer<PlaybackReport>> listeners = new CopyOnWriteArrayList<>();

  DeviceFleet(Devices devices, List<DeviceAdapter> adapters, Lanes lanes, HealthNotes health) {
    this.devices = devices;
    this.adapters =
        adapters.stream().collect(Collectors.toMap(DeviceAdapter::protocol, Function.identity()));
    this.lanes = lanes;
    this.health = health;
  }

  @Override
  public CompletableFuture<Delivery> send(long deviceId, Command command, Duration patience) {
    var device = devices.find(deviceId).orElse(null);
    var seat = seat(deviceId, device == null || !device.enabled() ? null : device);
    if (device == null) {
      return refused("there is no such device");
    }
    if (seat == null) {
      return refused(
          device.enabled()
              ? "nothing here speaks the protocol " + device.protocol()
              : "the device is taken out of use");
    }
    if (!seat.adapter().understands().contains(command.getClass())) {
      return refused("this kind of device does not know " + command.getClass().getSimpleName());
    }
    return lanes.send(seat.lane(), seat.exchange(command), patience);
  }

  /** Every command looks whether the device is still what it was when its seat was made. */
  private @Nullable Seat seat(long deviceId, @Nullable Device device) {
    return seats.compute(deviceId, (id, old) -> {
      if (old != null && device != null && old.serves(device)) {
        return old;
      }
      if (old != null) {
        lanes.send(old.lane(), old.goodbye(), CLOSING);
      }
      if (device == null) {
        return null;
      }
      var adapter = adapters.get(device.protocol());
      return adapter == null ? null : new Seat(device, adapter, health, this::report);
    });
  }

  private static CompletableFuture<Delivery> refused(String why) {
    return CompletableFuture.completedFuture(new Delivery.Refused(why));
  }

  private void report(PlaybackReport report) {
    if (report instanceof PlaybackReport.Ended ended && ended.why() == PlaybackReport.Why.FAILED) {
      health.note(ended.deviceId(), new Delivery.LineDown(ended.detail()), true);
    }
    for (var listener : listeners) {
      try {
        listener.accept(report);
      } catch (RuntimeException e) {
        LOG.error("a listener failed over {}", report, e);
      }
    }
  }

  @Override
  public List<String> takes(long deviceId) {
    return devices
        .find(deviceId)
        .filter(device -> device.kind().sounds())
        .flatMap(device -> Optional.ofNullable(adapters.get(device.protocol()))
            .map(adapter -> adapter.mediaTypes(device.settings())))
        .orElse(List.of());
  }

  @Override
  public void listen(Consumer<PlaybackReport> listener) {
    listeners.add(listener);
  }

  @Override
  public int queued() {
    return lanes.queued();
  }
}
