package org.wardcast.devices.lane;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Delivery;

/** All lanes, on one shared pool of threads. */
@Component("deviceLanes") // "lanes" is the pool of threads they run on
public final class Lanes {
  private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
  private final AtomicInteger queued = new AtomicInteger();
  private final Executor threads;
  private final ScheduledExecutorService wake;
  private final LongSupplier nanos;

  public Lanes(
      @Qualifier("lanes") Executor threads,
      @Qualifier("wake") ScheduledExecutorService wake,
      @Qualifier("nanos") LongSupplier nanos) {
    this.threads = threads;
    this.wake = wake;
    this.nanos = nanos;
  }

  /**
   * Puts it at the end of that lane's queue.
   *
   * @return never fails; completes within {@code patience} and {@link Lane#GRACE}
   */
  public CompletableFuture<Delivery> send(String lane, Exchange exchange, Duration patience) {
    var entry = new Entry(exchange, nanos.getAsLong(), patience);
    queued.incrementAndGet();
    entry.future.whenComplete((delivery, never) -> queued.decrementAndGet());
    lanes.computeIfAbsent(lane, name -> new Lane(name, threads, wake, nanos)).add(entry);
    return entry.future;
  }

  /** Waiting or under way. */
  public int queued() {
    return queued.get();
  }
}
