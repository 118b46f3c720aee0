package org.wardcast.webadmin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.webadmin.pages.devices.Folded;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries, to add to and to read. Nothing here changes or removes one, and the table refuses it. */
@Repository
public class AuditTrail {
  private static final int PIECE = 1000;
  private static final int LONGEST_FOLDED = 4000;
  private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
      new TypeReference<>() {};

  private final JdbcClient write;
  private final JdbcClient read;
  private final AuditWords words;
  private final AuditQueries queries;
  private final JsonMapper json;

  AuditTrail(
      JdbcClient write,
      @Qualifier("reader") JdbcClient read,
      AuditWords words,
      AuditQueries queries,
      JsonMapper json) {
    this.write = write;
    this.read = read;
    this.words = words;
    this.queries = queries;
    this.json = json;
  }

  /** One insert, in no transaction of anybody's. */
  public void add(Entry entry) {
    write
        .sql("""
            insert into web_audit (at, who, who_name, api_key, address, endpoint, noun, verb, thing,
              thing_name, unit, unit_name, input, outcome, code, said, folded)
            values (:at, :who, :whoName, :key, :address, :endpoint, :noun, :verb, :thing,
              :thingName, :unit, :unitName, :input, :outcome, :code, :said, :folded)
            """)
        .param("at", entry.at().toEpochMilli())
        .param("who", entry.who())
        .param("whoName", entry.whoName())
        .param("key", entry.key())
        .param("address", entry.address())
        .param("endpoint", entry.endpoint())
        .param("noun", entry.noun())
        .param("verb", entry.verb())
        .param("thing", entry.thing())
        .param("thingName", entry.thingName())
        .param("unit", entry.unitId())
        .param("unitName", entry.unitName())
        .param("input", json.writeValueAsString(entry.input()))
        .param("outcome", entry.outcome().name())
        .param("code", entry.code())
        .param("said", entry.said())
        .param("folded", folded(entry))
        .update();
  }

  /** What it is found by: its sentence in both languages, and what was sent. */
  private String folded(Entry entry) {
    var text = new StringBuilder();
    words.inEveryLanguage(entry).forEach(sentence -> text.append(sentence).append('\n'));
    text.append(entry.who()).append('\n').append(entry.unitName()).append('\n');
    text.append(entry.address()).append('\n').append(entry.endpoint()).append('\n');
    entry.input().values().forEach(value -> text.append(value).append('\n'));
    var folded = Folded.of(text.toString());
    return folded.length() > LONGEST_FOLDED ? folded.substring(0, LONGEST_FOLDED) : folded;
  }

  /** Newest first. */
  public List<Entry> list(AuditFilter filter, int limit, long offset) {
    var query = queries.of(filter);
    return read.sql("select * from web_audit where " + query.where()
            + " order by id desc limit :limit offset :offset")
        .params(query.params())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> entry(row))
        .list();
  }

  public long count(AuditFilter filter) {
    var query = queries.of(filter);
    return read.sql("select count(*) from web_audit where " + query.where())
        .params(query.params())
        .query(Long.class)
        .single();
  }

  /** Oldest first, of any length; nothing is held in memory. */
  public void each(AuditFilter filter, Consumer<Entry> reader) {
    var query = queries.of(filter);
    long last = 0;
    List<Entry> piece;
    do {
      piece = read.sql("select * from web_audit where id > :last and " + query.where()
              + " order by id limit :piece")
          .params(query.params())
          .param("last", last)
          .param("piece", PIECE)
          .query((row, n) -> entry(row))
          .list();
      piece.forEach(reader);
      last = piece.isEmpty() ? last : piece.get(piece.size() - 1).id();
    } while (piece.size() == PIECE);
  }

  public Optional<Entry> find(long id) {
    return read.sql("select * from web_audit where id = :id")
        .param("id", id)
        .query((row, n) -> entry(row))
        .optional();
  }

  /** The last time the same thing was changed in the same way; what differs is what was changed. */
  public Optional<Entry> before(Entry entry) {
    if (entry.thing() == null) {
      return Optional.empty();
    }
    return read.sql("""
            select * from web_audit
            where noun = :noun and thing = :thing and id < :id and endpoint = :endpoint
              and outcome = 'DONE'
            order by id desc limit 1
            """)
        .param("noun", entry.noun())
        .param("thing", entry.thing())
        .param("id", entry.id())
        .param("endpoint", entry.endpoint())
        .query((row, n) -> entry(row))
        .optional();
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        Instant.ofEpochMilli(row.getLong("at")),
        row.getString("who"),
        row.getString("who_name"),
        row.getString("api_key"),
        row.getString("address"),
        row.getString("endpoint"),
        row.getString("noun"),
        row.getString("verb"),
        row.getString("thing"),
        row.getString("thing_name"),
        unit(row),
        row.getString("unit_name"),
        fields(row.getString("input")),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("code"),
        row.getString("said"));
  }

  private Map<String, String> fields(String input) {
    return json.readValue(input, FIELDS);
  }

  private static @Nullable Long unit(ResultSet row) throws SQLException {
    long unit = row.getLong("unit");
    return row.wasNull() ? null : unit;
  }
}
