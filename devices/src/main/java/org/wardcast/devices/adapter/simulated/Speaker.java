package org.wardcast.devices.adapter.simulated;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.PlaybackReport.Why;

/**
 * The sounding half of a simulated device: what it receives now and what will take its place. All
 * of it under the device's lock.
 */
final class Speaker {
  /** With nobody listening, what has arrived is looked at in larger steps. */
  private static final long UNHEARD_STEP = TimeUnit.SECONDS.toNanos(5);

  private final Object lock;
  private final SimulatedRoom.Times times;
  private final List<Consumer<byte[]>> ears = new CopyOnWriteArrayList<>();
  private final List<Reception> waiting = new ArrayList<>();
  private @Nullable Reception current;
  private @Nullable Future<?> alarm;

  Speaker(Object lock, SimulatedRoom.Times times) {
    this.lock = lock;
    this.times = times;
  }

  void take(Reception reception) {
    waiting.add(reception);
    waiting.sort(Comparator.comparingLong(Reception::start));
    goOn();
  }

  /** Receives what is due by now, changes over where one is due, and sets the next alarm. */
  private void goOn() {
    synchronized (lock) {
      var now = times.nanos().getAsLong();
      receive(now);
      while (!waiting.isEmpty() && waiting.get(0).start() - now <= 0) {
        endCurrent(Why.REPLACED, "");
        current = waiting.remove(0);
        current.begin(times.clock().instant());
        receive(now);
      }
      if (current != null && current.end() - now <= 0) {
        endCurrent(Why.COMPLETE, "");
      }
      setAlarm(now);
    }
  }

  private void receive(long now) {
    if (current != null) {
      try {
        current.receive(now, this::heard);
      } catch (IOException e) {
        endCurrent(Why.FAILED, "the clip cannot be read: " + e.getMessage());
      }
    }
  }

  private void setAlarm(long now) {
    if (alarm != null) {
      alarm.cancel(false);
    }
    var next = Long.MAX_VALUE;
    if (current != null) {
      next = current.next(ears.isEmpty() ? now + UNHEARD_STEP : now) - now;
    }
    if (!waiting.isEmpty()) {
      next = Math.min(next, waiting.get(0).start() - now);
    }
    alarm = next == Long.MAX_VALUE
        ? null
        : times.wake().schedule(this::goOn, next, TimeUnit.NANOSECONDS);
  }

  private void endCurrent(Why why, String detail) {
    if (current != null) {
      var over = current;
      current = null;
      over.end(over.isWhole() ? Why.COMPLETE : why, detail, times.clock().instant());
    }
  }

  void stop(@Nullable String airing) {
    synchronized (lock) {
      endThose(Why.STOPPED, "", airing);
    }
  }

  void endAll(Why why, String detail) {
    synchronized (lock) {
      endThose(why, detail, null);
    }
  }

  private void endThose(Why why, String detail, @Nullable String airing) {
    var now = times.nanos().getAsLong();
    receive(now);
    if (current != null && (airing == null || airing.equals(current.airing()))) {
      endCurrent(why, detail);
    }
    for (var reception : List.copyOf(waiting)) {
      if (airing == null || airing.equals(reception.airing())) {
        waiting.remove(reception);
        reception.end(why, detail, times.clock().instant());
      }
    }
    setAlarm(now);
  }

  AutoCloseable hear(Consumer<byte[]> pcm) {
    // What arrived before the first ear opened is nobody's to hear.
    synchronized (lock) {
      receive(times.nanos().getAsLong());
      ears.add(pcm);
      goOn();
    }
    return () -> ears.remove(pcm);
  }

  private void heard(byte[] networkOrder) {
    if (ears.isEmpty()) {
      return;
    }
    var samples = new byte[networkOrder.length];
    for (var i = 0; i + 1 < samples.length; i += 2) {
      samples[i] = networkOrder[i + 1];
      samples[i + 1] = networkOrder[i];
    }
    for (var from = 0; from < samples.length; from += Reception.PIECE_BYTES) {
      var piece =
          Arrays.copyOfRange(samples, from, Math.min(samples.length, from + Reception.PIECE_BYTES));
      ears.forEach(ear -> ear.accept(piece));
    }
  }
}
