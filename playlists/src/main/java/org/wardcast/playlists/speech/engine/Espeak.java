package org.wardcast.playlists.speech.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.checkin.ProgramRunner;
import org.wardcast.playlists.speech.Voice;

/** espeak-ng, a Debian package: robust and small, three Vietnamese voices. */
@Component
@Order(1)
final class Espeak implements SpeechEngine {
  static final String NAME = "espeak-ng";

  private static final List<Voice> VOICES = List.of(
      voice("vi", "Giọng Bắc"),
      voice("vi-vn-x-central", "Giọng Trung"),
      voice("vi-vn-x-south", "Giọng Nam"));

  /** Words a minute at 100 %: the program's own. */
  private static final int OWN_SPEED = 175;

  private static final long MEMORY = 500_000_000;

  private final SpeechProgram runner;
  private final String program;

  Espeak(
      ProgramRunner runner,
      SpeechSettings settings,
      @Value("${wardcast.speech.espeak.program:espeak-ng}") String program) {
    this.runner = new SpeechProgram(NAME, runner, settings, MEMORY);
    this.program = program;
  }

  private static Voice voice(String id, String name) {
    return new Voice(NAME + ":" + id, NAME, name + " (" + NAME + ")", "vi");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Voice> voices() {
    return SpeechProgram.present(program) ? VOICES : List.of();
  }

  @Override
  public void speak(String words, String voice, int speed, Path into)
      throws IOException, InterruptedException {
    // Asked for a voice it has not, the program takes the next best without a word.
    if (VOICES.stream().noneMatch(one -> one.id().equals(NAME + ":" + voice))) {
      throw new Refusal("voice", "playlists.speech.voice.unknown");
    }
    var command = List.of(
        program,
        "-b",
        "1",
        "-v",
        voice,
        "-s",
        Integer.toString(Math.round(OWN_SPEED * speed / 100f)),
        "-w",
        into.toString(),
        "--stdin");
    runner.speak(command, words, into);
  }
}
