package org.wardcast.scheduler.coverage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What makes figures doubtful, noted when lines are first looked at, and found again by day. */
@Repository
class DoubtStore {
  private final JdbcClient writer;
  private final JdbcClient reader;

  DoubtStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * A line written earlier than the one before it.
   *
   * @param beforeDay when the line before says it was written
   * @param doubtful lines before it that say they were written later
   */
  record Jump(long number, String beforeDay, String afterDay, long backMillis, long doubtful) {}

  /** A line that came after the lock of its day. */
  record Late(long number, long home, String day) {}

  /** When a line was written, by its own word. */
  Optional<Long> writtenAt(long number) {
    return reader
        .sql("select written_at from scheduler_airlog where number = :number")
        .param("number", number)
        .query(Long.class)
        .optional();
  }

  /** Lines right before that one that say they were written later than then. */
  long writtenLater(long number, long than) {
    return number
        - 1
        - reader
            .sql("""
                select number from scheduler_airlog where number < :number and written_at <= :than
                order by number desc limit 1""")
            .param("number", number)
            .param("than", than)
            .query(Long.class)
            .optional()
            .orElse(0L);
  }

  void note(Jump jump) {
    writer
        .sql("""
            insert into scheduler_clock_jumps (number, before_day, after_day, back_millis, doubtful)
            values (?, ?, ?, ?, ?) on conflict (number) do nothing""")
        .params(jump.number, jump.beforeDay, jump.afterDay, jump.backMillis, jump.doubtful)
        .update();
  }

  void note(Late late) {
    writer.sql("""
            insert into scheduler_lines_after_lock (number, home, day) values (?, ?, ?)
            on conflict (number) do nothing""").params(late.number, late.home, late.day).update();
  }

  List<Jump> jumps(String from, String to) {
    return reader
        .sql("""
            select * from scheduler_clock_jumps
            where before_day between :from and :to or after_day between :from and :to
            order by number""")
        .param("from", from)
        .param("to", to)
        .query((row, index) -> new Jump(
            row.getLong("number"),
            row.getString("before_day"),
            row.getString("after_day"),
            row.getLong("back_millis"),
            row.getLong("doubtful")))
        .list();
  }

  /**
   * @param kind AIRING or CORRECTION
   * @param airing of a correction: {@code corrects/<number>}
   */
  record LateLine(long number, String kind, String airing, long airedMillis) {}

  List<LateLine> late(Collection<Long> homes, String from, String to) {
    return reader
        .sql("""
            select l.number, l.kind, l.airing, l.aired_millis, a.home
            from scheduler_lines_after_lock a join scheduler_airlog l on l.number = a.number
            where a.day between :from and :to order by l.number""")
        .param("from", from)
        .param("to", to)
        .query((row, index) -> homes.contains(row.getLong("home"))
            ? Optional.of(new LateLine(
                row.getLong("number"),
                row.getString("kind"),
                row.getString("airing"),
                row.getLong("aired_millis")))
            : Optional.<LateLine>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** What a line counts with where its day is locked: by its last correction before the lock. */
  long lockedMillis(long number) {
    return reader
        .sql("""
            select l.number, l.aired_millis from scheduler_airlog l
            where l.number = :number and not exists (
              select 1 from scheduler_lines_after_lock a where a.number = l.number)
            union all
            select c.number, c.aired_millis from scheduler_rollup_corrections r
            join scheduler_airlog c on c.number = r.number
            where r.corrects = :number and not exists (
              select 1 from scheduler_lines_after_lock a where a.number = r.number)
            order by number""")
        .param("number", number)
        .query((row, index) -> row.getLong("aired_millis"))
        .list()
        .stream()
        .reduce(0L, (before, after) -> after);
  }

  /** Commune-days of the period that have figures, and how many of them are locked. */
  record Locked(long days, long locked) {}

  Locked locked(Collection<Long> homes, String from, String to) {
    var days = reader
        .sql("""
            select d.unit, case when k.unit is null then 0 else 1 end as locked
            from scheduler_rollup_days d
            left join scheduler_day_locks k on k.unit = d.unit and k.day = d.day
            where d.day between :from and :to""")
        .param("from", from)
        .param("to", to)
        .query((row, index) -> homes.contains(row.getLong("unit")) ? row.getInt("locked") : -1)
        .list();
    return new Locked(
        days.stream().filter(locked -> locked >= 0).count(),
        days.stream().filter(locked -> locked == 1).count());
  }

  boolean anyLock(String from, String to) {
    return reader
            .sql("select count(*) from scheduler_day_locks where day between :from and :to")
            .param("from", from)
            .param("to", to)
            .query(Long.class)
            .single()
        > 0;
  }
}
