package org.wardcast.scheduler.dispatch;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Fleet;
import org.wardcast.playlists.Bulletins;
import org.wardcast.scheduler.clockwork.Alarm;
import org.wardcast.scheduler.recovery.FormerLife;
import org.wardcast.scheduler.rundown.PlanChanges;

/** Begins and ends the playing with the program: it comes last and goes first. */
@Component
public final class Playout implements SmartLifecycle {
  private final Dispatcher dispatcher;
  private final FormerLife formerLife;
  private final Fleet fleet;
  private final Bulletins bulletins;
  private final PlanChanges changes;
  private final Alarm alarm;
  private volatile boolean running;

  Playout(
      Dispatcher dispatcher,
      FormerLife formerLife,
      Fleet fleet,
      Bulletins bulletins,
      PlanChanges changes,
      Alarm alarm) {
    this.dispatcher = dispatcher;
    this.formerLife = formerLife;
    this.fleet = fleet;
    this.bulletins = bulletins;
    this.changes = changes;
    this.alarm = alarm;
  }

  @Override
  public void start() {
    fleet.listen(dispatcher::heard);
    bulletins.onWithdrawal(
        (bulletin, who, reason) -> dispatcher.withdrawn(bulletin, Ending.withdrawn(who, reason)));
    changes.listen(dispatcher::planChanged);
    alarm.onRing(dispatcher::look);
    dispatcher.begin(formerLife.close());
    running = true;
  }

  @Override
  public void stop(Runnable callback) {
    running = false;
    dispatcher.stop(callback);
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
