package org.wardcast.scheduler.anchors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the notes back from the log. */
@Repository
class AnchorStore {
  static final String REASON = "scheduler.reason.anchor:";

  private static final Pattern HASH = Pattern.compile(Pattern.quote(REASON) + "([0-9a-f]{64})");

  static final String NOTES = """
      select number, written_at, airing, reason from scheduler_airlog
      where kind = 'NOTE' and airing like :act order by number
      """;

  private final JdbcClient db;

  AnchorStore(@Qualifier("reader") JdbcClient db) {
    this.db = db;
  }

  /** Oldest first. What no program of ours wrote is the chain's to find. */
  List<Anchor> all(String ledger) {
    var act = Pattern.compile(Pattern.quote(ledger) + "/(\\d{1,18})");
    return db
        .sql(NOTES)
        .param("act", ledger + "/%")
        .query((row, n) -> anchor(row, act))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether old lines were archived and deleted, and with them the first notes. */
  boolean purged() {
    return db.sql("select before_number > 1 from scheduler_airlog_cutoff")
        .query(Boolean.class)
        .single();
  }

  private static Optional<Anchor> anchor(ResultSet row, Pattern act) throws SQLException {
    var upTo = act.matcher(row.getString("airing"));
    var hash = HASH.matcher(row.getString("reason"));
    if (!upTo.matches() || !hash.matches()) {
      return Optional.empty();
    }
    return Optional.of(new Anchor(
        row.getLong("number"),
        Instant.ofEpochMilli(row.getLong("written_at")),
        Long.parseLong(upTo.group(1)),
        hash.group(1)));
  }
}
