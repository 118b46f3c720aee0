package org.wardcast.scheduler.reporting;

import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.Units;
import org.wardcast.scheduler.reports.Due;

/** How many lines of the airtime log came when. Only lines that can count in figures. */
@Repository
class LogCounts {
  private static final String OF_THE_PERIOD = """
      select count(*) from scheduler_airlog
      where day between :from and :to and unit in (:units) and kind in (:kinds)""";

  private final JdbcClient reader;
  private final Units units;

  LogCounts(@Qualifier("reader") JdbcClient reader, Units units) {
    this.reader = reader;
    this.units = units;
  }

  /** Lines of the period that were written after its cut-off, up to that number. */
  long writtenAfter(long unit, Due due, long through) {
    return of(
            unit, due, Set.of("AIRING", "CORRECTION"), "written_at > :moment and number <= :number")
        .param("moment", due.cutOff().toEpochMilli())
        .param("number", through)
        .query(Long.class)
        .single();
  }

  /** Lines of the period above that number. */
  long above(long unit, Due due, long through, Set<String> kinds) {
    return of(unit, due, kinds, "number > :number")
        .param("number", through)
        .query(Long.class)
        .single();
  }

  private JdbcClient.StatementSpec of(long unit, Due due, Set<String> kinds, String which) {
    return reader
        .sql(OF_THE_PERIOD + " and " + which)
        .param("from", due.from().toString())
        .param("to", due.to().toString())
        .param("units", units.subtree(unit))
        .param("kinds", kinds);
  }
}
