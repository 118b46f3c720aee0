package org.wardcast.webadmin.exports;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.proof.Retention;

/** The archive that somebody asked for on the page, and how the last one ended. */
@Component
public class ArchiveJob {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveJob.class);

  private final Retention retention;
  private final Executor lanes;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile @Nullable Refusal refusal;

  ArchiveJob(Retention retention, @Qualifier("lanes") Executor lanes) {
    this.retention = retention;
    this.lanes = lanes;
  }

  public boolean running() {
    return running.get();
  }

  /** Why the last one came to nothing. */
  public @Nullable Refusal refusal() {
    return refusal;
  }

  /** Once at a time; a second press changes nothing. */
  public void start(String login) {
    if (running.compareAndSet(false, true)) {
      refusal = null;
      lanes.execute(() -> run(login));
    }
  }

  private void run(String login) {
    try {
      retention.archive(login);
    } catch (Refusal no) {
      refusal = no;
    } catch (RuntimeException e) {
      LOG.error("archiving failed", e);
      refusal = new Refusal(null, "web.exports.failed");
    } finally {
      running.set(false);
    }
  }
}
