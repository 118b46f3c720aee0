package org.wardcast.scheduler.guards;

import org.springframework.stereotype.Component;
import org.wardcast.scheduler.clockwork.Chore;
import org.wardcast.scheduler.proof.Guards;

/** When the program starts, and every hour. */
@Component
final class GuardChore implements Chore {
  private final Guards guards;

  GuardChore(Guards guards) {
    this.guards = guards;
  }

  @Override
  public String name() {
    return "guards";
  }

  @Override
  public String cron() {
    return "0 7 * * * ?";
  }

  @Override
  public void run() {
    guards.restore();
  }
}
