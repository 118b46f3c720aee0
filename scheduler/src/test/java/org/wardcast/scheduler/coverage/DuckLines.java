package org.wardcast.scheduler.coverage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/** The columns that the figures need, in a columnar file of DuckDB. */
final class DuckLines implements AutoCloseable {
  final Connection database;

  DuckLines(Path file) throws SQLException {
    database = DriverManager.getConnection("jdbc:duckdb:" + file);
    try (var statement = database.createStatement()) {
      statement.execute("set threads = 2");
      statement.execute("set memory_limit = '8GB'");
      statement.execute("""
          create table scheduler_airlog (number bigint, airing varchar, kind varchar, unit bigint,
            bulletin bigint, topic varchar, signature integer, planned_start bigint,
            planned_millis bigint, started bigint, aired_millis bigint, evidence varchar,
            simulated integer, day date)""");
    }
  }

  void load(Connection sqlite) throws SQLException {
    try (var statement = sqlite.createStatement();
        var row = statement.executeQuery("""
            select number, airing, kind, unit, bulletin, topic, signature, planned_start,
              planned_millis, started, aired_millis, evidence, simulated, day
            from scheduler_airlog order by number""");
        var appender = database.unwrap(DuckDBConnection.class).createAppender("scheduler_airlog")) {
      while (row.next()) {
        appender.beginRow();
        appender.append(row.getLong(1));
        appender.append(row.getString(2));
        appender.append(row.getString(3));
        appender.append(row.getLong(4));
        appender.append(row.getLong(5));
        appender.append(row.getString(6));
        appender.append(row.getInt(7));
        appender.append(row.getLong(8));
        appender.append(row.getLong(9));
        var started = row.getLong(10);
        if (row.wasNull()) {
          appender.appendNull();
        } else {
          appender.append(started);
        }
        appender.append(row.getLong(11));
        appender.append(row.getString(12));
        appender.append(row.getInt(13));
        appender.append(java.time.LocalDate.parse(row.getString(14)));
        appender.endRow();
      }
    }
    try (var statement = database.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
