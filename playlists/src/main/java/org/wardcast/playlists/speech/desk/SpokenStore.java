package org.wardcast.playlists.speech.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.playlists.speech.Spoken;

/** Which text, voice and speed each sound was made of. */
@Repository
class SpokenStore {
  private final JdbcClient writer;
  private final JdbcClient reader;

  SpokenStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  Optional<Spoken> find(Order order) {
    return reader
        .sql("select * from playlists_speech where made_from = ?")
        .param(hash(order))
        .query(SpokenStore::spoken)
        .optional();
  }

  Optional<Spoken> of(String soundSha256) {
    return reader
        .sql("select * from playlists_speech where sound_sha256 = ? order by at desc limit 1")
        .param(soundSha256)
        .query(SpokenStore::spoken)
        .optional();
  }

  void save(Order order, Spoken spoken) {
    writer
        .sql("""
            insert into playlists_speech (
              made_from, sound_sha256, voice, speed, body, reading, who, at)
            values (:from, :sound, :voice, :speed, :text, :reading, :who, :at)
            on conflict (made_from) do update set
              sound_sha256 = excluded.sound_sha256, who = excluded.who, at = excluded.at
            """)
        .param("from", hash(order))
        .param("sound", spoken.soundSha256())
        .param("voice", spoken.voice())
        .param("speed", spoken.speed())
        .param("text", spoken.text())
        .param("reading", spoken.reading())
        .param("who", spoken.who())
        .param("at", spoken.at().toEpochMilli())
        .update();
  }

  private static Spoken spoken(ResultSet row, int number) throws SQLException {
    return new Spoken(
        row.getString("sound_sha256"),
        row.getString("voice"),
        row.getInt("speed"),
        row.getString("body"),
        row.getString("reading"),
        row.getString("who"),
        Instant.ofEpochMilli(row.getLong("at")));
  }

  private static String hash(Order order) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var whole =
          String.join("\u0000", order.voice(), "" + order.speed(), order.text(), order.reading());
      return HexFormat.of().formatHex(digest.digest(whole.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
