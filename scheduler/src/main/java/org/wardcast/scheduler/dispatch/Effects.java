package org.wardcast.scheduler.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Command;
import org.wardcast.scheduler.airlog.NewLine;
import org.wardcast.scheduler.recovery.InFlight;

/**
 * What one round decided. It is written down first and sent afterwards: a device never does what a
 * crash could make us forget.
 */
final class Effects {
  /** A command on its way out; key says whose delivery it decides, null that nobody waits for it. */
  record Order(
      long deviceId,
      Command command,
      Duration patience,
      @Nullable String key) {}

  final List<NewLine> lines = new ArrayList<>();
  final Map<String, InFlight> flying = new LinkedHashMap<>();
  final Set<String> landed = new LinkedHashSet<>();
  final List<ClipSource> wanted = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Order> stops = new ArrayList<>();
  boolean changed;

  void fly(InFlight flight) {
    landed.remove(flight.airing());
    flying.put(flight.airing(), flight);
    changed = true;
  }

  void land(String airing) {
    flying.remove(airing);
    landed.add(airing);
    changed = true;
  }

  void want(ClipSource source) {
    if (source.begin()) {
      wanted.add(source);
    }
  }

  void send(long deviceId, Command command, Duration patience, @Nullable String key) {
    (command instanceof Command.Stop ? stops : orders)
        .add(new Order(deviceId, command, patience, key));
  }

  /** The next one starts before the last one is stopped, so that a panel is never dark between. */
  List<Order> orders() {
    var all = new ArrayList<>(orders);
    all.addAll(stops);
    return all;
  }
}
