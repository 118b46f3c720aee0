package org.wardcast.scheduler.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.coverage.RollupStore.Grain;

/**
 * What has to be made again, and how much of the log has been looked through. Every looking is a turn;
 * a mark is taken away only by whoever saw the turn it was set in.
 */
@Repository
class MarkStore {
  private final JdbcClient writer;
  private final JdbcClient reader;

  MarkStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** @param whole the day's lines have to be read again, not only the new ones */
  record Mark(Grain grain, long unit, String period, long turn, boolean whole) {}

  /** A line to be looked at: which day of which commune it changes. */
  record Seen(long number, String kind, String airing, long unit, String day, long writtenAt) {}

  long readThrough() {
    return reader
        .sql("select read_through from scheduler_rollup_head")
        .query(Long.class)
        .single();
  }

  /** Locks the head row, so that two nodes never look at once. */
  long nextTurn() {
    writer.sql("update scheduler_rollup_head set turn = turn + 1").update();
    return writer
        .sql("select turn from scheduler_rollup_head")
        .query(Long.class)
        .single();
  }

  /** As the transaction sees it. */
  long readThroughWithin() {
    return writer
        .sql("select read_through from scheduler_rollup_head")
        .query(Long.class)
        .single();
  }

  void readThrough(long number) {
    writer
        .sql("update scheduler_rollup_head set read_through = :number")
        .param("number", number)
        .update();
  }

  /** In the order of their numbers. */
  List<Seen> look(long after, long upTo) {
    return reader
        .sql("""
            select number, kind, case when kind = 'AIRING' then '' else airing end as airing, unit,
              day, written_at
            from scheduler_airlog where number > :after and number <= :upTo order by number""")
        .param("after", after)
        .param("upTo", upTo)
        .query((row, index) -> seen(row))
        .list();
  }

  /** The line that was corrected, wherever it is. */
  List<Seen> line(long number) {
    return reader
        .sql(
            "select number, kind, airing, unit, day, written_at from scheduler_airlog where number = :number")
        .param("number", number)
        .query((row, index) -> seen(row))
        .list();
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        row.getLong("number"),
        row.getString("kind"),
        row.getString("airing"),
        row.getLong("unit"),
        row.getString("day"),
        row.getLong("written_at"));
  }

  void correction(long number, Seen corrected) {
    writer
        .sql("""
            insert into scheduler_rollup_corrections (number, corrects, unit, day)
            values (:number, :corrects, :unit, :day) on conflict (number) do nothing""")
        .param("number", number)
        .param("corrects", corrected.number)
        .param("unit", corrected.unit)
        .param("day", corrected.day)
        .update();
  }

  void mark(Mark mark) {
    writer
        .sql("""
            insert into scheduler_rollup_marks (grain, unit, period, turn, whole)
            values (:grain, :unit, :period, :turn, :whole)
            on conflict (grain, unit, period) do update set turn = excluded.turn,
              whole = case when excluded.whole = 1 then 1 else scheduler_rollup_marks.whole end""")
        .param("grain", mark.grain.name())
        .param("unit", mark.unit)
        .param("period", mark.period)
        .param("turn", mark.turn)
        .param("whole", mark.whole ? 1 : 0)
        .update();
  }

  /** False if it has been set again since, or is gone. */
  boolean take(Mark mark) {
    return writer
            .sql("""
                delete from scheduler_rollup_marks
                where grain = :grain and unit = :unit and period = :period and turn = :turn""")
            .param("grain", mark.grain.name())
            .param("unit", mark.unit)
            .param("period", mark.period)
            .param("turn", mark.turn)
            .update()
        > 0;
  }

  List<Mark> all(Grain grain) {
    return between(grain, "0", "9999-99-99");
  }

  List<Mark> of(Grain grain, Set<Long> units, String from, String to) {
    return between(grain, from, to).stream()
        .filter(mark -> units.contains(mark.unit))
        .toList();
  }

  private List<Mark> between(Grain grain, String from, String to) {
    return reader
        .sql("""
            select * from scheduler_rollup_marks
            where grain = :grain and period between :from and :to order by period, unit""")
        .param("grain", grain.name())
        .param("from", from)
        .param("to", to)
        .query((row, index) -> new Mark(
            grain,
            row.getLong("unit"),
            row.getString("period"),
            row.getLong("turn"),
            row.getInt("whole") == 1))
        .list();
  }

  /** Communes and days that have figures. */
  List<Seen> kept() {
    return reader
        .sql("select unit, day from scheduler_rollup_days")
        .query((row, index) -> new Seen(0, "", "", row.getLong("unit"), row.getString("day"), 0))
        .list();
  }

  /** Units and days that have lines, from the index alone. */
  List<Seen> logged() {
    return reader
        .sql("select unit, day from scheduler_airlog group by day, unit")
        .query((row, index) -> new Seen(0, "", "", row.getLong("unit"), row.getString("day"), 0))
        .list();
  }
}
