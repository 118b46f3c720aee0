package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.wardcast.devices.Clip;
import org.wardcast.devices.adapter.Clips;

/**
 * What the adapter costs against a bare loop that sends the same packets to the same receivers. Both
 * take turns, because no machine is equally busy all the time; each figure is the median of the
 * turns. Words: turns for each number of receivers (4), seconds of a turn (5), numbers of
 * receivers (100 1000 3000).
 */
public final class RtpBench {
  private static final List<Integer> RECEIVERS = List.of(100, 1000, 3000);
  private static final int PTIME = 20;
  private static final double GOAL = 1.15;

  private final PrintStream out;
  private final List<Integer> receivers;
  private final int turns;
  private final Clip clip;

  private RtpBench(PrintStream out, List<Integer> receivers, int turns, Clip clip) {
    this.out = out;
    this.receivers = receivers;
    this.turns = turns;
    this.clip = clip;
  }

  public static void main(String[] words) throws Exception {
    int turns = words.length > 0 ? Integer.parseInt(words[0]) : 4;
    double seconds = words.length > 1 ? Double.parseDouble(words[1]) : 5;
    var receivers =
        words.length > 2 ? Arrays.stream(words).skip(2).map(Integer::valueOf).toList() : RECEIVERS;
    var folder = Files.createTempDirectory("wardcast-rtp-bench");
    var clip =
        Clips.of(folder, "audio/PCMA;rate=8000", Duration.ofMillis(Math.round(seconds * 1000)));
    var hour = Clips.of(folder, clip.mediaType(), Duration.ofHours(1));
    try {
      new RtpBench(System.out, receivers, turns, clip).run(hour);
    } finally {
      Files.delete(clip.file());
      Files.delete(hour.file());
      Files.delete(folder);
    }
  }

  private void run(Clip hour) throws Exception {
    out.printf(
        Locale.ROOT,
        "RTP, PCMA, 20 ms: %d turns of %.1f s each way, medians; lateness in µs after the deadline%n",
        turns,
        clip.length().toMillis() / 1000.0);
    out.println("             processor µs per stream-second      bare loop lateness    "
        + "      adapter lateness");
    out.println("receivers      bare   adapter     ratio      p50     p99      max"
        + "      p50     p99      max");
    var sinks = sinks(Math.max(1000, Collections.max(receivers)));
    try {
      var addresses = new ArrayList<InetSocketAddress>();
      for (var sink : sinks) {
        addresses.add((InetSocketAddress) sink.getLocalAddress());
      }
      // So that both sides run as compiled as in a program that has been up for a day.
      AdapterTurn.warmUp(hour, addresses.get(0));
      pair(addresses.subList(0, 10), 1, 0);
      pair(addresses.subList(0, 10), 1, 1);
      pair(addresses.subList(0, 1000), PTIME, 0);
      for (int count : receivers) {
        compare(addresses.subList(0, count));
      }
    } finally {
      for (var sink : sinks) {
        sink.close();
      }
    }
  }

  private void compare(List<InetSocketAddress> to) throws Exception {
    var bare = new ArrayList<RtpTurn.Result>();
    var adapter = new ArrayList<RtpTurn.Result>();
    var ratios = new double[turns];
    for (int turn = 0; turn < turns; turn++) {
      var both = pair(to, PTIME, turn);
      bare.add(both[0]);
      adapter.add(both[1]);
      ratios[turn] = both[1].micros() / both[0].micros();
    }
    double ratio = median(ratios);
    out.printf(
        Locale.ROOT,
        "%9d %9.1f %9.1f %9.3f %s%s  %s%s%n",
        to.size(),
        median(bare.stream().mapToDouble(RtpTurn.Result::micros).toArray()),
        median(adapter.stream().mapToDouble(RtpTurn.Result::micros).toArray()),
        ratio,
        lateness(bare),
        lateness(adapter),
        ratio <= GOAL ? "goal met" : "goal missed",
        leftOut(adapter));
  }

  private static String leftOut(List<RtpTurn.Result> results) {
    int packets = results.stream().mapToInt(RtpTurn.Result::leftOut).sum();
    return packets == 0 ? "" : ", %d packets left out after stalls".formatted(packets);
  }

  /** Who goes first changes from turn to turn. */
  private RtpTurn.Result[] pair(List<InetSocketAddress> to, int millis, int turn) throws Exception {
    var results = new RtpTurn.Result[2];
    for (int which : turn % 2 == 0 ? new int[] {0, 1} : new int[] {1, 0}) {
      results[which] =
          which == 0 ? BareTurn.run(clip, millis, to) : AdapterTurn.run(clip, millis, to);
    }
    return results;
  }

  private static String lateness(List<RtpTurn.Result> results) {
    return String.format(
        Locale.ROOT,
        "%8.0f %7.0f %8.0f",
        median(results.stream().mapToDouble(r -> r.late(0.5)).toArray()),
        median(results.stream().mapToDouble(r -> r.late(0.99)).toArray()),
        median(results.stream().mapToDouble(r -> r.late(1)).toArray()));
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Sockets that are there and never read: what does not fit is thrown away by the system. */
  private static List<DatagramChannel> sinks(int count) throws IOException {
    var sinks = new ArrayList<DatagramChannel>();
    for (int n = 0; n < count; n++) {
      var sink = DatagramChannel.open(StandardProtocolFamily.INET);
      sink.setOption(StandardSocketOptions.SO_RCVBUF, 1);
      sink.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      sinks.add(sink);
    }
    return sinks;
  }
}
