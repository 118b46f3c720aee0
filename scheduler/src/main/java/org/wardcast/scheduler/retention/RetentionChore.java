package org.wardcast.scheduler.retention;

import org.springframework.stereotype.Component;
import org.wardcast.scheduler.clockwork.Chore;

/** Once a month, at night. */
@Component
final class RetentionChore implements Chore {
  private final StoredRetention retention;

  RetentionChore(StoredRetention retention) {
    this.retention = retention;
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public String cron() {
    return "0 30 2 2 * ?";
  }

  @Override
  public void run() {
    retention.tidy();
  }
}
