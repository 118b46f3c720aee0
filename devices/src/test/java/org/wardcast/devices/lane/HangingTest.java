package org.wardcast.devices.lane;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;

/** Real threads: an adapter that never comes back holds up nobody else. */
@Timeout(60)
class HangingTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newFixedThreadPool(6);
  private final ScheduledExecutorService wake = Executors.newScheduledThreadPool(1);
  private final Lanes lanes = new Lanes(threads, wake, System::nanoTime);
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger abandoned = new AtomicInteger();

  @AfterEach
  void end() {
    release.countDown();
    threads.shutdownNow();
    wake.shutdownNow();
  }

  private final class Probe implements Exchange {
    private final boolean hangs;

    Probe(boolean hangs) {
      this.hangs = hangs;
    }

    @Override
    public long deviceId() {
      return 1;
    }

    @Override
    public Command command() {
      return new Command.Probe();
    }

    @Override
    public Delivery attempt(Duration patience) {
      try {
        if (hangs) {
          release.await();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Delivery.Done();
    }

    @Override
    public Runnable abandon() {
      abandoned.incrementAndGet();
      return () -> {};
    }
  }

  @Test
  void theOtherLinesGoOnAndTheCallerIsAnsweredSilent() throws Exception {
    var hung = lanes.send("stuck", new Probe(true), SHORT);
    var fine = lanes.send("fine", new Probe(false), LONG);
    assertThat(fine.get(10, SECONDS)).isEqualTo(new Delivery.Done());
    assertThat(hung.get(10, SECONDS)).isInstanceOf(Delivery.Silent.class);
    assertThat(abandoned).hasValue(1);
  }

  @Test
  void itsOwnLineGoesOnWithTheNextCommand() throws Exception {
    lanes.send("stuck", new Probe(true), SHORT);
    var next = lanes.send("stuck", new Probe(false), LONG);
    assertThat(next.get(10, SECONDS)).isEqualTo(new Delivery.Done());
  }

  @Test
  void aLineThatKeepsHangingTakesNoMoreThreadsUntilItComesBack() throws Exception {
    for (var i = 0; i < 2 * Lane.MOST_HANGING; i++) {
      assertThat(lanes.send("stuck", new Probe(true), SHORT).get(10, SECONDS))
          .isNotEqualTo(new Delivery.Done());
    }
    assertThat(abandoned).hasValue(Lane.MOST_HANGING);
    assertThat(lanes.send("fine", new Probe(false), LONG).get(10, SECONDS))
        .isEqualTo(new Delivery.Done());
    var patient = lanes.send("stuck", new Probe(false), LONG);
    assertThat(patient).isNotDone();
    release.countDown();
    assertThat(patient.get(20, SECONDS)).isEqualTo(new Delivery.Done());
    assertThat(lanes.queued()).isZero();
  }
}
