package org.wardcast.playlists.checkin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sound files for the tests: those in the resources, and those the bundled ffmpeg makes. */
public final class SampleFiles {
  private SampleFiles() {}

  public static Path resource(String name) {
    try {
      var url = SampleFiles.class.getResource("/audio/" + name);
      if (url == null) {
        throw new IllegalArgumentException(name);
      }
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Path speech() {
    return resource("5k-vaccine.mp3");
  }

  public static Programs programs() {
    return new Programs(Path.of("target"));
  }

  /** Runs the bundled ffmpeg by hand; the last argument is the file to make. */
  public static Path make(Path file, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(programs().ffmpeg(), "-v", "error", "-nostdin", "-y"));
    command.addAll(List.of(arguments));
    command.add(file.toString());
    run(command);
    return file;
  }

  /** A second of nothing, three of a tone, two of nothing. */
  public static Path toneInSilence(Path file, String... arguments) throws Exception {
    var all = new ArrayList<>(
        List.of("-f", "lavfi", "-i", "aevalsrc='0.2*sin(2*PI*440*t)*between(t,1,4)':d=6:s=44100"));
    all.addAll(List.of(arguments));
    return make(file, all.toArray(String[]::new));
  }

  public static Loudness measure(Path file) throws Exception {
    var log = run(List.of(
        programs().ffmpeg(),
        "-nostdin",
        "-nostats",
        "-i",
        file.toString(),
        "-af",
        "ebur128@test=peak=true:framelog=quiet",
        "-f",
        "null",
        "-"));
    var loudness = Loudness.read(log, "test");
    if (loudness == null) {
      throw new AssertionError(log);
    }
    return loudness;
  }

  /** All samples, mono 16 bit little-endian, as ffmpeg reads them. */
  public static short[] samples(int rate, Path folder, String... input) throws Exception {
    var all = new ArrayList<>(List.of(input));
    all.addAll(List.of("-ac", "1", "-ar", Integer.toString(rate), "-f", "s16le"));
    var raw = make(Files.createTempFile(folder, "samples", ".pcm"), all.toArray(String[]::new));
    var bytes = Files.readAllBytes(raw);
    var samples = new short[bytes.length / 2];
    java.nio.ByteBuffer.wrap(bytes)
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return samples;
  }

  public static String run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(command + "\n" + said);
    }
    return said;
  }
}
