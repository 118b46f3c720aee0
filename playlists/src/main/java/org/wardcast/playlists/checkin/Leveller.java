package org.wardcast.playlists.checkin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;

/**
 * The second and last decoding: writes the house file, and draws the waveform from the same samples
 * as they pass.
 */
@Component
final class Leveller {
  private final Programs programs;
  private final ProgramRunner runner;
  private final CheckInSettings settings;

  Leveller(Programs programs, ProgramRunner runner, CheckInSettings settings) {
    this.programs = programs;
    this.runner = runner;
    this.settings = settings;
  }

  Waveform level(Path file, Levelling levelling, Path house, DoubleConsumer second)
      throws IOException, InterruptedException {
    var waveform = new Waveform(settings.silence());
    var ended = runner.run(
        Ffmpeg.reading(programs.ffmpeg(), file, settings.maxLength().plusSeconds(1))
            .with("-filter_complex", levelling.graph(), "-map_metadata", "-1", "-bitexact")
            .with("-map", "[house]", "-c:a", "flac", "-f", "flac", "file:" + house.toAbsolutePath())
            .with("-map", "[pcm]", "-c:a", "pcm_s16le", "-f", "s16le", "pipe:1")
            .command(),
        settings.patience(),
        stream -> {
          var buffer = new byte[Waveform.RATE * 2];
          for (var n = stream.readNBytes(buffer, 0, buffer.length);
              n > 0;
              n = stream.readNBytes(buffer, 0, buffer.length)) {
            waveform.add(buffer, n);
            second.accept(waveform.samples() / (double) Waveform.RATE);
          }
        });
    if (!ended.well() || waveform.samples() == 0) {
      throw new Refusal("file", "playlists.checkin.broken");
    }
    return waveform;
  }
}
