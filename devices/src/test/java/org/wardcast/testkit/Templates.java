package org.wardcast.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** Migrated databases to copy: hundreds of tests begin with one, and migrating takes longer than most tests. */
final class Templates {
  private static final Map<String, Database> MADE = new HashMap<>();

  private Templates() {}

  /** Runs the migrations; into a database that nobody has touched, by copying one in which they ran. */
  static synchronized void migrate(Database db, List<String> modules) {
    try {
      if (fresh(db)) {
        copy(MADE.computeIfAbsent(db.dialect() + modules, key -> template(db, modules)), db);
      } else {
        modules.forEach(module -> flyway(db, module));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean fresh(Database db) throws IOException {
    if (db.writer() instanceof FreshPostgres postgres) {
      return !postgres.made();
    }
    if (db.writer() instanceof SQLiteDataSource) {
      var file = file(db);
      return !Files.exists(file) || Files.size(file) == 0;
    }
    return false;
  }

  private static Database template(Database like, List<String> modules) {
    var template = like.dialect().equals("sqlite") ? Databases.sqlite() : Databases.postgresql();
    modules.forEach(module -> flyway(template, module));
    return template;
  }

  private static void copy(Database from, Database to) throws IOException, SQLException {
    if (to.writer() instanceof FreshPostgres postgres) {
      IdleConnections.close(from.writer());
      postgres.copyOf(((FreshPostgres) from.writer()).name);
    } else {
      // The last connection to close has put everything from the log beside it into the file.
      Files.copy(file(from), file(to), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Path file(Database db) {
    return Path.of(((SQLiteDataSource) db.writer()).getUrl().substring("jdbc:sqlite:".length()));
  }

  private static void flyway(Database db, String module) {
    Flyway.configure()
        .dataSource(db.writer())
        .locations("classpath:db/migration/" + module + "/" + db.dialect())
        .table(module + "_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }
}
