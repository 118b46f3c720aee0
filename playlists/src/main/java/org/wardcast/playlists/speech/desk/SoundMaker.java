package org.wardcast.playlists.speech.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Upload;
import org.wardcast.playlists.checkin.CheckIn;
import org.wardcast.playlists.sound.SoundStore;
import org.wardcast.playlists.speech.Speaking.Phase;
import org.wardcast.playlists.speech.Spoken;
import org.wardcast.playlists.speech.engine.Engines;
import org.wardcast.playlists.upload.Trouble;

/** Has one text spoken and checked in, in a folder of its own that is gone afterwards. */
@Component
class SoundMaker implements SmartInitializingSingleton {
  private static final Logger LOG = LoggerFactory.getLogger(SoundMaker.class);
  private static final int NAME_LENGTH = 60;
  private static final int SPOKEN = 40;
  private static final int MEASURED = 60;
  private static final int LEVELLED = 95;

  private final Engines engines;
  private final CheckIn checkIn;
  private final SoundStore sounds;
  private final SpokenStore store;
  private final Path root;
  private final Clock clock;

  SoundMaker(
      Engines engines,
      CheckIn checkIn,
      SoundStore sounds,
      SpokenStore store,
      Path dataFolder,
      Clock clock) {
    this.engines = engines;
    this.checkIn = checkIn;
    this.sounds = sounds;
    this.store = store;
    this.root = dataFolder.resolve("speech");
    this.clock = clock;
  }

  /** What a crash left lying. */
  @Override
  public void afterSingletonsInstantiated() {
    remove(root);
  }

  Spoken make(Job job) throws InterruptedException {
    var folder = root.resolve(job.id);
    try {
      Files.createDirectories(folder);
      return make(job, folder);
    } catch (IOException e) {
      throw Trouble.of(e);
    } finally {
      remove(folder);
    }
  }

  private Spoken make(Job job, Path folder) throws IOException, InterruptedException {
    var order = job.order;
    var file = folder.resolve(CheckIn.ORIGINAL);
    job.at(Phase.SPEAKING, 0);
    engines.speak(order.reading(), order.voice(), order.speed(), file);
    job.at(Phase.CHECKING, SPOKEN);
    var sha256 = sha256(file);
    if (!sounds.has(sha256)) {
      var sound = checkedIn(job, folder, sha256);
      sounds.install(folder, sound);
    }
    var spoken = new Spoken(
        sha256,
        order.voice(),
        order.speed(),
        order.text(),
        order.reading(),
        job.who,
        Instant.ofEpochMilli(clock.millis()));
    store.save(order, spoken);
    return spoken;
  }

  private Sound checkedIn(Job job, Path folder, String sha256)
      throws IOException, InterruptedException {
    try {
      return checkIn.run(
          folder,
          fileName(job.order.text()),
          sha256,
          (phase, percent) -> job.at(Phase.CHECKING, whole(phase, percent)));
    } catch (Refusal e) {
      // Its sentences speak of the operator's file; there was none.
      throw e.code().startsWith("playlists.checkin.")
          ? new Refusal(null, "playlists.speech.bad-sound")
          : e;
    }
  }

  private static int whole(Upload.Phase phase, int percent) {
    return switch (phase) {
      case MEASURING -> SPOKEN + (MEASURED - SPOKEN) * percent / 100;
      case LEVELLING -> MEASURED + (LEVELLED - MEASURED) * percent / 100;
      case DRAWING -> LEVELLED;
      default -> SPOKEN;
    };
  }

  private static String fileName(String text) {
    var plain =
        text.replaceAll("[^\\p{L}\\p{N} ,.-]+", " ").replaceAll("\\s+", " ").strip();
    var start = plain.length() <= NAME_LENGTH
        ? plain
        : plain.substring(0, Math.max(1, plain.lastIndexOf(' ', NAME_LENGTH)));
    return "Bản đọc – " + start.strip() + ".wav";
  }

  private static String sha256(Path file) throws IOException {
    try (var in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      LOG.warn("{} stays behind", folder, e);
    }
  }
}
