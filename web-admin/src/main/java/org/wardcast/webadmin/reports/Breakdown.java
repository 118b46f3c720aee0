package org.wardcast.webadmin.reports;

import org.wardcast.scheduler.reports.By;

/** What a report has a row for. */
public enum Breakdown {
  /** The units right below, or those side by side. */
  UNIT(By.TOTAL),
  AREA(By.AREA),
  SITE_KIND(By.SITE_KIND),
  CHANNEL(By.CHANNEL),
  SLOT(By.SLOT),
  TOPIC(By.TOPIC),
  BULLETIN(By.BULLETIN),
  PHASE(By.PHASE),
  CLASS(By.CLASS),
  PRIME_TIME(By.PRIME_TIME),
  DAY(By.DAY),
  WEEK(By.WEEK),
  MONTH(By.MONTH);

  private final By by;

  Breakdown(By by) {
    this.by = by;
  }

  public By by() {
    return by;
  }

  /** Rows follow one another in time, so that two periods are compared by place and not by key. */
  public boolean inTime() {
    return this == DAY || this == WEEK || this == MONTH;
  }
}
