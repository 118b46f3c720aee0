package org.wardcast.scheduler.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The archives, the cut-off, and the only delete of the airtime log. */
@Repository
class RetentionStore {
  /** One transaction each: nobody who plays waits for long. */
  private static final int PIECE = 5000;

  private final JdbcClient writer;
  private final JdbcClient reader;

  RetentionStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  record ArchiveRow(
      long first,
      long last,
      String chain,
      LocalDate from,
      LocalDate to,
      String file,
      String sha256,
      long bytes,
      Instant madeAt,
      String madeBy) {}

  record Days(LocalDate from, LocalDate to) {}

  List<ArchiveRow> archives() {
    return reader
        .sql("select * from scheduler_archives order by first_number desc")
        .query(RetentionStore::archive)
        .list();
  }

  Optional<ArchiveRow> newest() {
    return reader
        .sql("select * from scheduler_archives order by first_number desc limit 1")
        .query(RetentionStore::archive)
        .optional();
  }

  private static ArchiveRow archive(ResultSet row, int index) throws SQLException {
    return new ArchiveRow(
        row.getLong("first_number"),
        row.getLong("last_number"),
        row.getString("chain"),
        LocalDate.parse(row.getString("from_day")),
        LocalDate.parse(row.getString("to_day")),
        row.getString("file"),
        row.getString("sha256"),
        row.getLong("bytes"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        row.getString("made_by"));
  }

  long cutOff() {
    return reader
        .sql("select before_number from scheduler_airlog_cutoff")
        .query(Long.class)
        .single();
  }

  @Nullable LocalDate lastDay() {
    return reader
        .sql("select last_day from scheduler_airlog_cutoff where last_day is not null")
        .query((row, i) -> LocalDate.parse(row.getString(1)))
        .optional()
        .orElse(null);
  }

  /** When the newest line was written; empty in an empty log. */
  Optional<Instant> newestWritten() {
    return reader
        .sql("""
            select written_at from scheduler_airlog
            where number = (select number from scheduler_airlog_head)
            """)
        .query((row, i) -> Instant.ofEpochMilli(row.getLong(1)))
        .optional();
  }

  /** The first line from there on that is too young to go, by its day or by when it was written. */
  Optional<Long> firstYoung(long from, LocalDate before, Instant writtenAfter) {
    return reader
        .sql("""
            select number from scheduler_airlog
            where number >= ? and (day >= ? or written_at > ?) order by number limit 1
            """)
        .params(from, before.toString(), writtenAfter.toEpochMilli())
        .query(Long.class)
        .optional();
  }

  Optional<LocalDate> dayOf(long number) {
    return reader
        .sql("select day from scheduler_airlog where number = ?")
        .param(number)
        .query((row, i) -> LocalDate.parse(row.getString(1)))
        .optional();
  }

  Days days(long first, long last) {
    return reader
        .sql("""
            select min(day), max(day) from scheduler_airlog where number >= ? and number <= ?
            """)
        .params(first, last)
        .query((row, i) ->
            new Days(LocalDate.parse(row.getString(1)), LocalDate.parse(row.getString(2))))
        .single();
  }

  void add(ArchiveRow row) {
    writer
        .sql("""
            insert into scheduler_archives (
              first_number, last_number, chain, from_day, to_day, file, sha256, bytes, made_at,
              made_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(row.first, row.last, row.chain)
        .params(row.from.toString(), row.to.toString())
        .params(row.file, row.sha256, row.bytes)
        .params(row.madeAt.toEpochMilli(), row.madeBy)
        .update();
  }

  void raise(ArchiveRow row) {
    writer
        .sql("""
            update scheduler_airlog_cutoff set before_number = ?, chain = ?,
              last_day = case when last_day > ? then last_day else ? end
            """)
        .params(row.last + 1, row.chain)
        .params(row.to.toString(), row.to.toString())
        .update();
  }

  /**
   * Everything below the cut-off, a piece at a time.
   *
   * @return whether there was anything
   */
  boolean deleteBelow(long before) {
    boolean any = false;
    for (var first = lowest(before); first.isPresent(); first = lowest(before)) {
      any = true;
      writer
          .sql("delete from scheduler_airlog where number >= ? and number < ?")
          .params(first.get(), Math.min(before, first.get() + PIECE))
          .update();
    }
    return any;
  }

  boolean anythingBelow(long before) {
    return lowest(before).isPresent();
  }

  private Optional<Long> lowest(long before) {
    return reader
        .sql("select number from scheduler_airlog where number < ? order by number limit 1")
        .param(before)
        .query(Long.class)
        .optional();
  }
}
