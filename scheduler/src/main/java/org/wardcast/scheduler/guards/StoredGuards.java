package org.wardcast.scheduler.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.wardcast.scheduler.airlog.Notes;
import org.wardcast.scheduler.proof.Guards;

@Service
final class StoredGuards implements Guards {
  private static final Logger LOG = LoggerFactory.getLogger(StoredGuards.class);

  private static final String REASON = "scheduler.reason.guards:";

  private final JdbcClient db;
  private final JdbcClient reader;
  private final Notes notes;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final boolean sqlite;
  private final List<Guard> guards;

  StoredGuards(
      DataSource source,
      JdbcClient db,
      @Qualifier("reader") JdbcClient reader,
      Notes notes,
      TransactionOperations transactions,
      Clock clock) {
    this.db = db;
    this.reader = reader;
    this.notes = notes;
    this.transactions = transactions;
    this.clock = clock;
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

  @Override
  public List<String> missing() {
    return gone(reader).stream().map(Guard::name).toList();
  }

  private List<Guard> gone(JdbcClient client) {
    var stands = standing(client);
    return guards.stream()
        .filter(guard -> {
          var standing = stands.get(guard.name());
          return standing == null || !guard.stands(standing.definition(), standing.body());
        })
        .toList();
  }

  private record Standing(String name, String definition, String body) {}

  private Map<String, Standing> standing(JdbcClient client) {
    var stands = new HashMap<String, Standing>();
    client
        .sql(
            sqlite
                ? "select name, sql as definition, '' as body from sqlite_master where type = 'trigger'"
                : """
                select t.tgname as name, pg_get_triggerdef(t.oid) as definition, p.prosrc as body
                from pg_trigger t join pg_class c on c.oid = t.tgrelid
                  join pg_namespace n on n.oid = c.relnamespace join pg_proc p on p.oid = t.tgfoid
                where n.nspname = current_schema() and not t.tgisinternal and t.tgenabled in ('O', 'A')
                """)
        .query(Standing.class)
        .list()
        .forEach(one -> stands.put(one.name(), one));
    return stands;
  }

  @Override
  public void restore() {
    if (gone(reader).isEmpty()) {
      return;
    }
    transactions.executeWithoutResult(status -> {
      // Once more, where nobody writes beside us: another node may have put them back.
      var gone = gone(db);
      if (gone.isEmpty()) {
        return;
      }
      gone.forEach(this::make);
      var names = gone.stream().map(Guard::name).collect(Collectors.joining(", "));
      LOG.error(
          "Triggers that protect the airtime log and its proofs were missing or changed in the database; "
              + "they were put back and the airtime log notes it. Find out who has access to it, "
              + "and check log and seals: {}",
          names);
      notes.writeWithin(
          "guard/" + clock.instant().toEpochMilli(),
          "Đặt lại lớp bảo vệ của cơ sở dữ liệu",
          0,
          "",
          REASON + names,
          "system");
    });
  }

  private void make(Guard guard) {
    db.sql(
            sqlite
                ? "drop trigger if exists " + guard.name()
                : "drop trigger if exists " + guard.name() + " on " + guard.table())
        .update();
    if (!sqlite) {
      db.sql(guard.function().replaceFirst("create function", "create or replace function"))
          .update();
    }
    db.sql(guard.made()).update();
  }

  @Override
  public List<Loss> losses(int limit) {
    return reader
        .sql("""
            select number, written_at, reason from scheduler_airlog
            where kind = 'NOTE' and airing like 'guard/%' order by number desc limit :limit
            """)
        .param("limit", limit)
        .query((row, n) -> new Loss(
            row.getLong("number"),
            Instant.ofEpochMilli(row.getLong("written_at")),
            row.getString("reason").substring(REASON.length())))
        .list();
  }
}
