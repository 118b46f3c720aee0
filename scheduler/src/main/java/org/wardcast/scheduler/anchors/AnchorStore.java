package org.wardcast.scheduler.anchors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the notes back from the log. */
@Repository
class AnchorStore {
  static final String REASON = "scheduler.reason.anchor:";

  static final String NOTES = """
      select number, written_at, airing, reason from scheduler_airlog
      where kind = 'NOTE' and airing like :act order by number
      """;

  private final JdbcClient db;

  AnchorStore(@Qualifier("reader") JdbcClient db) {
    this.db = db;
  }

  /** Oldest first. */
  List<Anchor> all(String ledger) {
    return db.sql(NOTES)
        .param("act", ledger + "/%")
        .query((row, n) -> anchor(row))
        .list();
  }

  Optional<Anchor> last(String ledger) {
    return db.sql(NOTES + "desc limit 1")
        .param("act", ledger + "/%")
        .query((row, n) -> anchor(row))
        .optional();
  }

  /** Whether old lines were archived and deleted, and with them the first notes. */
  boolean purged() {
    return db.sql("select before_number > 1 from scheduler_airlog_cutoff")
        .query(Boolean.class)
        .single();
  }

  private static Anchor anchor(ResultSet row) throws SQLException {
    var act = row.getString("airing");
    return new Anchor(
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("written_at")),
        Long.parseLong(act.substring(act.indexOf('/') + 1)),
        row.getString("reason").substring(REASON.length()));
  }
}
