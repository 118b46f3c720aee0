package org.wardcast.scheduler.coverage;

import org.springframework.stereotype.Component;
import org.wardcast.scheduler.clockwork.Chore;

/** Once a night what nobody asked for is made too, long before retention takes its lines away. */
@Component
class CoverageChore implements Chore {
  private final Grounds grounds;
  private final Keeper keeper;

  CoverageChore(Grounds grounds, Keeper keeper) {
    this.grounds = grounds;
    this.keeper = keeper;
  }

  @Override
  public String name() {
    return "coverage";
  }

  @Override
  public String cron() {
    return "0 50 0 * * ?";
  }

  @Override
  public void run() {
    keeper.everything(grounds.now());
  }
}
