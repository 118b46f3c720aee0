package org.wardcast.playlists.speech.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardcast.playlists.Refusal;
import org.wardcast.playlists.checkin.ProgramRunner;

/** Runs a program that speaks: the words by its standard input, never in its command line. */
final class SpeechProgram {
  private static final Logger LOG = LoggerFactory.getLogger(SpeechProgram.class);

  private final String engine;
  private final ProgramRunner runner;
  private final SpeechSettings settings;
  private final long memory;

  SpeechProgram(String engine, ProgramRunner runner, SpeechSettings settings, long memory) {
    this.engine = engine;
    this.runner = runner;
    this.settings = settings;
    this.memory = memory;
  }

  /** Whether it lies where the runner will look for it. */
  static boolean present(String program) {
    return program.startsWith("/")
        ? Files.isExecutable(Path.of(program))
        : !program.isEmpty()
            && Stream.of("/usr/local/bin", "/usr/bin", "/bin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  void speak(List<String> command, String words, Path into)
      throws IOException, InterruptedException {
    var bounds = new ProgramRunner.Bounds(memory, settings.maxBytes());
    var input = (words.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
    ProgramRunner.Ended ended;
    try {
      ended = runner.run(bounds, command, input, settings.patience(), ProgramRunner.Output.IGNORED);
    } catch (Refusal e) {
      throw e.code().equals("playlists.checkin.too-slow")
          ? new Refusal(null, "playlists.speech.too-slow", engine)
          : e;
    }
    if (!ended.well() || !Files.isRegularFile(into) || Files.size(into) == 0) {
      LOG.warn("{} ended with {}: {}", command, ended.exit(), ended.log());
      throw new Refusal(null, "playlists.speech.failed", engine);
    }
  }
}
