package org.wardcast.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * Fresh databases of both kinds: {@code @MethodSource("org.wardcast.testkit.Databases#both")}. One
 * PostgreSQL server runs for the whole JVM.
 */
public final class Databases {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private Databases() {}

  public static Stream<Database> both() {
    return Stream.of(sqlite(), postgresql());
  }

  public static Database sqlite() {
    try {
      // In memory where there is such a place: every commit waits for the disk otherwise.
      var memory = Path.of("/dev/shm");
      var folder = Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "wardcast-test")
          : Files.createTempDirectory("wardcast-test");
      var file = folder.resolve("test.db");
      for (var suffix : new String[] {"", "-wal", "-shm"}) {
        folder.resolve("test.db" + suffix).toFile().deleteOnExit();
      }
      return sqlite(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One that another process, or a restart, can open again. */
  public static Database sqlite(Path file) {
    var config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(10_000);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return new Database("sqlite", source, source);
  }

  public static synchronized Database postgresql() {
    try {
      if (server == null) {
        server = EmbeddedPostgres.builder().start();
      }
      var name = "test" + COUNT.incrementAndGet();
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      var source = server.getDatabase("postgres", name);
      return new Database("postgresql", source, source);
    } catch (Exception e) {
      throw new IllegalStateException("no PostgreSQL for the tests", e);
    }
  }

  /** For tests that start the whole program. */
  public static synchronized String postgresqlUrl() {
    postgresql();
    return java.util.Objects.requireNonNull(server).getJdbcUrl("postgres", "test" + COUNT.get());
  }
}
