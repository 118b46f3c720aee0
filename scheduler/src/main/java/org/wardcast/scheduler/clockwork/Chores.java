package org.wardcast.scheduler.clockwork;

import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Executor;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hands the chores to Quartz. One that fails is said and tried again at its next time. */
@Component
final class Chores implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
  private static final String GROUP = "wardcast-chores";

  private final List<Chore> chores;
  private final ObjectProvider<Scheduler> quartz;
  private final Executor lanes;
  private final ZoneId zone;
  private volatile boolean running;

  Chores(
      ObjectProvider<Chore> chores,
      ObjectProvider<Scheduler> quartz,
      @Qualifier("lanes") Executor lanes,
      ZoneId zone) {
    this.chores = chores.orderedStream().toList();
    this.quartz = quartz;
    this.lanes = lanes;
    this.zone = zone;
  }

  @Override
  public void start() {
    var scheduler = quartz.getIfAvailable();
    if (scheduler == null) {
      // Where something else wakes us, as in tests that move the time themselves.
      return;
    }
    try {
      scheduler.getContext().put(ChoreJob.CHORES, this);
      for (var chore : chores) {
        schedule(scheduler, chore);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
    running = true;
    // What fell due while the program was off. One after the other, beside the playing.
    lanes.execute(() -> chores.forEach(this::run));
  }

  private void schedule(Scheduler scheduler, Chore chore) throws SchedulerException {
    var key = new JobKey(chore.name(), GROUP);
    scheduler.addJob(
        JobBuilder.newJob(ChoreJob.class).withIdentity(key).storeDurably().build(), true);
    var triggerKey = new TriggerKey(chore.name(), GROUP);
    var trigger = TriggerBuilder.newTrigger()
        .withIdentity(triggerKey)
        .forJob(key)
        .withSchedule(CronScheduleBuilder.cronSchedule(chore.cron())
            .inTimeZone(TimeZone.getTimeZone(zone))
            .withMisfireHandlingInstructionFireAndProceed())
        .build();
    if (scheduler.rescheduleJob(triggerKey, trigger) == null) {
      scheduler.scheduleJob(trigger);
    }
  }

  void run(String name) {
    chores.stream().filter(chore -> chore.name().equals(name)).forEach(this::run);
  }

  private synchronized void run(Chore chore) {
    if (!running) {
      return;
    }
    try {
      chore.run();
    } catch (RuntimeException e) {
      LOG.error("the chore \"{}\" failed; it is tried again at its next time", chore.name(), e);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
