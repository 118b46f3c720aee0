package org.wardcast.scheduler.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.proof.Explanation;

/** Reasons and their revisions; a reason is never changed, only followed by another. */
@Repository
class ExplanationStore {
  private final JdbcClient writer;
  private final JdbcClient reader;

  ExplanationStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** The last revision of each airing, by commune and airing; those taken back are among them. */
  Map<Long, Map<String, Explanation>> on(LocalDate day) {
    var found = new HashMap<Long, Map<String, Explanation>>();
    reader
        .sql("select * from scheduler_explanations where day = :day order by revision")
        .param("day", day.toString())
        .query(row -> {
          var explanation = read(row, 0);
          found
              .computeIfAbsent(row.getLong("commune"), commune -> new HashMap<>())
              .put(explanation.airing(), explanation);
        });
    return found;
  }

  long count(LocalDate day) {
    return reader
        .sql("select count(*) from scheduler_explanations where day = :day")
        .param("day", day.toString())
        .query(Long.class)
        .single();
  }

  /** Oldest first. */
  List<Explanation> of(String airing) {
    return list(reader, airing);
  }

  /** Oldest first; within the caller's transaction. */
  List<Explanation> ofWithin(String airing) {
    return list(writer, airing);
  }

  private static List<Explanation> list(JdbcClient db, String airing) {
    return db.sql("select * from scheduler_explanations where airing = :airing order by revision")
        .param("airing", airing)
        .query(ExplanationStore::read)
        .list();
  }

  void insertWithin(long commune, LocalDate day, Explanation explanation) {
    writer
        .sql("""
            insert into scheduler_explanations
            (airing, revision, commune, day, cause, words, who, at)
            values (:airing, :revision, :commune, :day, :cause, :words, :who, :at)""")
        .param("airing", explanation.airing())
        .param("revision", explanation.revision())
        .param("commune", commune)
        .param("day", day.toString())
        .param("cause", explanation.cause())
        .param("words", explanation.words())
        .param("who", explanation.who())
        .param("at", explanation.at().toEpochMilli())
        .update();
  }

  private static Explanation read(ResultSet row, int number) throws SQLException {
    return new Explanation(
        row.getString("airing"),
        row.getInt("revision"),
        row.getString("cause"),
        row.getString("words"),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("at")));
  }
}
