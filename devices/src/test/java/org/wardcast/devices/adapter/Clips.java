package org.wardcast.devices.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.regex.Pattern;
import org.wardcast.devices.Clip;

/** Clips of noise for tests, in PCM and G.711, where every byte is sound. */
public final class Clips {
  private static final Pattern RATE = Pattern.compile("rate=(\\d+)");

  private Clips() {}

  public static Clip of(Path folder, String mediaType, Duration length) {
    var bytes = new byte[Math.toIntExact(bytes(mediaType, length))];
    new Random(3).nextBytes(bytes);
    try {
      var file = Files.createTempFile(folder, "clip", ".raw");
      Files.write(file, bytes);
      return new Clip(file, mediaType, sha256(bytes), length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many bytes sound for that long. */
  public static long bytes(String mediaType, Duration length) {
    var rate = RATE.matcher(mediaType);
    var perSample = mediaType.startsWith("audio/L16") ? 2 : 1;
    return (rate.find() ? Long.parseLong(rate.group(1)) : 8000)
        * length.toMillis()
        / 1000
        * perSample;
  }

  /** Hash of a part of the clip, as a device that played it would report it. */
  public static String sha256(Clip clip, Duration from, Duration length) {
    try {
      var all = Files.readAllBytes(clip.file());
      var first = (int) bytes(clip.mediaType(), from);
      return sha256(Arrays.copyOfRange(all, first, first + (int) bytes(clip.mediaType(), length)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
