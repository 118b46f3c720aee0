package org.wardcast.playlists.speech.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.checkin.ProgramRunner;
import org.wardcast.playlists.speech.Voice;

/** Against a stand-in that takes the words and options a Piper program takes. */
class PiperTest {
  @TempDir
  Path folder;

  private Piper piper(Path program, String voices) {
    return new Piper(
        new ProgramRunner(), SpeechSettings.standard(), program.toString(), voices, "2GB");
  }

  /** Says with espeak-ng what it reads, and notes how it was called. */
  private Path standIn() throws Exception {
    return Program.shell(folder.resolve("piper"), """
        echo "$@" > %1$s/called
        while [ $# -gt 1 ]; do
          case $1 in
            --model) model=$2 ;;
            --output_file) out=$2 ;;
            --length_scale) scale=$2 ;;
            *) exit 2 ;;
          esac
          shift 2
        done
        [ -f "$model" ] && [ -n "$scale" ] || exit 1
        cat > %1$s/words
        exec espeak-ng -v vi -w "$out" -f %1$s/words
        """.formatted(folder));
  }

  @Test
  void theWordsComeAsOneLineAndTheSpeedAsLength() throws Exception {
    var model = Files.createFile(folder.resolve("vais1000.onnx"));
    var piper =
        piper(standIn(), "vais1000 | " + model + " | Giọng nữ (Piper) ; gone | /no/model | Mất");
    assertThat(piper.voices())
        .containsExactly(new Voice("piper:vais1000", "piper", "Giọng nữ (Piper)", "vi"));
    var file = folder.resolve("a.wav");
    piper.speak("Dòng một.\nDòng hai.", "vais1000", 80, file);
    assertThat(Files.readAllBytes(file)).startsWith('R', 'I', 'F', 'F');
    assertThat(Files.readString(folder.resolve("called")).strip())
        .isEqualTo("--model " + model + " --output_file " + file + " --length_scale 1.250");
    assertThat(Files.readString(folder.resolve("words"))).isEqualTo("Dòng một. Dòng hai.\n");
  }

  @Test
  void oneThatFailsSaysSo() throws Exception {
    var model = Files.createFile(folder.resolve("m.onnx"));
    var failing = Program.shell(folder.resolve("piper"), "echo no such model >&2; exit 1\n");
    assertThatThrownBy(
            () -> piper(failing, "m|" + model + "|M").speak("a", "m", 100, folder.resolve("a.wav")))
        .isInstanceOfSatisfying(Refusal.class, r -> {
          assertThat(r.code()).isEqualTo("playlists.speech.failed");
          assertThat(r.getArguments()).containsExactly("piper");
        });
  }

  @Test
  void withoutAProgramOrWithABrokenSettingThereAreNoVoices() {
    assertThat(piper(Path.of(""), "").voices()).isEmpty();
    assertThat(piper(Path.of("/no/piper"), "m|/m.onnx|M").voices()).isEmpty();
    assertThat(piper(Path.of("/bin/sh"), "just words ; ; a b|c|d").voices()).isEmpty();
  }
}
