package org.wardcast.playlists.speech.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.MapPropertySource;
import org.wardcast.playlists.MediaRig;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.Sounds;
import org.wardcast.playlists.speech.Lexicon;
import org.wardcast.playlists.speech.Speaking;
import org.wardcast.playlists.speech.Speech;
import org.wardcast.playlists.speech.Spoken;
import org.wardcast.testkit.Database;
import org.wardcast.testkit.Databases;
import org.wardcast.testkit.VirtualTime;

/** The whole way with the real espeak-ng and the real check-in. */
class SpeechDeskTest {
  private static final String BOTH = "org.wardcast.testkit.Databases#both";
  private static final String NORTH = "espeak-ng:vi";

  @TempDir
  Path folder;

  private @Nullable MediaRig opened;

  private MediaRig rig() {
    return Objects.requireNonNull(opened);
  }

  private Speech speech(Database db, Map<String, Object> settings) {
    db.migrate("playlists");
    opened = new MediaRig(
        folder,
        db,
        VirtualTime.at("2026-11-20T01:00:00Z"),
        context -> context
            .getEnvironment()
            .getPropertySources()
            .addFirst(new MapPropertySource("test", settings)));
    return rig().get(Speech.class);
  }

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private void refused(@Nullable String field, String code, Runnable act) throws Exception {
    assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(refusal.field()).isEqualTo(field);
    });
    assertThat(rig().files("speech")).isEmpty();
    assertThat(rig().files("sounds")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void aTextBecomesASoundThatRemembersWhereItCameFrom(Database db) {
    var speech = speech(db, Map.of());
    var spoken = speech.speak(" UBND xã mời họp lúc 7h30. ", NORTH, 90, "an");
    assertThat(spoken.text()).isEqualTo("UBND xã mời họp lúc 7h30.");
    assertThat(spoken.reading())
        .isEqualTo("ủy ban nhân dân xã mời họp lúc bảy giờ ba mươi phút.")
        .isEqualTo(speech.reading("UBND xã mời họp lúc 7h30."));
    assertThat(spoken.who()).isEqualTo("an");
    var sound = rig().get(Sounds.class).find(spoken.soundSha256()).orElseThrow();
    assertThat(sound.fileName()).isEqualTo("Bản đọc – UBND xã mời họp lúc 7h30..wav");
    assertThat(sound.airtime().toMillis()).isBetween(1_500L, 8_000L);
    assertThat(speech.of(spoken.soundSha256())).contains(spoken);
    assertThat(speech.of("0".repeat(64))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  void theSameAgainIsTheSoundThatIsThere(Database db) {
    var speech = speech(db, Map.of());
    var first = speech.speak("Gọi BVĐK.", NORTH, 100, "an");
    rig().time.advance(java.time.Duration.ofMinutes(5));
    assertThat(speech.speak("Gọi BVĐK.", NORTH, 100, "binh")).isEqualTo(first);
    assertThat(speech.begin("Gọi BVĐK.", NORTH, 100, "binh").phase())
        .isEqualTo(Speaking.Phase.DONE);
    assertThat(speech.speak("Gọi BVĐK.", NORTH, 110, "an").soundSha256())
        .isNotEqualTo(first.soundSha256());
    // Read otherwise, it is another sound.
    rig().get(Lexicon.class).save("BVĐK", "bệnh viện đa khoa", true, "an");
    var read = speech.speak("Gọi BVĐK.", NORTH, 100, "an");
    assertThat(read.soundSha256()).isNotEqualTo(first.soundSha256());
    assertThat(read.reading()).isEqualTo("Gọi bệnh viện đa khoa.");
  }

  @Test
  void everyRealTextIsSpokenByEveryVoice() throws Exception {
    var speech = speech(Databases.sqlite(), Map.of());
    assertThat(speech.voices()).hasSize(3);
    try (var files = Files.list(Path.of("src/test/resources/bulletins"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        for (var voice : speech.voices()) {
          var spoken = speech.speak(Files.readString(file), voice.id(), 100, "an");
          var sound = rig().get(Sounds.class).find(spoken.soundSha256()).orElseThrow();
          double each = (double) sound.airtime().toMillis() / spoken.reading().length();
          assertThat(each).as(file.getFileName() + " " + voice.id()).isBetween(40.0, 110.0);
        }
      }
    }
  }

  @Test
  void whatCannotBeSpokenIsAClearNo() throws Exception {
    var speech = speech(Databases.sqlite(), Map.of("wardcast.speech.max-text", "100"));
    refused("text", "playlists.speech.text.empty", () -> speech.speak(" \n", NORTH, 100, "an"));
    refused(
        "text",
        "playlists.speech.text.long",
        () -> speech.speak("a ".repeat(60), NORTH, 100, "an"));
    refused("text", "playlists.speech.text.long", () -> speech.reading("a ".repeat(60)));
    refused(
        "text", "playlists.speech.text.unreadable", () -> speech.speak("🎉🎉", NORTH, 100, "an"));
    refused("text", "playlists.speech.text.unreadable", () -> speech.speak("你好", NORTH, 100, "an"));
    refused("voice", "playlists.speech.voice.unknown", () -> speech.speak("a", "x:y", 100, "an"));
    refused("speed", "playlists.speech.speed", () -> speech.speak("a", NORTH, 49, "an"));
    refused("speed", "playlists.speech.speed", () -> speech.speak("a", NORTH, 201, "an"));
  }

  @Test
  void withoutAnyEngineThePageCanSayHowToGetOne() throws Exception {
    var speech = speech(Databases.sqlite(), Map.of("wardcast.speech.espeak.program", "gone"));
    assertThat(speech.voices()).isEmpty();
    assertThat(speech.reading("5K")).isEqualTo("năm ca");
    refused("voice", "playlists.speech.none", () -> speech.speak("a", NORTH, 100, "an"));
  }

  @Test
  void anEngineThatAnswersNonsenseLeavesNothingBehind() throws Exception {
    var program = folder.resolve("broken");
    Files.writeString(program, "#!/bin/sh\nhead -c 5000 /dev/urandom > \"$8\"\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    var speech =
        speech(Databases.sqlite(), Map.of("wardcast.speech.espeak.program", program.toString()));
    refused(null, "playlists.speech.bad-sound", () -> speech.speak("a", NORTH, 100, "an"));
  }

  @Test
  void manyAtOnceAllComeToAnEnd() throws Exception {
    var speech = speech(Databases.sqlite(), Map.of());
    var pool = Executors.newFixedThreadPool(6);
    var texts = new ArrayList<Callable<Spoken>>();
    for (int i = 0; i < 12; i++) {
      var text = "Thông báo số " + i % 4;
      texts.add(() -> speech.speak(text, NORTH, 150, "an"));
    }
    var sounds = new ArrayList<String>();
    for (var one : pool.invokeAll(texts)) {
      sounds.add(one.get().soundSha256());
    }
    pool.shutdown();
    assertThat(List.copyOf(new java.util.TreeSet<>(sounds))).hasSize(4);
    assertThat(rig().files("speech")).isEmpty();
  }

  @Test
  void aTextOnItsWayCanBeLeftAndAskedForLater() {
    var speech = speech(Databases.sqlite(), Map.of());
    var begun = speech.begin("Kính mời bà con đi tiêm.", NORTH, 100, "an");
    var ended = await("spoken").until(() -> speech.find(begun.id()).orElseThrow(), Speaking::ended);
    assertThat(ended.percent()).isEqualTo(100);
    assertThat(Objects.requireNonNull(ended.spoken()).voice()).isEqualTo(NORTH);
    assertThat(speech.find("nobody")).isEmpty();
  }

  @Test
  void theLongestTextIsSpokenToItsEnd() {
    var speech = speech(Databases.sqlite(), Map.of());
    var text = "Kính mời bà con đi họp. ".repeat(410);
    var spoken = speech.speak(text, NORTH, 200, "an");
    assertThat(rig()
            .get(Sounds.class)
            .find(spoken.soundSha256())
            .orElseThrow()
            .airtime()
            .toMinutes())
        .isBetween(2L, 30L);
  }
}
