package org.wardcast.scheduler.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.devices.Evidence;
import org.wardcast.scheduler.coverage.LogLine.Outcome;

/** Reads from the airtime log what figures are made of. */
@Repository
class LineStore {
  private static final int AT_ONCE = 500;
  private static final String COLUMNS = """
      select number, day, airing, part, occurrence, device, unit, bulletin, topic, bulletin_class,
        signature, planned_start, planned_millis, started, aired_millis, evidence
      from scheduler_airlog
      """;

  private final JdbcClient reader;
  private final String counting;

  LineStore(@Qualifier("reader") JdbcClient reader, @Value("${wardcast.demo:false}") boolean demo) {
    this.reader = reader;
    counting = demo ? " and kind = 'AIRING'" : " and kind = 'AIRING' and simulated = 0";
  }

  /** Number of the last line; 0 if there is none. */
  long head() {
    return reader
        .sql("select number from scheduler_airlog_head")
        .query(Long.class)
        .single();
  }

  /** When the last line was written. */
  Optional<Long> lastWritten() {
    return reader
        .sql("select written_at from scheduler_airlog where number = :number")
        .param("number", head())
        .query(Long.class)
        .optional();
  }

  /** Lines of a day with {@code after < number <= upTo}. */
  List<LogLine> ofDay(Collection<Long> units, String day, long after, long upTo) {
    return reader
        .sql(COLUMNS
            + "where day = :day and unit in (:units) and number > :after and number <= :upTo"
            + counting)
        .param("day", day)
        .param("units", units)
        .param("after", after)
        .param("upTo", upTo)
        .query(LineStore::line)
        .list();
  }

  List<LogLine> ofAirings(Collection<String> airings, long upTo) {
    var lines = new ArrayList<LogLine>();
    var all = List.copyOf(airings);
    for (int i = 0; i < all.size(); i += AT_ONCE) {
      lines.addAll(reader
          .sql(COLUMNS + "where airing in (:airings) and number <= :upTo" + counting)
          .param("airings", all.subList(i, Math.min(all.size(), i + AT_ONCE)))
          .param("upTo", upTo)
          .query(LineStore::line)
          .list());
    }
    return lines;
  }

  /** What corrections up to that line say of lines of a day, the last of each. */
  Map<Long, Outcome> corrected(Collection<Long> units, String day, long upTo) {
    var outcomes = new HashMap<Long, Outcome>();
    reader.sql("""
            select c.corrects, l.started, l.aired_millis, l.evidence
            from scheduler_rollup_corrections c join scheduler_airlog l on l.number = c.number
            where c.day = :day and c.unit in (:units) and c.number <= :upTo
            order by c.number""").param("day", day).param("units", units).param("upTo", upTo).query(row -> {
      outcomes.put(
          row.getLong("corrects"),
          new Outcome(
              moment(row, "started"),
              row.getLong("aired_millis"),
              Evidence.valueOf(row.getString("evidence"))));
    });
    return outcomes;
  }

  /** The last line that counts on a locked day; all of them where it is open. */
  long lock(long unit, String day) {
    return reader
        .sql("select line from scheduler_day_locks where unit = :unit and day = :day")
        .param("unit", unit)
        .param("day", day)
        .query(Long.class)
        .optional()
        .orElse(Long.MAX_VALUE);
  }

  private static LogLine line(ResultSet row, int index) throws SQLException {
    var occurrence = row.getString("occurrence");
    int at = occurrence == null ? -1 : occurrence.indexOf('@');
    return new LogLine(
        row.getLong("number"),
        row.getString("day"),
        row.getString("airing"),
        row.getInt("part"),
        occurrence == null || at < 0 ? "" : occurrence.substring(0, at),
        row.getLong("device"),
        row.getLong("unit"),
        row.getLong("bulletin"),
        row.getString("topic"),
        row.getString("bulletin_class"),
        row.getInt("signature") == 1,
        moment(row, "planned_start"),
        row.getLong("planned_millis"),
        moment(row, "started"),
        row.getLong("aired_millis"),
        Evidence.valueOf(row.getString("evidence")));
  }

  private static @Nullable Long moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : millis;
  }
}
