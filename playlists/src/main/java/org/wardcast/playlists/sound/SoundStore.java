package org.wardcast.playlists.sound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.checkin.CheckIn;

/** A sound is there when its row is: the folder is moved into place first, the row comes last. */
@Repository
public class SoundStore implements Sounds {
  private final JdbcClient writer;
  private final JdbcClient reader;
  private final SoundFolders folders;

  SoundStore(JdbcClient writer, @Qualifier("reader") JdbcClient reader, SoundFolders folders) {
    this.writer = writer;
    this.reader = reader;
    this.folders = folders;
  }

  @Override
  public Optional<Sound> find(String sha256) {
    return find(reader, sha256);
  }

  @Override
  public Map<String, Sound> findAll(Collection<String> sha256s) {
    if (sha256s.isEmpty()) {
      return Map.of();
    }
    return reader
        .sql("select * from playlists_sounds where sha256 in (:sha256s)")
        .param("sha256s", sha256s)
        .query(SoundStore::sound)
        .list()
        .stream()
        .collect(Collectors.toMap(Sound::sha256, Function.identity()));
  }

  @Override
  public Path original(String sha256) {
    return folders.of(sha256).resolve(CheckIn.ORIGINAL);
  }

  @Override
  public Path house(String sha256) {
    return folders.of(sha256).resolve(CheckIn.HOUSE);
  }

  @Override
  public byte[] peaks(String sha256) throws IOException {
    return Files.readAllBytes(folders.of(sha256).resolve(CheckIn.PEAKS));
  }

  /** Whether it is checked in and its files are still where they belong. */
  public boolean has(String sha256) {
    return find(writer, sha256).isPresent()
        && Files.isRegularFile(original(sha256))
        && Files.isRegularFile(house(sha256));
  }

  /**
   * Takes over the folder of a finished check-in.
   *
   * @return false if the same sound came in meanwhile; the folder is then left to the caller
   */
  public synchronized boolean install(Path folder, Sound sound) throws IOException {
    if (has(sound.sha256())) {
      return false;
    }
    folders.take(folder, sound.sha256());
    writer
        .sql("delete from playlists_sounds where sha256 = ?")
        .param(sound.sha256())
        .update();
    insert(sound);
    return true;
  }

  private void insert(Sound sound) {
    writer
        .sql("""
            insert into playlists_sounds (sha256, file_name, bytes, format, length_ns,
              trim_start_ns, trim_end_ns, loudness, true_peak, loudness_from_peak, tag_title,
              tag_artist, note, checked_in_at)
            values (:sha256, :fileName, :bytes, :format, :length,
              :trimStart, :trimEnd, :loudness, :truePeak, :fromPeak, :title,
              :artist, :note, :at)
            """)
        .param("sha256", sound.sha256())
        .param("fileName", sound.fileName())
        .param("bytes", sound.bytes())
        .param("format", sound.format())
        .param("length", sound.length().toNanos())
        .param("trimStart", sound.trimStart().toNanos())
        .param("trimEnd", sound.trimEnd().toNanos())
        .param("loudness", sound.loudness())
        .param("truePeak", sound.truePeak())
        .param("fromPeak", sound.loudnessFromPeak() ? 1 : 0)
        .param("title", sound.tagTitle())
        .param("artist", sound.tagArtist())
        .param("note", sound.note())
        .param("at", sound.checkedInAt().toEpochMilli())
        .update();
  }

  private static Optional<Sound> find(JdbcClient client, String sha256) {
    return client
        .sql("select * from playlists_sounds where sha256 = ?")
        .param(sha256)
        .query(SoundStore::sound)
        .optional();
  }

  private static Sound sound(ResultSet row, int number) throws SQLException {
    return new Sound(
        row.getString("sha256"),
        row.getString("file_name"),
        row.getLong("bytes"),
        row.getString("format"),
        Duration.ofNanos(row.getLong("length_ns")),
        Duration.ofNanos(row.getLong("trim_start_ns")),
        Duration.ofNanos(row.getLong("trim_end_ns")),
        row.getDouble("loudness"),
        row.getDouble("true_peak"),
        row.getInt("loudness_from_peak") == 1,
        row.getString("tag_title"),
        row.getString("tag_artist"),
        row.getString("note"),
        Instant.ofEpochMilli(row.getLong("checked_in_at")));
  }
}
