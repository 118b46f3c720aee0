package org.wardcast.playlists.checkin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Builds a command line for ffmpeg that reads one local file and nothing else. */
public final class Ffmpeg {
  private final List<String> command;

  private Ffmpeg(List<String> command) {
    this.command = command;
  }

  /** @param most not more than this is read of it */
  public static Ffmpeg reading(String program, Path file, Duration most) {
    return new Ffmpeg(List.of(program))
        .with("-hide_banner", "-nostdin", "-nostats", "-y", "-loglevel", "level+info")
        .with("-threads", "1", "-filter_complex_threads", "1")
        .with("-protocol_whitelist", "file,pipe", "-format_whitelist", FormatName.READABLE)
        .with("-t", "%d.%03d".formatted(most.toSeconds(), most.toMillisPart()))
        .with("-vn", "-sn", "-dn", "-i", "file:" + file.toAbsolutePath());
  }

  public Ffmpeg with(String... more) {
    var longer = new ArrayList<>(command);
    longer.addAll(List.of(more));
    return new Ffmpeg(longer);
  }

  public List<String> command() {
    return command;
  }
}
