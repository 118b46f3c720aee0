package org.wardcast.webadmin.config;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Each module owns its tables, so each has its own history. */
final class Migrations {
  private static final List<String> MODULES = List.of("devices", "playlists", "scheduler", "web");

  private Migrations() {}

  static void run(DataSource source, String dialect) {
    for (var module : MODULES) {
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/migration/" + module + "/" + dialect)
          .table(module + "_schema_history")
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
  }
}
