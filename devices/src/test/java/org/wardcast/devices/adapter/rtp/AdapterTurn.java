package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.wardcast.devices.Clip;
import org.wardcast.devices.Command;
import org.wardcast.devices.Delivery;
import org.wardcast.devices.PlaybackReport;
import org.wardcast.devices.PlaybackReport.Ended;
import org.wardcast.devices.PlaybackReport.Why;
import org.wardcast.devices.adapter.Connection;
import org.wardcast.devices.adapter.DeviceAddress;
import org.wardcast.testkit.VirtualTime;

/** The shipped adapter, one connection for each receiver; hashes and reports are part of the cost. */
final class AdapterTurn {
  private AdapterTurn() {}

  /** What a day of playing does to the code: an hour of it in virtual time, compiled at the end. */
  static void warmUp(Clip hour, InetSocketAddress to) {
    var time = VirtualTime.at("2026-11-20T10:00:00Z");
    try (var adapter = new RtpAdapter(time.clock(), time.nanos(), time.executor())) {
      var address = new DeviceAddress(0, URI.create("udp://127.0.0.1:" + to.getPort()), Map.of());
      var play = new Command.PlayClip("a", hour, Duration.ZERO, hour.length(), false, 0);
      adapter.open(address, report -> {}).send(play, Duration.ofSeconds(1));
      time.advance(hour.length().plusSeconds(1));
    }
  }

  /** The commands have to be there before the first sample is due; on a busy machine that takes. */
  private static final class TooLate extends Exception {}

  static RtpTurn.Result run(Clip clip, int millis, List<InetSocketAddress> to) throws Exception {
    for (long lead = 500_000_000L + to.size() * 500_000L; ; lead *= 2) {
      try {
        return run(clip, millis, to, lead);
      } catch (TooLate e) {
        // Once more, with twice the time.
      }
    }
  }

  private static RtpTurn.Result run(Clip clip, int millis, List<InetSocketAddress> to, long lead)
      throws Exception {
    var pacer = new Thread[1];
    var wake = Executors.newSingleThreadScheduledExecutor(work -> pacer[0] = new Thread(work));
    wake.submit(() -> {}).get();
    long start = System.nanoTime() + lead;
    var turn = new RtpTurn(start, millis, Files.size(clip.file()), to.size());
    var complete = new CountDownLatch(to.size());
    var connections = new ArrayList<Connection>();
    try (var adapter = new RtpAdapter(
        Clock.systemUTC(),
        System::nanoTime,
        wake,
        new SecureRandom(),
        options -> new TimedWire(new UdpWire(options), turn))) {
      for (int n = 0; n < to.size(); n++) {
        var address = new DeviceAddress(
            n,
            URI.create("udp://127.0.0.1:" + to.get(n).getPort()),
            Map.of("ptime", String.valueOf(millis)));
        var connection = adapter.open(address, report -> count(report, complete));
        connections.add(connection);
        var play = new Command.PlayClip("a", clip, Duration.ZERO, clip.length(), false, start);
        if (!(connection.send(play, Duration.ofSeconds(1)) instanceof Delivery.Done)) {
          throw new IllegalStateException("not taken");
        }
      }
      if (System.nanoTime() > start) {
        throw new TooLate();
      }
      long before = RtpTurn.cpu(pacer[0]);
      if (!complete.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not everything was complete");
      }
      long after = RtpTurn.cpu(pacer[0]);
      return turn.result(after - before);
    } finally {
      connections.forEach(Connection::close);
      wake.shutdownNow();
    }
  }

  private static void count(PlaybackReport report, CountDownLatch complete) {
    if (report instanceof Ended ended && ended.why() == Why.COMPLETE) {
      complete.countDown();
    }
  }

  private static final class TimedWire implements Wire {
    private final Wire wire;
    private final RtpTurn turn;
    private int first;
    private boolean begun;

    TimedWire(Wire wire, RtpTurn turn) {
      this.wire = wire;
      this.turn = turn;
    }

    @Override
    public boolean send(ByteBuffer packet, InetSocketAddress to) throws IOException {
      boolean sent = wire.send(packet, to);
      if (sent) {
        int timestamp = packet.getInt(4);
        if (!begun) {
          begun = true;
          first = timestamp;
        }
        turn.sent((timestamp - first) / turn.samples);
      }
      return sent;
    }

    @Override
    public void close() throws IOException {
      wire.close();
    }
  }
}
