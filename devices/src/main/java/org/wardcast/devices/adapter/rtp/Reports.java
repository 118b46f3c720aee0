package org.wardcast.devices.adapter.rtp;

import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardcast.devices.PlaybackReport;

/**
 * Reports on their way to whoever listens, in order. They are noted while packets are sent and handed
 * over afterwards, so that a slow listener holds nobody's lock.
 */
final class Reports {
  private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

  private final Clock clock;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean handingOver = new AtomicBoolean();

  Reports(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void note(Consumer<PlaybackReport> listener, PlaybackReport report) {
    waiting.add(() -> listener.accept(report));
  }

  void handOver() {
    // Whoever is handing over already takes ours along: two at once could swap start and end.
    while (!waiting.isEmpty() && handingOver.compareAndSet(false, true)) {
      try {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
          handOver(next);
        }
      } finally {
        handingOver.set(false);
      }
    }
  }

  private static void handOver(Runnable report) {
    try {
      report.run();
    } catch (RuntimeException e) {
      LOG.error("A listener failed on a playback report; playing goes on", e);
    }
  }
}
