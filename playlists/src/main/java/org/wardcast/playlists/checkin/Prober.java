package org.wardcast.playlists.checkin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardcast.playlists.Refusal;

/** First step: is it sound at all, of what kind, and may it be played? */
@Component
final class Prober {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int MOST_OUTPUT = 1 << 20;
  private static final String ASKED = "format=format_name,duration"
      + ":format_tags=title,artist,ASF_Protection_Type,encryption"
      + ":stream=codec_type,codec_name,codec_tag_string,channels,duration"
      + ":stream_tags=title,artist:stream_disposition=attached_pic";

  private final Programs programs;
  private final ProgramRunner runner;

  Prober(Programs programs, ProgramRunner runner) {
    this.programs = programs;
    this.runner = runner;
  }

  Probed probe(Path file) throws IOException, InterruptedException {
    var out = new ByteArrayOutputStream();
    var command = List.of(
        programs.ffprobe(),
        "-v",
        "level+warning",
        "-protocol_whitelist",
        "file,pipe",
        "-format_whitelist",
        FormatName.READABLE,
        "-of",
        "flat",
        "-show_entries",
        ASKED,
        "-i",
        "file:" + file.toAbsolutePath());
    var ended = runner.run(command, PATIENCE, stream -> {
      out.write(stream.readNBytes(MOST_OUTPUT));
      ProgramRunner.Output.IGNORED.take(stream);
    });
    var facts = FlatOutput.parse(out.toString(StandardCharsets.UTF_8));
    if (!ended.well() || !facts.containsKey("format.format_name")) {
      throw new Refusal("file", "playlists.checkin.not-sound");
    }
    return read(facts, ended.log());
  }

  static Probed read(Map<String, String> facts, String log) {
    var audio = -1;
    var video = false;
    for (var i = 0; facts.containsKey(stream(i, "codec_type")); i++) {
      var type = facts.get(stream(i, "codec_type"));
      if ("audio".equals(type) && audio < 0) {
        audio = i;
      }
      video |=
          "video".equals(type) && !"1".equals(facts.get(stream(i, "disposition.attached_pic")));
    }
    if (audio < 0) {
      throw new Refusal("file", "playlists.checkin.no-sound");
    }
    if (isProtected(facts, stream(audio, "codec_tag_string"), log)) {
      throw new Refusal("file", "playlists.checkin.protected");
    }
    return new Probed(
        FormatName.of(
            facts.getOrDefault("format.format_name", ""),
            facts.getOrDefault(stream(audio, "codec_name"), ""),
            video),
        (int) number(facts.get(stream(audio, "channels"))),
        promised(facts, stream(audio, "duration"), video, log),
        tag(facts, audio, "title"),
        tag(facts, audio, "artist"));
  }

  private static boolean isProtected(Map<String, String> facts, String codecTag, String log) {
    return facts.containsKey("format.tags.ASF_Protection_Type")
        || facts.containsKey("format.tags.encryption")
        || List.of("drms", "enca").contains(facts.getOrDefault(codecTag, ""))
        || log.contains("DRM protected stream");
  }

  /**
   * An MP3 of changing bit rate without a header has no length, and ffprobe's guess can be wrong by
   * half. A film may be longer than its sound, so only the sound's own length counts there.
   */
  private static double promised(
      Map<String, String> facts, String ofStream, boolean video, String log) {
    if (log.contains("Estimating duration from bitrate")) {
      return 0;
    }
    var own = number(facts.get(ofStream));
    return own > 0 || video ? own : number(facts.get("format.duration"));
  }

  private static String tag(Map<String, String> facts, int audio, String name) {
    var ofFile = facts.get("format.tags." + name);
    return ofFile != null ? ofFile : facts.getOrDefault(stream(audio, "tags." + name), "");
  }

  private static String stream(int i, String fact) {
    return "streams.stream." + i + "." + fact;
  }

  private static double number(@org.jspecify.annotations.Nullable String text) {
    try {
      return text == null ? 0 : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
