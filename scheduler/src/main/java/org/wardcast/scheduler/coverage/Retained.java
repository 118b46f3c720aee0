package org.wardcast.scheduler.coverage;

import java.util.Optional;
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

  boolean whole(String day) {
    return lastPurged().filter(last -> day.compareTo(last) <= 0).isEmpty();
  }

  /** The last day of which lines may be gone. */
  Optional<String> lastPurged() {
    return reader
        .sql("select last_day from scheduler_airlog_cutoff where last_day is not null")
        .query(String.class)
        .optional();
  }
}
