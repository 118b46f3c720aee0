package org.wardcast.devices.link;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** The lines of this machine. */
@Component
final class RealLinks implements Links {
  private final LongSupplier nanos;

  /** A port can only be opened again when closing it is over, and that has its own thread. */
  private final Map<String, CompletableFuture<Void>> closing = new ConcurrentHashMap<>();

  RealLinks(LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public void check(URI address) {
    Addresses.check(address);
  }

  @Override
  public Link open(URI address, Duration patience) throws Link.Down {
    Addresses.check(address);
    return switch (Addresses.scheme(address)) {
      case "tcp" -> TcpLink.open(address, patience);
      case "udp" -> UdpLink.open(address);
      default -> serial(Addresses.serial(address), patience);
    };
  }

  private Link serial(SerialPlace place, Duration patience) throws Link.Down {
    awaitClosed(place.path(), patience);
    return SerialLink.open(place, nanos, closed -> closing.put(place.path(), closed));
  }

  private void awaitClosed(String path, Duration patience) throws Link.Down {
    var pending = closing.get(path);
    if (pending == null) {
      return;
    }
    try {
      pending.get(patience.toNanos(), TimeUnit.NANOSECONDS);
      closing.remove(path, pending);
    } catch (TimeoutException | ExecutionException e) {
      throw new Link.Down("serial port " + path + " is still being closed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Link.Down("interrupted while waiting for serial port " + path);
    }
  }
}
