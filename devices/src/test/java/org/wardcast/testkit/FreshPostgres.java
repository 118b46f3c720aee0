package org.wardcast.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database of the one PostgreSQL server of this JVM. It is made when somebody first connects, so
 * that until then it may still become a copy of another one.
 */
final class FreshPostgres extends DelegatingDataSource {
  private static @Nullable EmbeddedPostgres server;

  final String name;
  private boolean made;

  FreshPostgres(String name) {
    super(server().getDatabase("postgres", name));
    this.name = name;
  }

  static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        // What this server loses when the machine goes down nobody misses.
        server = EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("synchronous_commit", "off")
            .start();
      } catch (IOException e) {
        throw new IllegalStateException("no PostgreSQL for the tests", e);
      }
    }
    return server;
  }

  @Override
  public Connection getConnection() throws SQLException {
    make();
    return IdleConnections.take(this, super::getConnection);
  }

  synchronized boolean made() {
    return made;
  }

  synchronized void make() throws SQLException {
    if (!made) {
      make("create database " + name);
    }
  }

  synchronized void copyOf(String other) throws SQLException {
    make("create database " + name + " template " + other);
  }

  private void make(String sql) throws SQLException {
    try (var connection = server().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
    made = true;
  }
}
