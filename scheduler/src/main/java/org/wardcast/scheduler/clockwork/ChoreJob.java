package org.wardcast.scheduler.clockwork;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;

/** Public, with a bare constructor, because Quartz makes it by reflection. */
@DisallowConcurrentExecution
public final class ChoreJob implements Job {
  static final String CHORES = "wardcast.chores";

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    try {
      // A trigger kept in the database may ring on a node that has not started yet; it looks
      // for itself when it starts.
      if (context.getScheduler().getContext().get(CHORES) instanceof Chores chores) {
        chores.run(context.getJobDetail().getKey().getName());
      }
    } catch (SchedulerException e) {
      throw new JobExecutionException(e);
    }
  }
}
