package org.wardcast.scheduler.dispatch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.wardcast.devices.Clip;

/** Five seconds of test tone in what a device takes: 440 and 1000 Hz by turns, so that one hears it. */
@Component
final class ToneFiles {
  private static final int SECONDS = 5;
  private static final double LEVEL = 0.25 * Short.MAX_VALUE;
  private static final Pattern TYPE = Pattern.compile("audio/(l16|pcma|pcmu)((?:;[^;]+)*)");
  private static final Pattern RATE = Pattern.compile("rate=(\\d+)");

  private final Path folder;
  private final ConcurrentMap<String, Clip> made = new ConcurrentHashMap<>();

  ToneFiles(@Qualifier("dataFolder") Path dataFolder) {
    this.folder = dataFolder.resolve("tones");
  }

  static boolean canMake(String mediaType) {
    return TYPE.matcher(plain(mediaType)).matches();
  }

  Clip of(String mediaType) {
    return made.computeIfAbsent(mediaType, this::make);
  }

  private Clip make(String mediaType) {
    var bytes = sound(mediaType);
    var sha = sha256(bytes);
    var file = folder.resolve(sha);
    try {
      Files.createDirectories(folder);
      var half = Files.createTempFile(folder, "tone", ".part");
      Files.write(half, bytes);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Clip(file, mediaType, sha, Duration.ofSeconds(SECONDS));
  }

  static byte[] sound(String mediaType) {
    var type = TYPE.matcher(plain(mediaType));
    if (!type.matches()) {
      throw new IllegalArgumentException(mediaType);
    }
    var codec = type.group(1);
    var given = RATE.matcher(type.group(2));
    int rate = given.find() ? Integer.parseInt(given.group(1)) : 8000;
    var out = new ByteArrayOutputStream(rate * SECONDS * 2);
    for (int i = 0; i < rate * SECONDS; i++) {
      int sample = sample(i, rate);
      switch (codec) {
        case "pcma" -> out.write(G711.alaw(sample));
        case "pcmu" -> out.write(G711.ulaw(sample));
        default -> {
          out.write(sample >> 8);
          out.write(sample);
        }
      }
    }
    return out.toByteArray();
  }

  /** Both frequencies fit into a half second whole, so the change makes no click. */
  private static int sample(int index, int rate) {
    double frequency = index * 2L / rate % 2 == 0 ? 440 : 1000;
    return (int) Math.round(LEVEL * Math.sin(2 * Math.PI * frequency * index / rate));
  }

  private static String plain(String mediaType) {
    return mediaType.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
