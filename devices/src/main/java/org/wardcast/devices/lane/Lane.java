package org.wardcast.devices.lane;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardcast.devices.Delivery;

/**
 * The queue of one physical line. One exchange is under way at a time; while the first in the queue
 * waits for its next try no thread is held. Nothing foreign is called under the lock.
 */
final class Lane {
  /** Past its patience an adapter gets this much to come back by itself, then it counts as hanging. */
  static final Duration GRACE = Duration.ofMillis(250);

  /** Each hanging try keeps a thread of the shared pool; past this many the line is left alone. */
  static final int MOST_HANGING = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private enum State {
    IDLE,
    WORKING,
    WAITING
  }

  private final String name;
  private final Executor threads;
  private final ScheduledExecutorService wake;
  private final LongSupplier nanos;
  private final Deque<Entry> queue = new ArrayDeque<>();
  private State state = State.IDLE;
  private @Nullable Entry current;
  private @Nullable Future<?> alarm;
  private int hanging;

  Lane(String name, Executor threads, ScheduledExecutorService wake, LongSupplier nanos) {
    this.name = name;
    this.threads = threads;
    this.wake = wake;
    this.nanos = nanos;
  }

  void add(Entry entry) {
    List<Entry> stopped;
    synchronized (this) {
      stopped = queue.stream().filter(e -> e.isStoppedBy(entry.exchange)).toList();
      stopped.forEach(this::leaveQueue);
      queue.add(entry);
      entry.watchedBy(wake.schedule(
          () -> expire(entry), entry.left(nanos.getAsLong()).toNanos(), TimeUnit.NANOSECONDS));
      if (state == State.IDLE) {
        startWork();
      }
    }
    stopped.forEach(e -> answer(e, new Delivery.Refused("stopped before it was sent")));
  }

  private void startWork() {
    state = State.WORKING;
    threads.execute(this::work);
  }

  private void work() {
    for (var entry = next(); entry != null; entry = next()) {
      var delivery = attempt(entry);
      if (!settle(entry, delivery)) {
        return;
      }
    }
  }

  private synchronized @Nullable Entry next() {
    current = queue.poll();
    if (current == null) {
      state = State.IDLE;
    }
    return current;
  }

  private Delivery attempt(Entry entry) {
    synchronized (this) {
      if (hanging >= MOST_HANGING) {
        return new Delivery.LineDown("the line hangs: earlier commands never came back");
      }
    }
    try {
      return entry.exchange.attempt(entry.left(nanos.getAsLong()));
    } catch (RuntimeException e) {
      LOG.error("lane {}: the adapter failed over {}", name, entry.exchange.command(), e);
      return new Delivery.Refused("the adapter failed: " + e);
    }
  }

  /** @return whether this thread goes on with the queue */
  private boolean settle(Entry entry, Delivery delivery) {
    synchronized (this) {
      if (current != entry) {
        hanging--;
        return false;
      }
      current = null;
      var pause = entry.again(delivery, nanos.getAsLong());
      if (pause != null) {
        queue.addFirst(entry);
        state = State.WAITING;
        alarm = wake.schedule(this::resume, pause.toNanos(), TimeUnit.NANOSECONDS);
        return false;
      }
    }
    answer(entry, delivery);
    return true;
  }

  private synchronized void resume() {
    if (state == State.WAITING) {
      startWork();
    }
  }

  /** Patience has passed: whoever still waits in the queue goes, who is under way gets the grace. */
  private void expire(Entry entry) {
    synchronized (this) {
      if (current == entry) {
        entry.watchedBy(wake.schedule(() -> giveUp(entry), GRACE.toNanos(), TimeUnit.NANOSECONDS));
        return;
      }
      if (!leaveQueue(entry)) {
        return;
      }
    }
    threads.execute(() -> answer(entry, entry.tooLate()));
  }

  private void giveUp(Entry entry) {
    synchronized (this) {
      if (current != entry) {
        return;
      }
      LOG.warn("lane {}: no way back from {}, going on without", name, entry.exchange.command());
      hanging++;
      current = null;
    }
    // Before the next one starts, or it would be handed the same connection.
    var goodbye = entry.exchange.abandon();
    synchronized (this) {
      startWork();
    }
    var waited = Duration.ofNanos(nanos.getAsLong() - entry.since);
    threads.execute(() -> answer(entry, new Delivery.Silent(waited)));
    threads.execute(goodbye);
  }

  /** Holding the lock. The lane goes on at once if it was waiting for this one's next try. */
  private boolean leaveQueue(Entry entry) {
    var first = queue.peek() == entry;
    if (!queue.remove(entry)) {
      return false;
    }
    if (first && state == State.WAITING) {
      if (alarm != null) {
        alarm.cancel(false);
      }
      startWork();
    }
    return true;
  }

  private static void answer(Entry entry, Delivery delivery) {
    entry.unwatch();
    entry.future.complete(delivery);
  }
}
