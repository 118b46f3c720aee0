package org.wardcast.playlists.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardcast.playlists.MediaRig;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Rendition;
import org.wardcast.playlists.Renditions;
import org.wardcast.playlists.Sound;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.checkin.SampleFiles;
import org.wardcast.testkit.Databases;

class RenditionMakerTest {
  @TempDir
  Path folder;

  MediaRig rig;
  Renditions renditions;

  @BeforeEach
  void open() {
    rig = MediaRig.on(folder.resolve("data"), Databases.sqlite().migrate("playlists"));
    renditions = rig.get(Renditions.class);
  }

  @AfterEach
  void close() {
    rig.close();
  }

  private Sound speech() throws Exception {
    return rig.sound(rig.send(SampleFiles.speech()));
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
          audio/PCMA;rate=8000,              8000, 1, -f alaw -ar 8000 -i
          audio/PCMU;rate=8000,              8000, 1, -f mulaw -ar 8000 -i
          audio/L16;rate=8000,               8000, 2, -f s16be -ar 8000 -i
          audio/L16;rate=16000,             16000, 2, -f s16be -ar 16000 -i
          audio/L16;rate=44100,             44100, 2, -f s16be -ar 44100 -i
          audio/L16;rate=48000,             48000, 2, -f s16be -ar 48000 -i
          audio/mpeg;rate=22050;bitrate=48000, 22050, 0, -i
          audio/ogg;codecs=opus,            48000, 0, -i
          """)
  void aRenditionIsTheTrimmedSound(String type, int rate, int sampleSize, String input)
      throws Exception {
    var sound = speech();
    var rendition = renditions.of(sound.sha256(), type);
    assertThat(rendition.mediaType()).isEqualTo(type);
    assertThat(rendition.sha256()).isEqualTo(RenditionShelf.sha256(rendition.file()));
    assertThat(rendition.length().toNanos() / 1e9)
        .isCloseTo(sound.airtime().toNanos() / 1e9, within(0.001));
    if (sampleSize > 0) {
      assertThat(Files.size(rendition.file()) / (double) sampleSize / rate)
          .isCloseTo(rendition.length().toNanos() / 1e9, within(1e-6));
    }
    var arguments = new java.util.ArrayList<>(List.of(input.split(" ")));
    arguments.add(rendition.file().toString());
    var heard = SampleFiles.samples(8000, folder, arguments.toArray(String[]::new));
    assertThat(likeness(heard, trimmed(sound))).isGreaterThan(0.98);
  }

  private short[] trimmed(Sound sound) throws Exception {
    var house = rig.get(Sounds.class).house(sound.sha256());
    return SampleFiles.samples(
        8000,
        folder,
        "-ss",
        Double.toString(sound.trimStart().toNanos() / 1e9),
        "-to",
        Double.toString(sound.trimEnd().toNanos() / 1e9),
        "-i",
        house.toString());
  }

  /** Normalised correlation at the best shift: encoders put up to a tenth of a second before it. */
  private static double likeness(short[] heard, short[] source) {
    var best = 0.0;
    for (var shift = -40; shift <= 1200; shift++) {
      double cross = 0;
      double a = 0;
      double b = 0;
      for (var i = 40; i < 40_000; i++) {
        double x = heard[i + shift];
        double y = source[i];
        cross += x * y;
        a += x * x;
        b += y * y;
      }
      best = Math.max(best, cross / Math.sqrt(a * b));
    }
    return best;
  }

  @Test
  void manyWhoAskAtOnceGetTheOneThatIsMadeOnce() throws Exception {
    var sound = speech();
    Callable<Rendition> ask = () -> renditions.of(sound.sha256(), "audio/PCMA;rate=8000");
    var askers = Executors.newFixedThreadPool(8);
    try {
      var answers = askers.invokeAll(java.util.Collections.nCopies(8, ask));
      var first = answers.get(0).get();
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(first);
      }
      var made = Files.getLastModifiedTime(first.file());
      assertThat(ask.call()).isEqualTo(first);
      assertThat(Files.getLastModifiedTime(first.file())).isEqualTo(made);
    } finally {
      askers.shutdown();
    }
    assertThat(rig.files("renditions")).hasSize(2);
  }

  @Test
  void theSameTypeWrittenOtherwiseIsTheSameRendition() throws Exception {
    var sound = speech();
    assertThat(renditions.of(sound.sha256(), "Audio/pcma ; RATE=8000").file())
        .isEqualTo(renditions.of(sound.sha256(), "audio/PCMA").file());
  }

  @Test
  void aRenditionThatWasCutShortOnTheDiskIsMadeAnew() throws Exception {
    var sound = speech();
    var good = renditions.of(sound.sha256(), "audio/PCMA;rate=8000");
    Files.write(good.file(), new byte[100]);
    assertThat(renditions.of(sound.sha256(), "audio/PCMA;rate=8000")).isEqualTo(good);
    assertThat(RenditionShelf.sha256(good.file())).isEqualTo(good.sha256());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audio/PCMA;rate=16000",
        "audio/L16",
        "audio/L16;rate=12345",
        "audio/L16;rate=8000;channels=2",
        "audio/mpeg;rate=22051",
        "audio/mpeg;bitrate=many",
        "audio/ogg",
        "audio/ogg;codecs=vorbis",
        "audio/PCMA;unknown=1",
        "text/plain",
        ""
      })
  void whatCannotBeMadeIsRefused(String type) {
    assertThatThrownBy(() -> renditions.of("0".repeat(64), type))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("playlists.rendition.unknown-type"));
  }

  @Test
  void aSoundThatIsGoneIsRefused() throws Exception {
    for (var sha256 : List.of("0".repeat(64), "../../etc/passwd")) {
      assertThatThrownBy(() -> renditions.of(sha256, "audio/PCMA"))
          .isInstanceOfSatisfying(
              Refusal.class, r -> assertThat(r.code()).isEqualTo("playlists.sound.gone"));
    }
    var sound = speech();
    Files.delete(rig.get(Sounds.class).house(sound.sha256()));
    assertThatThrownBy(() -> renditions.of(sound.sha256(), "audio/PCMA"))
        .isInstanceOf(Refusal.class);
    assertThat(rig.files("renditions")).isEmpty();
  }

  @Test
  void lengthIsCountedFromTheBytes() {
    assertThat(RenditionFormat.of("audio/L16;rate=16000").length(32_000, Duration.ZERO))
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(RenditionFormat.of("audio/mpeg").length(1, Duration.ofSeconds(3)))
        .isEqualTo(Duration.ofSeconds(3));
  }
}
