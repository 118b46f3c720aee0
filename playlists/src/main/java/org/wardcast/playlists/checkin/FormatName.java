package org.wardcast.playlists.checkin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * What a file truly is, in an operator's words.
 *
 * @param label shown
 * @param usual the endings such a file rightly has
 * @param tags the ending under which its tags are read, empty if only ffprobe reads them
 */
record FormatName(String label, Set<String> usual, String tags) {
  /** Nothing that opens further files (playlists, scripts, image series) is even tried. */
  static final String READABLE =
      "mp3,wav,w64,flac,ogg,mov,aac,asf,matroska,avi,mpegts,mpeg,flv,aiff,amr,caf";

  private static final Set<String> KNOWN = Set.of(
      "mp3 wav wave w64 flac ogg oga opus m4a m4b mp4 m4v mov 3gp 3g2 aac wma wmv asf mkv mka webm avi ts"
          .split(" "));

  static FormatName of(String container, String codec, boolean video) {
    var kind = container.split(",")[0];
    if (video) {
      return video(kind);
    }
    return switch (kind) {
      case "mp3" -> new FormatName("MP3", Set.of("mp3"), "mp3");
      case "wav", "w64" -> new FormatName("WAV", Set.of("wav", "wave", "w64"), "wav");
      case "flac" -> new FormatName("FLAC", Set.of("flac"), "flac");
      case "ogg" ->
        switch (codec) {
          case "vorbis" -> new FormatName("Ogg Vorbis", Set.of("ogg", "oga"), "ogg");
          case "opus" -> new FormatName("Ogg Opus", Set.of("ogg", "oga", "opus"), "");
          default -> new FormatName("Ogg " + big(codec), Set.of("ogg", "oga"), "");
        };
      case "mov" ->
        new FormatName(
            "M4A (" + big(codec) + ")", Set.of("m4a", "m4b", "mp4", "mov", "3gp", "3g2"), "m4a");
      case "aac" -> new FormatName("AAC", Set.of("aac"), "");
      case "asf" -> new FormatName("WMA", Set.of("wma", "asf", "wmv"), "wma");
      case "matroska" ->
        new FormatName("Matroska (" + big(codec) + ")", Set.of("mka", "mkv", "webm"), "");
      default -> new FormatName(big(kind), Set.of(kind), "");
    };
  }

  private static FormatName video(String kind) {
    return switch (kind) {
      case "mov" -> new FormatName("Video MP4", Set.of("mp4", "m4v", "mov", "3gp", "3g2"), "");
      case "matroska" -> new FormatName("Video MKV", Set.of("mkv", "webm"), "");
      case "asf" -> new FormatName("Video WMV", Set.of("wmv", "asf"), "");
      case "mpegts", "mpeg" -> new FormatName("Video MPEG", Set.of("ts", "mpg", "mpeg"), "");
      default -> new FormatName("Video " + big(kind), Set.of(kind), "");
    };
  }

  private static String big(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** Named as something else than it is; an ending we do not know says nothing. */
  boolean disguisedAs(String fileName) {
    var parts = Arrays.asList(fileName.toLowerCase(Locale.ROOT).split("\\."));
    var ending = parts.size() < 2 ? "" : parts.get(parts.size() - 1);
    return KNOWN.contains(ending) && !usual.contains(ending);
  }
}
