package org.wardcast.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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

  public static Database postgresql() {
    var source = new FreshPostgres("test" + COUNT.incrementAndGet());
    return new Database("postgresql", source, source);
  }

  /** For tests that start the whole program. */
  public static String postgresqlUrl() {
    var source = new FreshPostgres("test" + COUNT.incrementAndGet());
    try {
      source.make();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return FreshPostgres.server().getJdbcUrl("postgres", source.name);
  }
}
