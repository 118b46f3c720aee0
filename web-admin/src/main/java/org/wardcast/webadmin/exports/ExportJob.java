package org.wardcast.webadmin.exports;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Refusal;
import org.wardcast.scheduler.proof.Exports.Plan;

/** One export on its way. It is ready when {@link #bytes()} are there. */
public final class ExportJob {
  private final String id;
  private final String login;
  private final Plan plan;
  private final Instant startedAt;
  private final AtomicLong done = new AtomicLong();
  private volatile long bytes;
  private volatile @Nullable Refusal refusal;

  ExportJob(String id, String login, Plan plan, Instant startedAt) {
    this.id = id;
    this.login = login;
    this.plan = plan;
    this.startedAt = startedAt;
  }

  public String id() {
    return id;
  }

  public Plan plan() {
    return plan;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Lines written so far. */
  public long done() {
    return done.get();
  }

  public long percent() {
    return 100 * done() / plan.count();
  }

  public long bytes() {
    return bytes;
  }

  public boolean ready() {
    return bytes > 0;
  }

  /** Why it came to nothing. */
  public @Nullable Refusal refusal() {
    return refusal;
  }

  public boolean running() {
    return bytes == 0 && refusal == null;
  }

  boolean of(String who) {
    return login.equals(who);
  }

  void wrote(long lines) {
    done.set(lines);
  }

  void finished(long size) {
    bytes = size;
  }

  void failed(Refusal why) {
    refusal = why;
  }
}
