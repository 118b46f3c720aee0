package org.wardcast.scheduler.clockwork;

import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The alarm as a Quartz trigger. A node's alarm bears its own name, so nodes do not reset it. */
@Component
public final class QuartzAlarm implements Alarm {
  private static final String GROUP = "wardcast";

  private final ObjectProvider<Scheduler> quartz;
  private @Nullable TriggerKey key;

  QuartzAlarm(ObjectProvider<Scheduler> quartz) {
    this.quartz = quartz;
  }

  @Override
  public void onRing(Runnable ringer) {
    try {
      quartz.getObject().getContext().put(RingJob.RINGER, ringer);
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void setFor(Instant moment) {
    try {
      var scheduler = quartz.getObject();
      if (key == null) {
        key = new TriggerKey("alarm-" + scheduler.getSchedulerInstanceId(), GROUP);
        var job = JobBuilder.newJob(RingJob.class)
            .withIdentity(jobKey())
            .storeDurably()
            .build();
        scheduler.addJob(job, true);
      }
      var trigger = TriggerBuilder.newTrigger()
          .withIdentity(key)
          .forJob(jobKey())
          .startAt(Date.from(moment))
          // A late alarm must still ring: what is too late to air is the plan's business, and the
          // log wants its line either way.
          .withSchedule(
              SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
          .build();
      if (scheduler.rescheduleJob(key, trigger) == null) {
        scheduler.scheduleJob(trigger);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void cancel() {
    try {
      if (key != null) {
        quartz.getObject().unscheduleJob(key);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException(e);
    }
  }

  private JobKey jobKey() {
    return new JobKey("ring", GROUP);
  }
}
