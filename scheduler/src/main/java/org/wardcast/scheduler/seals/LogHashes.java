package org.wardcast.scheduler.seals;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of the airtime log, without the lines. */
@Repository
class LogHashes {
  private static final int PIECE = 10_000;

  private final JdbcClient db;

  LogHashes(@Qualifier("reader") JdbcClient db) {
    this.db = db;
  }

  /** @param chain the head of the chain at that line */
  record Link(long number, String lineHash, String chain) {}

  interface Reader {
    void read(Link link);
  }

  /** Number of the last line; 0 if there is none. */
  long head() {
    return db.sql("select number from scheduler_airlog_head").query(Long.class).single();
  }

  /** Lines below this number may have been archived and deleted. */
  long cutOff() {
    return db.sql("select before_number from scheduler_airlog_cutoff")
        .query(Long.class)
        .single();
  }

  /** Both ends included, in the order of their numbers. */
  void each(long from, long to, Reader reader) {
    long last = from - 1;
    List<Link> piece;
    do {
      piece = db.sql("""
              select number, line_hash, chain from scheduler_airlog
              where number > ? and number <= ? order by number limit ?
              """)
          .params(last, to, PIECE)
          .query((row, i) -> new Link(row.getLong(1), row.getString(2), row.getString(3)))
          .list();
      for (var link : piece) {
        reader.read(link);
        last = link.number;
      }
    } while (piece.size() == PIECE);
  }
}
