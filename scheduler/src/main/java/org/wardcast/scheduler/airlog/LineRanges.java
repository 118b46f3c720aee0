package org.wardcast.scheduler.airlog;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.AirLine;

/** Lines by number, however many: both ends included, in order, a piece at a time. */
@Repository
public class LineRanges {
  private static final int PIECE = 1000;
  private static final int PIECE_OF_HASHES = 20_000;

  private final JdbcClient db;

  public LineRanges(@Qualifier("reader") JdbcClient db) {
    this.db = db;
  }

  public void lines(long first, long last, Consumer<AirLine> reader) {
    each("*", first, last, PIECE, LineRow::read, reader);
  }

  /** Without the words. */
  public void hashes(long first, long last, Consumer<String> reader) {
    each("line_hash", first, last, PIECE_OF_HASHES, (row, i) -> row.getString("line_hash"), reader);
  }

  private <T> void each(
      String columns, long first, long last, int piece, RowMapper<T> row, Consumer<T> reader) {
    for (long from = first; from <= last; from += piece) {
      List<T> read = db.sql("select " + columns
              + " from scheduler_airlog where number >= ? and number <= ? order by number")
          .params(from, Math.min(last, from + piece - 1))
          .query(row)
          .list();
      read.forEach(reader);
    }
  }
}
