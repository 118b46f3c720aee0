package org.wardcast.playlists.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardcast.playlists.Sound;
import org.wardcast.testkit.Database;

class SoundStoreTest {
  @TempDir
  Path data;

  @ParameterizedTest
  @MethodSource("org.wardcast.testkit.Databases#both")
  void manySoundsAreFoundAtOnceAndUnknownOnesLeftOut(Database db) throws Exception {
    db.migrate("playlists");
    var store = new SoundStore(db.write(), db.read(), new SoundFolders(data));
    var one = sound("a1".repeat(32));
    var two = sound("b2".repeat(32));
    for (var sound : List.of(one, two, sound("c3".repeat(32)))) {
      assertThat(store.install(Files.createDirectory(data.resolve(sound.fileName())), sound))
          .isTrue();
    }
    assertThat(store.findAll(List.of(one.sha256(), two.sha256(), "d4".repeat(32))))
        .containsOnlyKeys(one.sha256(), two.sha256())
        .containsValues(one, two);
    assertThat(store.findAll(List.of())).isEmpty();
  }

  private static Sound sound(String sha256) {
    return new Sound(
        sha256,
        sha256.substring(0, 4) + ".mp3",
        1000,
        "mp3",
        Duration.ofSeconds(9),
        Duration.ofMillis(250),
        Duration.ofSeconds(8),
        -20.5,
        -3.25,
        false,
        "Bản tin",
        "Đài xã",
        "",
        Instant.parse("2026-11-20T10:00:00Z"));
  }
}
