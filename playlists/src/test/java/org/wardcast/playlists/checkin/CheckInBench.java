package org.wardcast.playlists.checkin;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;
import org.wardcast.playlists.MediaRig;
import org.wardcast.playlists.Upload.Phase;
import org.wardcast.testkit.Databases;

/**
 * What check-in of a five-minute MP3 costs: the whole shipped way, from the first byte received to
 * the row in the table, against the same bundled ffmpeg driven by hand with the same passes and
 * filters. On both sides the processor time of the children counts, on ours that of our own process
 * too.
 */
public final class CheckInBench {
  private static final int ROUNDS = 5;
  private static final double GOAL = 1.2;

  /** {@code USER_HZ}, which Linux has fixed at 100 for everything it tells programs. */
  private static final int TICKS_PER_SECOND = 100;

  private record Cost(double children, double own, double elapsed) {
    double processor() {
      return children + own;
    }
  }

  private interface Work {
    void run() throws Exception;
  }

  private CheckInBench() {}

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("check-in-bench");
    try (var rig = MediaRig.on(folder.resolve("data"), Databases.sqlite().migrate("playlists"))) {
      var speech = fiveMinutes(folder);
      System.out.println("check-in of a five-minute MP3, processor seconds");
      System.out.printf(
          "%6s %10s %10s %10s %10s %8s%n", "round", "by hand", "ffmpeg", "JVM", "ours", "ratio");
      var hand = new double[ROUNDS];
      var ours = new double[ROUNDS];
      var elapsed = new double[ROUNDS];
      for (var round = -1; round < ROUNDS; round++) {
        var file = titled(speech, folder, round);
        var byHand = cost(() -> byHand(rig, file, folder));
        var shipped = cost(() -> shipped(rig, file));
        if (round >= 0) {
          hand[round] = byHand.children();
          ours[round] = shipped.processor();
          elapsed[round] = shipped.elapsed();
          System.out.printf(
              Locale.ROOT,
              "%6d %10.2f %10.2f %10.2f %10.2f %8.2f%n",
              round + 1,
              byHand.children(),
              shipped.children(),
              shipped.own(),
              shipped.processor(),
              shipped.processor() / byHand.children());
        }
      }
      var ratio = median(ours) / median(hand);
      System.out.printf(
          Locale.ROOT,
          "median: by hand %.2f s, ours %.2f s, ratio %.2f (goal at most %.2f); elapsed %.2f s%n",
          median(hand),
          median(ours),
          ratio,
          GOAL,
          median(elapsed));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static Path fiveMinutes(Path folder) throws Exception {
    return SampleFiles.make(
        folder.resolve("five.mp3"),
        "-stream_loop",
        "-1",
        "-i",
        SampleFiles.speech().toString(),
        "-t",
        "300",
        "-c:a",
        "libmp3lame",
        "-b:a",
        "128k");
  }

  /** The same sound under another title, or it would be found to be a duplicate. */
  private static Path titled(Path speech, Path folder, int round) throws Exception {
    return SampleFiles.make(
        folder.resolve("round" + round + ".mp3"),
        "-i",
        speech.toString(),
        "-c",
        "copy",
        "-metadata",
        "title=Round " + round);
  }

  private static void shipped(MediaRig rig, Path file) throws IOException {
    var ended = rig.send(file);
    if (ended.phase() != Phase.DONE || ended.duplicate()) {
      throw new IllegalStateException(ended.toString());
    }
  }

  /** Probe, measure, level: what a person would type, three times. */
  private static void byHand(MediaRig rig, Path file, Path folder) throws Exception {
    var programs = SampleFiles.programs();
    SampleFiles.run(List.of(
        programs.ffprobe(), "-v", "error", "-show_format", "-show_streams", file.toString()));
    var log = SampleFiles.run(List.of(
        programs.ffmpeg(),
        "-nostdin",
        "-nostats",
        "-i",
        file.toString(),
        "-filter_complex",
        Meter.graph(1, Downmix.ALL),
        "-map",
        "[out]",
        "-f",
        "null",
        "-"));
    var loudness = Loudness.read(log, "mono");
    if (loudness == null) {
      throw new IllegalStateException(log);
    }
    var measured = new Measured(loudness, loudness, Downmix.ALL, 300, 0);
    SampleFiles.run(List.of(
        programs.ffmpeg(),
        "-nostdin",
        "-nostats",
        "-y",
        "-v",
        "error",
        "-i",
        file.toString(),
        "-filter_complex",
        Levelling.of(measured, rig.get(CheckInSettings.class)).graph(),
        "-map",
        "[house]",
        "-c:a",
        "flac",
        folder.resolve("byhand.flac").toString(),
        "-map",
        "[pcm]",
        "-f",
        "s16le",
        folder.resolve("byhand.pcm").toString()));
  }

  private static Cost cost(Work work) throws Exception {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    var children = childrenSeconds();
    var own = system.getProcessCpuTime();
    var started = System.nanoTime();
    work.run();
    return new Cost(
        childrenSeconds() - children,
        (system.getProcessCpuTime() - own) / 1e9,
        (System.nanoTime() - started) / 1e9);
  }

  /** Of all children that have ended: fields 16 and 17 of proc(5) stat, in ticks. */
  private static double childrenSeconds() throws IOException {
    var stat = Files.readString(Path.of("/proc/self/stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / (double) TICKS_PER_SECOND;
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
