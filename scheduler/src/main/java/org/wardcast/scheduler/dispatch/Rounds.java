package org.wardcast.scheduler.dispatch;

import java.time.Clock;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what happened, in order, one round at a time: whoever works through a round is alone,
 * whatever thread it runs on. A fault in one event costs that event only.
 */
final class Rounds {
  /** Something that happened. */
  interface Event {
    void happen(Moment moment, Effects out);
  }

  /** Closes the round. */
  interface Conclusion {
    void conclude(Moment moment, Effects out);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final Queue<Event> events = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean running = new AtomicBoolean();
  private final Executor executor;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Conclusion conclusion;

  Rounds(Executor executor, Clock clock, LongSupplier nanos, Conclusion conclusion) {
    this.executor = executor;
    this.clock = clock;
    this.nanos = nanos;
    this.conclusion = conclusion;
  }

  void post(Event event) {
    events.add(event);
    kick();
  }

  private void kick() {
    if (running.compareAndSet(false, true)) {
      try {
        executor.execute(this::round);
      } catch (RejectedExecutionException e) {
        running.set(false);
        LOG.warn("nobody plays any more: the program is ending");
      }
    }
  }

  private void round() {
    var moment = new Moment(clock.instant(), nanos.getAsLong());
    var out = new Effects();
    try {
      for (var event = events.poll(); event != null; event = events.poll()) {
        happen(event, moment, out);
      }
      conclusion.conclude(moment, out);
    } catch (RuntimeException e) {
      LOG.error("a round of the player failed; the next one goes on", e);
    } finally {
      running.set(false);
      if (!events.isEmpty()) {
        kick();
      }
    }
  }

  private static void happen(Event event, Moment moment, Effects out) {
    try {
      event.happen(moment, out);
    } catch (RuntimeException e) {
      LOG.error("an event of the player failed; the others go on", e);
    }
  }
}
