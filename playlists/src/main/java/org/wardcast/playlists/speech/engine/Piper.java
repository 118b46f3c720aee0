package org.wardcast.playlists.speech.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.wardcast.playlists.checkin.ProgramRunner;
import org.wardcast.playlists.speech.Voice;

/** A Piper program with its models, where somebody has set one up. */
@Component
@Order(2)
final class Piper implements SpeechEngine {
  static final String NAME = "piper";

  private final SpeechProgram runner;
  private final String program;
  private final VoiceList list;

  Piper(
      ProgramRunner runner,
      SpeechSettings settings,
      @Value("${wardcast.speech.piper.program:}") String program,
      @Value("${wardcast.speech.piper.voices:}") String voices,
      @Value("${wardcast.speech.piper.memory:4GB}") String memory) {
    this.runner =
        new SpeechProgram(NAME, runner, settings, DataSize.parse(memory).toBytes());
    this.program = program.strip();
    this.list = new VoiceList(NAME, voices);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** A voice whose model file is gone is left out. */
  @Override
  public List<Voice> voices() {
    return SpeechProgram.present(program)
        ? list.voices().stream()
            .filter(voice -> Files.isReadable(model(voice.id().substring(NAME.length() + 1))))
            .toList()
        : List.of();
  }

  private Path model(String voice) {
    return Path.of(list.inside(voice));
  }

  @Override
  public void speak(String words, String voice, int speed, Path into)
      throws IOException, InterruptedException {
    var command = List.of(
        program,
        "--model",
        model(voice).toString(),
        "--output_file",
        into.toString(),
        "--length_scale",
        String.format(Locale.ROOT, "%.3f", 100.0 / speed));
    runner.speak(command, words, into);
  }
}
