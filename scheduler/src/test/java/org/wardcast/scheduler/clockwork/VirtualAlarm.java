package org.wardcast.scheduler.clockwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The alarm of the tests: it rings by the same virtual time that everything else lives in. */
public final class VirtualAlarm implements Alarm {
  private final Clock clock;
  private final ScheduledExecutorService wake;
  private Runnable ringer = () -> {};
  private @Nullable ScheduledFuture<?> set;

  public VirtualAlarm(Clock clock, ScheduledExecutorService wake) {
    this.clock = clock;
    this.wake = wake;
  }

  @Override
  public void onRing(Runnable next) {
    ringer = next;
  }

  @Override
  public void setFor(Instant moment) {
    cancel();
    long millis = Math.max(0, Duration.between(clock.instant(), moment).toMillis());
    set = wake.schedule(() -> ringer.run(), millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void cancel() {
    if (set != null) {
      set.cancel(false);
    }
  }
}
