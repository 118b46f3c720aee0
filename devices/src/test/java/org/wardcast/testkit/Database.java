package org.wardcast.testkit;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** One empty database, with the connections the program would have. */
public record Database(String dialect, DataSource writer, DataSource reader) {
  public JdbcClient write() {
    return JdbcClient.create(writer);
  }

  public JdbcClient read() {
    return JdbcClient.create(reader);
  }

  public TransactionOperations transactions() {
    return new TransactionTemplate(new DataSourceTransactionManager(writer));
  }

  /** Runs the migrations of these modules, each with its own history, as the program does. */
  public Database migrate(String... modules) {
    Templates.migrate(this, List.of(modules));
    return this;
  }

  @Override
  public String toString() {
    return dialect;
  }
}
