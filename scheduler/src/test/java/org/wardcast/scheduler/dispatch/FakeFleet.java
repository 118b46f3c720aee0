package org.wardcast.scheduler.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.Evidence;
import org.wardcast.devices.Fleet;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.testkit.VirtualTime;

/** Devices that behave, until one is unplugged. */
final class FakeFleet implements Fleet {
  private static final Duration FOREVER = Duration.ofDays(1);

  /** What a device plays now. */
  private record Playing(
      String airing, Instant start, @Nullable ScheduledFuture<?> end) {}

  record Sent(Instant at, long device, Command command) {}

  final List<Sent> sent = new ArrayList<>();
  final Set<Long> unplugged = new HashSet<>();
  final Map<Long, Delivery> answers = new HashMap<>();
  /** How long after its end a device says so. */
  LongFunction<Duration> lag = device -> Duration.ZERO;

  private final Map<Long, Playing> playing = new HashMap<>();
  private final VirtualTime time;
  private Consumer<PlaybackReport> listener = report -> {};

  FakeFleet(VirtualTime time) {
    this.time = time;
  }

  @Override
  public CompletableFuture<Delivery> send(long device, Command command, Duration patience) {
    sent.add(new Sent(time.now(), device, command));
    if (unplugged.contains(device)) {
      var later = new CompletableFuture<Delivery>();
      after(patience, () -> later.complete(new Delivery.LineDown("no carrier")));
      return later;
    }
    if (answers.containsKey(device)) {
      return CompletableFuture.completedFuture(answers.get(device));
    }
    if (command instanceof Command.PlayClip play) {
      long wait = play.startNanos() - time.nanos().getAsLong();
      after(Duration.ofNanos(wait), () -> play(device, play.airing(), play.length()));
    } else if (command instanceof Command.ShowText show) {
      play(device, show.airing(), FOREVER);
    } else if (command instanceof Command.Stop stop) {
      var now = playing.get(device);
      if (now != null && (stop.airing() == null || stop.airing().equals(now.airing))) {
        end(device, Why.STOPPED, "");
      }
    }
    return CompletableFuture.completedFuture(new Delivery.Done());
  }

  private void play(long device, String airing, Duration length) {
    if (unplugged.contains(device)) {
      listener.accept(new PlaybackReport.Ended(
          device, airing, time.now(), Why.FAILED, Duration.ZERO, null, Evidence.NONE, "unplugged"));
      return;
    }
    end(device, Why.REPLACED, "");
    var end = after(length.plus(lag.apply(device)), () -> end(device, Why.COMPLETE, ""));
    playing.put(device, new Playing(airing, time.now(), end));
    listener.accept(new PlaybackReport.Started(device, airing, time.now()));
  }

  private void end(long device, Why why, String detail) {
    var now = playing.remove(device);
    if (now != null) {
      if (now.end != null) {
        now.end.cancel(false);
      }
      listener.accept(new PlaybackReport.Ended(
          device,
          now.airing,
          time.now(),
          why,
          Duration.between(now.start, time.now()),
          "cafe",
          Evidence.SENT,
          detail));
    }
  }

  void unplug(long device) {
    unplugged.add(device);
    end(device, Why.FAILED, "unplugged");
  }

  void plug(long device) {
    unplugged.remove(device);
  }

  /** The process is gone: speakers it streamed to are silent, a panel keeps its text. */
  void forget() {
    playing.keySet().removeIf(device -> device != Stage.PANEL);
  }

  @Nullable String onAir(long device) {
    var now = playing.get(device);
    return now == null ? null : now.airing;
  }

  private ScheduledFuture<?> after(Duration wait, Runnable what) {
    return time.executor().schedule(what, Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
  }

  @Override
  public List<String> takes(long device) {
    return List.of("audio/PCMA;rate=8000");
  }

  @Override
  public void listen(Consumer<PlaybackReport> next) {
    listener = next;
  }

  @Override
  public int queued() {
    return 0;
  }
}
