package org.wardcast.devices.lane;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;

/** An exchange in a lane's queue, and what its tries came to so far. Guarded by its lane. */
final class Entry {
  static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
  static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

  final Exchange exchange;
  final CompletableFuture<Delivery> future = new CompletableFuture<>();
  final long since;
  final long deadline;
  private Duration backOff = FIRST_BACK_OFF;
  private @Nullable Delivery last;
  private boolean wasSilent;
  private @Nullable Future<?> watch;

  Entry(Exchange exchange, long since, Duration patience) {
    this.exchange = exchange;
    this.since = since;
    this.deadline = since + patience.toNanos();
  }

  /** How long to wait before the next try, or null if that was the last. */
  @Nullable Duration again(Delivery delivery, long now) {
    last = delivery;
    if (delivery instanceof Delivery.LineDown) {
      var pause = backOff;
      backOff = backOff.multipliedBy(2);
      if (backOff.compareTo(LONGEST_BACK_OFF) > 0) {
        backOff = LONGEST_BACK_OFF;
      }
      return worthTrying(now + pause.toNanos()) ? pause : null;
    }
    if (delivery instanceof Delivery.Silent && !wasSilent) {
      wasSilent = true;
      return worthTrying(now) ? Duration.ZERO : null;
    }
    return null;
  }

  private boolean worthTrying(long then) {
    return then - deadline < 0 && !over(then);
  }

  /** Its sound would all be past by then. */
  private boolean over(long then) {
    return exchange.command() instanceof Command.PlayClip play
        && then - (play.startNanos() + play.length().toNanos()) >= 0;
  }

  Duration left(long now) {
    return Duration.ofNanos(Math.max(0, deadline - now));
  }

  /** What to say when its time ran out in the queue. */
  Delivery tooLate() {
    return last != null ? last : new Delivery.LineDown("the line was busy all the time");
  }

  /** A stop makes it pointless to begin this. */
  boolean isStoppedBy(Exchange other) {
    var airing = airing();
    return airing != null
        && other.command() instanceof Command.Stop stop
        && other.deviceId() == exchange.deviceId()
        && (stop.airing() == null || stop.airing().equals(airing));
  }

  private @Nullable String airing() {
    var command = exchange.command();
    if (command instanceof Command.PlayClip play) {
      return play.airing();
    }
    if (command instanceof Command.ShowText text) {
      return text.airing();
    }
    return command instanceof Command.ShowPicture picture ? picture.airing() : null;
  }

  void watchedBy(Future<?> alarm) {
    watch = alarm;
  }

  void unwatch() {
    if (watch != null) {
      watch.cancel(false);
    }
  }
}
