package org.wardcast.scheduler.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.proof.Seal;

/** The tables of seals and keys, and the installation's name. Nothing is ever changed in them. */
@Repository
class SealStore {
  private static final String LATEST = "select * from scheduler_seals order by number desc limit 1";

  private final JdbcClient writer;
  private final JdbcClient reader;

  SealStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  List<Seal> list(int limit, long offset) {
    return reader
        .sql("select * from scheduler_seals order by number desc limit ? offset ?")
        .params(limit, offset)
        .query(SealStore::read)
        .list();
  }

  /** Oldest first. */
  List<Seal> after(int number, int limit) {
    return reader
        .sql("select * from scheduler_seals where number > ? order by number limit ?")
        .params(number, limit)
        .query(SealStore::read)
        .list();
  }

  Optional<Seal> latest() {
    return reader.sql(LATEST).query(SealStore::read).optional();
  }

  Optional<Seal> find(int number) {
    return reader
        .sql("select * from scheduler_seals where number = ?")
        .param(number)
        .query(SealStore::read)
        .optional();
  }

  Optional<Seal> over(long line) {
    return reader.sql("""
            select * from scheduler_seals where last_line >= ? and first_line <= ?
            order by number limit 1
            """).params(line, line).query(SealStore::read).optional();
  }

  void add(Seal seal) {
    writer
        .sql("""
            insert into scheduler_seals (
              number, sealed_at, first_line, last_line, line_count, chain, root, previous,
              installation, key_id, signature)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(seal.number(), seal.sealedAt().toEpochMilli())
        .params(seal.first(), seal.last(), seal.count())
        .params(seal.chain(), seal.root(), seal.previous())
        .params(seal.installation(), seal.keyId(), seal.signature())
        .update();
  }

  String installation(Instant now) {
    return installation(reader).or(() -> installation(writer)).orElseGet(() -> {
      writer.sql("""
              insert into scheduler_installation (one, id, at) select 1, ?, ?
              where not exists (select 1 from scheduler_installation) on conflict do nothing
              """).params(UUID.randomUUID().toString(), now.toEpochMilli()).update();
      return installation(writer).orElseThrow();
    });
  }

  private static Optional<String> installation(JdbcClient db) {
    return db.sql("select id from scheduler_installation").query(String.class).optional();
  }

  List<KeyRow> keys() {
    return reader
        .sql("select * from scheduler_seal_keys order by number")
        .query(SealStore::key)
        .list();
  }

  @Nullable KeyRow lastKey() {
    return lastKey(reader).or(() -> lastKey(writer)).orElse(null);
  }

  private static Optional<KeyRow> lastKey(JdbcClient db) {
    return db.sql("select * from scheduler_seal_keys order by number desc limit 1")
        .query(SealStore::key)
        .optional();
  }

  /** The very first key; whoever comes second with another finds it here already. */
  KeyRow addFirst(KeyFolder.Pair pair, Instant now) {
    writer.sql("""
            insert into scheduler_seal_keys (number, key_id, public_key, at) select 1, ?, ?, ?
            where not exists (select 1 from scheduler_seal_keys) on conflict do nothing
            """).params(pair.id(), pair.publicText(), now.toEpochMilli()).update();
    return lastKey(writer).orElseThrow();
  }

  void addNext(KeyFolder.Pair pair, Instant now) {
    writer.sql("""
            insert into scheduler_seal_keys (number, key_id, public_key, at)
            select max(number) + 1, ?, ?, ? from scheduler_seal_keys
            """).params(pair.id(), pair.publicText(), now.toEpochMilli()).update();
  }

  private static KeyRow key(ResultSet row, int index) throws SQLException {
    return new KeyRow(row.getInt("number"), row.getString("key_id"), row.getString("public_key"));
  }

  private static Seal read(ResultSet row, int index) throws SQLException {
    return new Seal(
        row.getInt("number"),
        Instant.ofEpochMilli(row.getLong("sealed_at")),
        row.getLong("first_line"),
        row.getLong("last_line"),
        row.getLong("line_count"),
        row.getString("chain"),
        row.getString("root"),
        row.getString("previous"),
        row.getString("installation"),
        row.getString("key_id"),
        row.getString("signature"));
  }
}
