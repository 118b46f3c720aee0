package org.wardcast.scheduler.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.proof.DayLock;
import org.wardcast.scheduler.proof.Tolerances;

/** Locked days: they are written here and read here. What is locked has no other statement. */
@Repository
class LockStore {
  private static final String SELECT = """
      select l.unit, l.day, l.line, l.who, l.at, f.units, f.late_millis, f.short_millis,
        f.over_millis, f.unexplained, f.figures, f.sha256
      from scheduler_day_locks l
      join scheduler_locked_figures f on f.unit = l.unit and f.day = l.day
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  LockStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  List<LockRow> between(LocalDate from, LocalDate to) {
    return reader
        .sql(SELECT + " where l.day between :from and :to order by l.day, l.unit")
        .params(Map.of("from", from.toString(), "to", to.toString()))
        .query(LockStore::read)
        .list();
  }

  Optional<LockRow> find(long commune, LocalDate day) {
    return reader
        .sql(SELECT + " where l.unit = :unit and l.day = :day")
        .params(Map.of("unit", commune, "day", day.toString()))
        .query(LockStore::read)
        .optional();
  }

  /** Within the caller's transaction. */
  Optional<LockRow> findWithin(long commune, LocalDate day) {
    return writer
        .sql(SELECT + " where l.unit = :unit and l.day = :day")
        .params(Map.of("unit", commune, "day", day.toString()))
        .query(LockStore::read)
        .optional();
  }

  /** The airtime log has the act of locking. Within the caller's transaction. */
  boolean loggedWithin(String act) {
    return writer
            .sql("select count(*) from scheduler_airlog where airing = :act and kind = 'NOTE'")
            .param("act", act)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Within the caller's transaction. */
  void insertWithin(LockRow row) {
    var lock = row.lock();
    writer
        .sql("insert into scheduler_day_locks (unit, day, line, who, at)"
            + " values (:unit, :day, :line, :who, :at)")
        .param("unit", lock.unitId())
        .param("day", lock.day().toString())
        .param("line", lock.line())
        .param("who", lock.who())
        .param("at", lock.at().toEpochMilli())
        .update();
    writer
        .sql("""
            insert into scheduler_locked_figures
            (unit, day, units, late_millis, short_millis, over_millis, unexplained, figures, sha256)
            values (:unit, :day, :units, :late, :short, :over, :unexplained, :figures, :sha256)""")
        .param("unit", lock.unitId())
        .param("day", lock.day().toString())
        .param(
            "units",
            row.units().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")))
        .param("late", row.tolerances().lateMillis())
        .param("short", row.tolerances().shortMillis())
        .param("over", row.tolerances().overMillis())
        .param("unexplained", lock.unexplained())
        .param("figures", lock.figures())
        .param("sha256", lock.sha256())
        .update();
  }

  private static LockRow read(ResultSet row, int number) throws SQLException {
    var lock = new DayLock(
        row.getLong("unit"),
        LocalDate.parse(row.getString("day")),
        row.getLong("line"),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getInt("unexplained"),
        row.getString("figures"),
        row.getString("sha256"));
    Set<Long> units = Arrays.stream(row.getString("units").split(","))
        .map(Long::valueOf)
        .collect(Collectors.toSet());
    var tolerances = new Tolerances(
        row.getLong("late_millis"), row.getLong("short_millis"), row.getLong("over_millis"), 0);
    return new LockRow(lock, units, tolerances);
  }
}
