package org.wardcast.playlists.checkin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;

/** Decodes the whole file once and measures it by EBU R128, as it came and in one channel. */
@Component
final class Meter {
  private final Programs programs;
  private final ProgramRunner runner;
  private final CheckInSettings settings;

  Meter(Programs programs, ProgramRunner runner, CheckInSettings settings) {
    this.programs = programs;
    this.runner = runner;
    this.settings = settings;
  }

  /** @param second told each second that has been measured */
  Measured measure(Path file, int channels, DoubleConsumer second)
      throws IOException, InterruptedException {
    var measured = measure(file, channels, Downmix.ALL, second);
    return measured.channelsCancel()
        ? measure(file, channels, Downmix.FIRST_CHANNEL, second)
        : measured;
  }

  private Measured measure(Path file, int channels, Downmix downmix, DoubleConsumer second)
      throws IOException, InterruptedException {
    var micros = new AtomicLong();
    var ended = runner.run(
        Ffmpeg.reading(programs.ffmpeg(), file, settings.maxLength().plusSeconds(1))
            .with("-progress", "pipe:1", "-filter_complex", graph(channels, downmix))
            .with("-map", "[out]", "-f", "null", "-")
            .command(),
        settings.patience(),
        stream -> {
          var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
          for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("out_time_us=") && !line.endsWith("N/A")) {
              micros.set(Long.parseLong(line.substring("out_time_us=".length())));
              second.accept(micros.get() / 1e6);
            }
          }
        });
    var mono = Loudness.read(ended.log(), "mono");
    var came = channels == 1 ? mono : Loudness.read(ended.log(), "came");
    if (mono == null || came == null || micros.get() <= 0) {
      throw new Refusal("file", "playlists.checkin.broken");
    }
    return new Measured(came, mono, downmix, micros.get() / 1e6, lostPackets(ended.log()));
  }

  static String graph(int channels, Downmix downmix) {
    var meter = "ebur128@%s=peak=true:framelog=quiet";
    var mono = downmix.filter + "," + meter.formatted("mono") + "[out]";
    return channels == 1
        ? "[0:a:0]" + mono
        : "[0:a:0]aformat=sample_fmts=fltp,asplit[a][b];[a]" + meter.formatted("came")
            + ",anullsink;[b]" + mono;
  }

  /** Decoders also complain about a first frame that was cut; only what is thrown away counts. */
  private static int lostPackets(String log) {
    return (int) log.lines()
        .filter(l -> l.contains("Error submitting packet to decoder"))
        .count();
  }
}
