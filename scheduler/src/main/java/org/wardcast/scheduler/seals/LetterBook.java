package org.wardcast.scheduler.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.scheduler.proof.SealMail.Letter;

/** The table of seals on their way. */
@Repository
class LetterBook {
  private final JdbcClient writer;
  private final JdbcClient reader;

  LetterBook(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  void add(int seal, String to) {
    writer.sql("""
            insert into scheduler_seal_posts (seal, sent_to, sent_at, tries, fault)
            values (?, ?, null, 0, '')
            on conflict (seal) do update set sent_to = excluded.sent_to
            """).params(seal, to).update();
  }

  void taken(int seal, Instant at) {
    writer.sql("""
            update scheduler_seal_posts set tries = tries + 1, fault = '', sent_at = ?
            where seal = ?
            """).params(at.toEpochMilli(), seal).update();
  }

  /** It may have been taken before. */
  void notTaken(int seal, String fault) {
    writer
        .sql("update scheduler_seal_posts set tries = tries + 1, fault = ? where seal = ?")
        .params(fault, seal)
        .update();
  }

  Optional<Letter> find(int seal) {
    return reader
        .sql("select * from scheduler_seal_posts where seal = ?")
        .param(seal)
        .query(LetterBook::read)
        .optional();
  }

  /** Oldest first. */
  List<Letter> waiting() {
    return reader
        .sql("select * from scheduler_seal_posts where sent_at is null order by seal")
        .query(LetterBook::read)
        .list();
  }

  private static Letter read(ResultSet row, int index) throws SQLException {
    long at = row.getLong("sent_at");
    var sent = row.wasNull() ? null : Instant.ofEpochMilli(at);
    return new Letter(
        row.getInt("seal"),
        row.getString("sent_to"),
        sent,
        row.getInt("tries"),
        row.getString("fault"));
  }
}
