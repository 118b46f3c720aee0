package org.wardcast.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/**
 * One time for a whole test: the clock, the nanoseconds and everything that waits. It stands still
 * until the test moves it, and then runs what becomes due, in order, on the test's own thread.
 */
public final class VirtualTime {
  private final PriorityQueue<VirtualTask<?>> waiting = new PriorityQueue<>(
      Comparator.<VirtualTask<?>>comparingLong(t -> t.due).thenComparingLong(t -> t.order));
  private final Instant start;
  private final VirtualExecutor executor = new VirtualExecutor(this);
  private long nanos;
  private long order;

  public VirtualTime(Instant start) {
    this.start = start;
  }

  public static VirtualTime at(String instant) {
    return new VirtualTime(Instant.parse(instant));
  }

  public Instant now() {
    return start.plusNanos(nanos);
  }

  public Clock clock() {
    return new VirtualClock(this, ZoneId.of("UTC"));
  }

  public LongSupplier nanos() {
    return () -> nanos;
  }

  /** Runs everything, also what is handed to {@code execute}, when the test moves the time. */
  public ScheduledExecutorService executor() {
    return executor;
  }

  /** Moves on, stopping at everything that becomes due on the way. */
  public void advance(Duration by) {
    runUntil(nanos + by.toNanos());
  }

  public void advanceTo(Instant moment) {
    runUntil(Duration.between(start, moment).toNanos());
  }

  /** Runs what is due at this very moment. */
  public void settle() {
    runUntil(nanos);
  }

  private void runUntil(long until) {
    for (var next = waiting.peek(); next != null && next.due <= until; next = waiting.peek()) {
      waiting.poll();
      nanos = Math.max(nanos, next.due);
      next.run();
    }
    nanos = Math.max(nanos, until);
  }

  /** As after a power cut: nobody is woken any more. */
  public void forgetAll() {
    waiting.clear();
  }

  long nanosNow() {
    return nanos;
  }

  long nextOrder() {
    return order++;
  }

  void add(VirtualTask<?> task) {
    waiting.add(task);
  }

  void remove(VirtualTask<?> task) {
    waiting.remove(task);
  }
}
