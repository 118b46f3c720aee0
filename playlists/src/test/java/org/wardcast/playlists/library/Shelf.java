package org.wardcast.playlists.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardcast.playlists.BulletinClass;
import org.wardcast.playlists.BulletinDraft;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.Tone;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.VirtualTime;

/** The whole library over one database, with a few sounds that only have a length. */
final class Shelf implements Sounds {
  static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

  final VirtualTime time = new VirtualTime(START);
  final Map<String, Sound> sounds = new HashMap<>();
  final TopicList topics;
  final BulletinLibrary bulletins;
  final PlaylistLibrary playlists;

  Shelf(Database db) {
    this(db.migrate("playlists"), db.read());
  }

  Shelf(Database db, JdbcClient reader) {
    topics = new TopicList(db.write(), reader);
    bulletins = new BulletinLibrary(
        new BulletinReads(reader, this),
        new BulletinWrites(db.write()),
        new DraftCheck(topics, this, Limits.USUAL),
        db.transactions(),
        time.clock());
    playlists = new PlaylistLibrary(
        new PlaylistStore(db.write(), reader),
        bulletins,
        new ItemCheck(bulletins, Limits.USUAL),
        db.transactions(),
        time.clock(),
        ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  Instant now() {
    return time.now();
  }

  void aMinuteLater() {
    time.advance(Duration.ofMinutes(1));
  }

  long topic(String name) {
    return topics.all().stream()
        .filter(topic -> topic.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  BulletinDraft draft(String title, @Nullable String text, @Nullable String sound) {
    return new BulletinDraft(
        title,
        topic("Tiêm chủng"),
        BulletinClass.NORMAL,
        "vi",
        Tone.NEUTRAL,
        "Ủy ban nhân dân phường",
        "12/TB-UBND",
        null,
        null,
        null,
        text,
        sound);
  }

  BulletinDraft text(String title) {
    return draft(title, "Mời bà con đến trạm y tế phường.", null);
  }

  /** One that airs, written by An and approved by Bình. */
  long approved(BulletinDraft draft) {
    var id = bulletins.create(7, "an", draft).id();
    bulletins.submit(id, "an");
    bulletins.approve(id, 1, "binh");
    return id;
  }

  Sound sound(String sha256, Duration airtime) {
    var sound = new Sound(
        sha256,
        "loa.mp3",
        1000,
        "mp3",
        airtime.plusSeconds(2),
        Duration.ofSeconds(1),
        airtime.plusSeconds(1),
        -20,
        -3,
        false,
        "",
        "",
        "",
        START);
    sounds.put(sha256, sound);
    return sound;
  }

  int soundQueries;

  @Override
  public Optional<Sound> find(String sha256) {
    soundQueries++;
    return Optional.ofNullable(sounds.get(sha256));
  }

  @Override
  public Map<String, Sound> findAll(Collection<String> sha256s) {
    soundQueries++;
    var found = new HashMap<>(sounds);
    found.keySet().retainAll(sha256s);
    return found;
  }

  @Override
  public Path original(String sha256) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path house(String sha256) {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] peaks(String sha256) {
    throw new UnsupportedOperationException();
  }
}
