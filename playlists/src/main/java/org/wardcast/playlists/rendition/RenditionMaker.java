package org.wardcast.playlists.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Rendition;
import org.wardcast.playlists.Renditions;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.checkin.CheckInSettings;
import org.wardcast.playlists.checkin.Ffmpeg;
import org.wardcast.playlists.checkin.ProgramRunner;
import org.wardcast.playlists.checkin.Programs;

/** Who asks first makes it, who asks meanwhile waits for that one, who asks later finds it. */
@Component
final class RenditionMaker implements Renditions {
  private static final Logger LOG = LoggerFactory.getLogger(RenditionMaker.class);
  private static final int HOUSE_RATE = 48_000;

  private final Map<String, CompletableFuture<Rendition>> making = new ConcurrentHashMap<>();
  private final Sounds sounds;
  private final RenditionShelf shelf;
  private final Programs programs;
  private final ProgramRunner runner;
  private final CheckInSettings settings;

  RenditionMaker(
      Sounds sounds,
      RenditionShelf shelf,
      Programs programs,
      ProgramRunner runner,
      CheckInSettings settings) {
    this.sounds = sounds;
    this.shelf = shelf;
    this.programs = programs;
    this.runner = runner;
    this.settings = settings;
  }

  @Override
  public Rendition of(String soundSha256, String mediaType) {
    var format = RenditionFormat.of(mediaType);
    var sound = sounds.find(soundSha256).orElseThrow(RenditionMaker::gone);
    var key = RenditionShelf.sha256(String.join(
        " ",
        sound.sha256(),
        Long.toString(sample(sound.trimStart().toNanos())),
        Long.toString(sample(sound.trimEnd().toNanos())),
        format.name()));
    var mine = new CompletableFuture<Rendition>();
    var theirs = making.putIfAbsent(key, mine);
    if (theirs != null) {
      return waitFor(theirs);
    }
    try {
      var made = find(key, mediaType, sound, format);
      mine.complete(made);
      return made;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      making.remove(key);
    }
  }

  private static Rendition waitFor(CompletableFuture<Rendition> theirs) {
    try {
      return theirs.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof Refusal refusal ? refusal : e;
    }
  }

  private Rendition find(String key, String mediaType, Sound sound, RenditionFormat format) {
    try {
      var there = shelf.find(key, mediaType);
      if (there != null) {
        return there;
      }
      make(key, sound, format);
      var made = shelf.find(key, mediaType);
      if (made != null) {
        return made;
      }
    } catch (IOException | NumberFormatException e) {
      LOG.error("rendition {} of {} failed", mediaType, sound.fileName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw failed(sound);
  }

  private void make(String key, Sound sound, RenditionFormat format)
      throws IOException, InterruptedException {
    var house = sounds.house(sound.sha256());
    if (!Files.isRegularFile(house)) {
      throw gone();
    }
    var bench = shelf.bench();
    try {
      var bytes = bench.resolve(RenditionShelf.BYTES);
      var ended = runner.run(
          Ffmpeg.reading(programs.ffmpeg(), house, settings.maxLength().plusSeconds(10))
              .with("-af", cut(sound, format.rate()), "-map_metadata", "-1", "-bitexact")
              .with(format.arguments().toArray(String[]::new))
              .with("file:" + bytes.toAbsolutePath())
              .command(),
          settings.patience(),
          ProgramRunner.Output.IGNORED);
      if (!ended.well() || Files.size(bytes) == 0) {
        LOG.error(
            "ffmpeg could not make {} of {}: {}", format.name(), sound.fileName(), ended.log());
        throw failed(sound);
      }
      shelf.put(key, bench, format.length(Files.size(bytes), sound.airtime()));
    } finally {
      FileSystemUtils.deleteRecursively(bench);
    }
  }

  /** Cut by samples, not by seconds: nothing is lost or doubled at the edges. */
  private static String cut(Sound sound, int rate) {
    return "atrim=start_sample=%d:end_sample=%d,asetpts=PTS-STARTPTS,aresample=%d:filter_size=64"
        .formatted(sample(sound.trimStart().toNanos()), sample(sound.trimEnd().toNanos()), rate);
  }

  private static long sample(long nanos) {
    return Math.round(nanos * (HOUSE_RATE / 1e9));
  }

  private static Refusal gone() {
    return new Refusal("sound", "playlists.sound.gone");
  }

  private static Refusal failed(Sound sound) {
    return new Refusal("sound", "playlists.rendition.failed", sound.fileName());
  }
}
