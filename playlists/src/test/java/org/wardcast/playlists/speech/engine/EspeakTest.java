package org.wardcast.playlists.speech.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.checkin.ProgramRunner;
import org.wardcast.playlists.speech.Voice;

class EspeakTest {
  @TempDir
  Path folder;

  private static Espeak espeak(String program) {
    return new Espeak(new ProgramRunner(), SpeechSettings.standard(), program);
  }

  private long bytes(String words, String voice, int speed) throws Exception {
    var file = folder.resolve("s" + Math.random() + ".wav");
    espeak("espeak-ng").speak(words, voice, speed, file);
    assertThat(Files.readAllBytes(file)).startsWith('R', 'I', 'F', 'F');
    return Files.size(file);
  }

  @Test
  void itsThreeVoicesAreThere() {
    assertThat(espeak("espeak-ng").voices())
        .extracting(Voice::id)
        .containsExactly("espeak-ng:vi", "espeak-ng:vi-vn-x-central", "espeak-ng:vi-vn-x-south");
    assertThat(espeak("no-such-program").voices()).isEmpty();
    assertThat(espeak("").voices()).isEmpty();
  }

  @Test
  void twiceTheSpeedTakesAboutHalfTheTime() throws Exception {
    var words = "Kính mời bà con đến trạm y tế phường để tiêm vắc xin phòng bệnh.";
    var own = bytes(words, "vi", 100);
    assertThat((double) bytes(words, "vi", 50) / own).isBetween(1.5, 2.4);
    assertThat((double) bytes(words, "vi", 200) / own).isBetween(0.4, 0.7);
  }

  /** A text that looks like options or like sounds spelled out is only a text. */
  @Test
  void wordsAreNeverOptions() throws Exception {
    assertThat(bytes("-w /tmp/khác.wav --version", "vi", 100)).isGreaterThan(20_000);
    assertThat(bytes("--help", "vi", 100)).isGreaterThan(5_000);
  }

  @Test
  void aVoiceItDoesNotHaveIsAClearNo() {
    assertThatThrownBy(() -> bytes("xin chào", "vi-vn-x-nowhere", 100))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("playlists.speech.voice.unknown"));
  }

  @Test
  void oneThatHangsIsEnded() throws Exception {
    var hanging = Program.shell(folder.resolve("hangs"), "exec sleep 3600\n");
    var settings = new SpeechSettings(1, Duration.ofMillis(300), 1000, 1 << 20);
    var engine = new Espeak(new ProgramRunner(), settings, hanging.toString());
    assertThatThrownBy(() -> engine.speak("a", "vi", 100, folder.resolve("a.wav")))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("playlists.speech.too-slow"));
  }

  @Test
  void oneThatWritesWithoutEndIsStoppedAtTheLimit() throws Exception {
    // ninth word: the file
    var greedy = Program.shell(folder.resolve("greedy"), "exec cat /dev/zero > \"$8\"\n");
    var settings = new SpeechSettings(1, Duration.ofSeconds(30), 1000, 1 << 20);
    var engine = new Espeak(new ProgramRunner(), settings, greedy.toString());
    var file = folder.resolve("a.wav");
    assertThatThrownBy(() -> engine.speak("a", "vi", 100, file))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("playlists.speech.failed"));
    assertThat(Files.size(file)).isEqualTo(1 << 20);
  }
}
