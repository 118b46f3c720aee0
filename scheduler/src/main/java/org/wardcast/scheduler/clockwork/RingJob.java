package org.wardcast.scheduler.clockwork;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/**
 * Public, with a bare constructor, because Quartz makes it by reflection. It passes no time along:
 * after a misfire Quartz gives the moment it woke up as the moment it was set for.
 */
@DisallowConcurrentExecution
public final class RingJob implements Job {
  static final String RINGER = "wardcast.ringer";

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    try {
      // A trigger kept in the database may ring before anybody is there to hear; whoever comes
      // later looks for himself.
      if (context.getScheduler().getContext().get(RINGER) instanceof Runnable ringer) {
        ringer.run();
      }
    } catch (SchedulerException e) {
      throw new JobExecutionException(e);
    }
  }
}
