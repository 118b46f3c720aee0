package org.wardcast.playlists.library;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what is asked of a database. */
final class CountedQueries {
  private final AtomicInteger count = new AtomicInteger();
  private final DataSource source;

  CountedQueries(DataSource source) {
    this.source = source;
  }

  JdbcClient client() {
    return JdbcClient.create(new JdbcTemplate(source) {
      @Override
      protected void applyStatementSettings(java.sql.Statement statement) throws SQLException {
        count.incrementAndGet();
        super.applyStatementSettings(statement);
      }
    });
  }

  int count() {
    return count.get();
  }
}
