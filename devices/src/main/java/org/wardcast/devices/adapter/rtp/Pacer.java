package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardcast.devices.PlaybackReport.Why;

/** Lets every stream send at its moments: one queue, one alarm and one lock for all. */
final class Pacer {
  private static final Logger LOG = LoggerFactory.getLogger(Pacer.class);

  private final LongSupplier nanos;
  private final ScheduledExecutorService wake;
  private final RandomGenerator random;
  private final Reports reports;
  // Nanoseconds have no zero: only their differences may be compared.
  private final PriorityQueue<Stream> waiting =
      new PriorityQueue<>(Comparator.comparing(Stream::due, (a, b) -> Long.signum(a - b)));
  private final Map<StreamKey, Stream> joinable = new HashMap<>();
  private @Nullable Future<?> alarm;
  private long alarmDue;

  Pacer(
      LongSupplier nanos, ScheduledExecutorService wake, RandomGenerator random, Reports reports) {
    this.nanos = nanos;
    this.wake = wake;
    this.random = random;
    this.reports = reports;
  }

  long now() {
    return nanos.getAsLong();
  }

  /** @return false if there is no such stream, or it has begun */
  synchronized boolean join(Airing airing) {
    var stream = joinable.get(airing.key);
    if (stream == null) {
      return false;
    }
    stream.add(airing);
    return true;
  }

  synchronized void begin(Airing airing, ClipReader reader) {
    if (join(airing)) {
      reader.close();
      return;
    }
    var stream = new Stream(airing.key, reader, random, now());
    stream.add(airing);
    joinable.put(airing.key, stream);
    waiting.add(stream);
    setAlarm();
  }

  synchronized boolean has(Receiver receiver, String airing) {
    return receiver.has(airing);
  }

  /** @param airing all if null */
  synchronized void stop(Receiver receiver, @Nullable String airing) {
    receiver.stop(airing);
  }

  synchronized void close() {
    for (var stream : waiting) {
      stream.endAll(Why.STOPPED, "");
      stream.close();
    }
    waiting.clear();
    joinable.clear();
    setAlarm();
  }

  private void ring() {
    sendWhatIsDue();
    reports.handOver();
  }

  private synchronized void sendWhatIsDue() {
    alarm = null;
    // Held still, so that a machine that cannot keep up lets go of the lock now and then.
    long now = now();
    try {
      for (var next = waiting.peek();
          next != null && next.due() - now <= 0;
          next = waiting.peek()) {
        waiting.remove();
        boolean goesOn = advance(next, now);
        if (!goesOn || next.begun()) {
          joinable.remove(next.key(), next);
        }
        if (goesOn) {
          waiting.add(next);
        } else {
          next.close();
        }
      }
    } finally {
      setAlarm();
    }
  }

  private static boolean advance(Stream stream, long now) {
    try {
      return stream.advance(now);
    } catch (IOException e) {
      stream.endAll(Why.FAILED, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("A stream broke; the others go on", e);
      stream.endAll(Why.FAILED, e.toString());
    }
    return false;
  }

  private void setAlarm() {
    var next = waiting.peek();
    if (alarm != null && (next == null || next.due() != alarmDue)) {
      alarm.cancel(false);
      alarm = null;
    }
    if (next != null && alarm == null) {
      alarmDue = next.due();
      alarm = wake.schedule(this::ring, alarmDue - now(), TimeUnit.NANOSECONDS);
    }
  }
}
