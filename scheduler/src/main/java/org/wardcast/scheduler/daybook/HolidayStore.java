package org.wardcast.scheduler.daybook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.planning.Holiday;
import org.wardcast.scheduler.slots.PlanHead;

/** The table of holidays; removed ones stay, for what was planned while they stood. */
@Repository
public class HolidayStore {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final PlanHead head;
  private volatile Known known = new Known(-1, List.of(), new Almanac(List.of()));

  HolidayStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader, PlanHead head) {
    this.writer = writer;
    this.reader = reader;
    this.head = head;
  }

  /** Worked out again only when the plan changed. */
  public Almanac almanac() {
    return known().almanac;
  }

  /** Without the removed ones, in the order they were added. */
  List<Holiday> current() {
    return known().entries.stream()
        .filter(entry -> entry.removedAt() == null)
        .map(Entry::holiday)
        .toList();
  }

  private Known known() {
    var version = head.version();
    var last = known;
    if (last.version != version) {
      var entries = reader
          .sql("select * from scheduler_holidays order by id")
          .query(HolidayStore::read)
          .list();
      last = new Known(
          version, entries, entries.equals(last.entries) ? last.almanac : new Almanac(entries));
      known = last;
    }
    return last;
  }

  long insert(Holiday holiday, String who, Instant now) {
    return writer
        .sql("""
            insert into scheduler_holidays
            (unit, name, lunar, day, month, year, days, added_by, in_force_from)
            values (:unit, :name, :lunar, :day, :month, :year, :days, :who, :now)
            returning id""")
        .param("unit", holiday.unitId())
        .param("name", holiday.name())
        .param("lunar", holiday.lunar() ? 1 : 0)
        .param("day", holiday.day())
        .param("month", holiday.month())
        .param("year", holiday.year())
        .param("days", holiday.days())
        .param("who", who)
        .param("now", now.toEpochMilli())
        .query(Long.class)
        .single();
  }

  void remove(long id, String who, Instant now) {
    writer
        .sql("""
            update scheduler_holidays set removed_by = :who, removed_at = :now
            where id = :id and removed_at is null""")
        .param("id", id)
        .param("who", who)
        .param("now", now.toEpochMilli())
        .update();
  }

  private static Entry read(ResultSet row, int number) throws SQLException {
    long unit = row.getLong("unit");
    boolean everywhere = row.wasNull();
    int year = row.getInt("year");
    boolean everyYear = row.wasNull();
    long removed = row.getLong("removed_at");
    boolean stands = row.wasNull();
    var holiday = new Holiday(
        row.getLong("id"),
        everywhere ? null : unit,
        row.getString("name"),
        row.getInt("lunar") == 1,
        row.getInt("day"),
        row.getInt("month"),
        everyYear ? null : year,
        row.getInt("days"));
    return new Entry(
        holiday,
        Instant.ofEpochMilli(row.getLong("in_force_from")),
        stands ? null : Instant.ofEpochMilli(removed));
  }

  private record Known(long version, List<Entry> entries, Almanac almanac) {}
}
