package org.wardcast.playlists.rendition;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wardcast.playlists.Refusal;

/**
 * A media type that can be made, and how.
 *
 * @param name the same for every way of writing the same type
 * @param arguments for ffmpeg, after the input
 * @param bytesPerSecond where length and size are the same thing; 0 where they are not
 */
record RenditionFormat(String name, int rate, List<String> arguments, int bytesPerSecond) {
  private static final Set<Integer> PCM_RATES =
      Set.of(8000, 16_000, 22_050, 32_000, 44_100, 48_000);
  private static final Set<Integer> MPEG_RATES =
      Set.of(8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000);
  private static final int OPUS_RATE = 48_000;

  static RenditionFormat of(String mediaType) {
    var parts = mediaType.strip().split("\\s*;\\s*");
    var parameters = parameters(mediaType, parts);
    var format = switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "audio/pcma" -> g711("audio/PCMA", "pcm_alaw", "alaw", parameters);
      case "audio/pcmu" -> g711("audio/PCMU", "pcm_mulaw", "mulaw", parameters);
      case "audio/l16" -> linear(parameters);
      case "audio/mpeg" -> mpeg(parameters);
      case "audio/ogg" -> opus(parameters);
      default -> throw unknown(mediaType);
    };
    if (format == null || !parameters.isEmpty()) {
      throw unknown(mediaType);
    }
    return format;
  }

  private static Map<String, String> parameters(String mediaType, String[] parts) {
    var parameters = new TreeMap<String, String>();
    for (var i = 1; i < parts.length; i++) {
      var pair = parts[i].split("=", 2);
      if (pair.length != 2) {
        throw unknown(mediaType);
      }
      parameters.put(pair[0].toLowerCase(Locale.ROOT), pair[1].replace("\"", ""));
    }
    return parameters;
  }

  private static @org.jspecify.annotations.Nullable RenditionFormat g711(
      String type, String codec, String container, Map<String, String> parameters) {
    var rate = number(parameters, "rate", 8000);
    return rate != 8000 || !mono(parameters)
        ? null
        : made(type, Map.of("rate", rate), rate, rate, "-c:a", codec, "-f", container);
  }

  /** RFC 2586: network byte order, one channel unless it says more. */
  private static @org.jspecify.annotations.Nullable RenditionFormat linear(
      Map<String, String> parameters) {
    var rate = number(parameters, "rate", 0);
    return !PCM_RATES.contains(rate) || !mono(parameters)
        ? null
        : made(
            "audio/L16", Map.of("rate", rate), rate, 2 * rate, "-c:a", "pcm_s16be", "-f", "s16be");
  }

  private static @org.jspecify.annotations.Nullable RenditionFormat mpeg(
      Map<String, String> parameters) {
    var rate = number(parameters, "rate", 44_100);
    var bitrate = number(parameters, "bitrate", 64_000);
    if (!MPEG_RATES.contains(rate) || bitrate < 8000 || bitrate > 320_000) {
      return null;
    }
    var named = new LinkedHashMap<String, Integer>();
    named.put("rate", rate);
    named.put("bitrate", bitrate);
    // Nothing but frames: a device that begins in the middle trips over a header.
    return made(
        "audio/mpeg",
        named,
        rate,
        0,
        "-c:a",
        "libmp3lame",
        "-b:a",
        Integer.toString(bitrate),
        "-write_xing",
        "0",
        "-id3v2_version",
        "0",
        "-f",
        "mp3");
  }

  private static @org.jspecify.annotations.Nullable RenditionFormat opus(
      Map<String, String> parameters) {
    var codecs = parameters.remove("codecs");
    var bitrate = number(parameters, "bitrate", 32_000);
    if (!"opus".equals(codecs) || bitrate < 6000 || bitrate > 256_000) {
      return null;
    }
    return made(
        "audio/ogg;codecs=opus",
        Map.of("bitrate", bitrate),
        OPUS_RATE,
        0,
        "-c:a",
        "libopus",
        "-b:a",
        Integer.toString(bitrate),
        "-f",
        "ogg");
  }

  private static RenditionFormat made(
      String type, Map<String, Integer> named, int rate, int bytesPerSecond, String... arguments) {
    var name = new StringBuilder(type);
    named.forEach((key, value) -> name.append(';').append(key).append('=').append(value));
    return new RenditionFormat(name.toString(), rate, List.of(arguments), bytesPerSecond);
  }

  private static boolean mono(Map<String, String> parameters) {
    return number(parameters, "channels", 1) == 1;
  }

  /** Takes the parameter away, so that what is left over was not understood. */
  private static int number(Map<String, String> parameters, String name, int otherwise) {
    var text = parameters.remove(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Refusal unknown(String mediaType) {
    return new Refusal("mediaType", "playlists.rendition.unknown-type", mediaType);
  }

  Duration length(long bytes, Duration airtime) {
    return bytesPerSecond == 0
        ? airtime
        : Duration.ofNanos(Math.round(bytes * 1e9 / bytesPerSecond));
  }
}
