package org.wardcast.scheduler.coverage;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which days are still whole in the log: retention takes the oldest lines away. */
@Repository
class Retained {
  private final JdbcClient reader;

  Retained(@Qualifier("reader") JdbcClient reader) {
    this.reader = reader;
  }

  /** Where lines are gone, only days after that of the first one left are surely whole. */
  boolean whole(String day) {
    return reader
        .sql("select number, day from scheduler_airlog order by number limit 1")
        .query(
            (row, index) -> row.getLong("number") == 1 || day.compareTo(row.getString("day")) > 0)
        .optional()
        .orElse(true);
  }
}
