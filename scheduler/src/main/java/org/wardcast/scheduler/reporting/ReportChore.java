package org.wardcast.scheduler.reporting;

import org.springframework.stereotype.Component;
import org.wardcast.scheduler.clockwork.Chore;
import org.wardcast.scheduler.reports.Reports;

/** Looks every minute whether a report is due. */
@Component
class ReportChore implements Chore {
  private final Reports reports;

  ReportChore(Reports reports) {
    this.reports = reports;
  }

  @Override
  public String name() {
    return "reports";
  }

  @Override
  public String cron() {
    return "0 * * * * ?";
  }

  @Override
  public void run() {
    reports.work();
  }
}
