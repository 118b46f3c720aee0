package org.wardcast.scheduler.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DatabaseMetaData;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;

/** What there must be, what there is, and how one is made. */
@Repository
class GuardStore {
  private static final String SQLITE = """
      select name, tbl_name as "table", sql as definition, '' as body, true as sound
      from sqlite_master where type = 'trigger'
      """;

  /**
   * "A" fires in every session, also in one that says it only replays what another server did. A
   * function that sets a search path of its own may look into other tables.
   */
  private static final String POSTGRESQL = """
      select t.tgname as name, c.relname as "table", p.prosrc as body,
        replace(pg_get_triggerdef(t.oid), quote_ident(n.nspname) || '.', '') as definition,
        t.tgenabled = 'A' and p.proconfig is null and not p.prosecdef and l.lanname = 'plpgsql'
          as sound
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_namespace n on n.oid = c.relnamespace join pg_proc p on p.oid = t.tgfoid
        join pg_language l on l.oid = p.prolang
      where n.nspname = current_schema() and not t.tgisinternal
      union all
      select rulename, tablename, '', definition, true
      from pg_rules where schemaname = current_schema()
      """;

  private final JdbcClient db;
  private final boolean sqlite;
  private final List<Guard> guards;

  GuardStore(DataSource source, JdbcClient db) {
    this.db = db;
    var dialect = dialect(source);
    sqlite = dialect.equals("sqlite");
    try {
      guards = GuardText.read(dialect);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String dialect(DataSource source) {
    try {
      return JdbcUtils.extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName)
          .toLowerCase(Locale.ROOT);
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Standing> standing() {
    return db.sql(sqlite ? SQLITE : POSTGRESQL).query(Standing.class).list();
  }

  /** Missing, switched off, or not as they were made. */
  List<Guard> gone() {
    var standing = standing();
    return guards.stream()
        .filter(guard -> standing.stream()
            .noneMatch(one -> one.name().equals(guard.name()) && guard.isLike(one)))
        .toList();
  }

  /** On tables of ours, and none of ours: they can pass over rows, or change them. */
  List<String> foreign() {
    return standing().stream()
        .filter(Standing::onOurs)
        .filter(one -> guards.stream()
            .noneMatch(
                guard -> guard.name().equals(one.name()) && guard.table().equals(one.table())))
        .map(Standing::toString)
        .toList();
  }

  /** In the caller's transaction. */
  void make(Guard guard) {
    var on = sqlite ? "" : " on " + guard.table();
    run("drop trigger if exists " + guard.name() + on);
    if (!sqlite) {
      run(guard.function().replaceFirst("create function", "create or replace function"));
    }
    run(guard.made());
    if (!sqlite) {
      run("alter table " + guard.table() + " enable always trigger " + guard.name());
    }
  }

  private void run(String statement) {
    db.sql(statement).update();
  }
}
