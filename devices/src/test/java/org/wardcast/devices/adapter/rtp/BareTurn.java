package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.wardcast.devices.Clip;

/** As little as will do: wait, write a header, send to everybody. */
final class BareTurn {
  private BareTurn() {}

  static RtpTurn.Result run(Clip clip, int millis, List<InetSocketAddress> to) throws Exception {
    var result = new CompletableFuture<RtpTurn.Result>();
    var thread = new Thread(() -> {
      try {
        result.complete(loop(Files.readAllBytes(clip.file()), millis, to));
      } catch (IOException | RuntimeException e) {
        result.completeExceptionally(e);
      }
    });
    thread.start();
    return result.get();
  }

  private static RtpTurn.Result loop(byte[] sound, int millis, List<InetSocketAddress> list)
      throws IOException {
    var to = list.toArray(new InetSocketAddress[0]);
    long start = System.nanoTime() + 500_000_000;
    var turn = new RtpTurn(start, millis, sound.length, to.length);
    try (var channel = DatagramChannel.open(StandardProtocolFamily.INET)) {
      channel.configureBlocking(false);
      int samples = turn.samples;
      int packets = sound.length / samples;
      var packet = ByteBuffer.allocateDirect(12 + samples);
      long before = RtpTurn.cpu(Thread.currentThread());
      for (int n = 0; n < packets; n++) {
        long due = turn.due(n);
        for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
          LockSupport.parkNanos(due - now);
        }
        packet.clear();
        packet.putShort((short) (n == 0 ? 0x8088 : 0x8008)).putShort((short) n);
        packet.putInt(n * samples).putInt(1);
        packet.put(sound, n * samples, samples).flip();
        for (var each : to) {
          packet.rewind();
          while (channel.send(packet, each) == 0) {
            Thread.onSpinWait();
          }
          turn.sent(n);
        }
      }
      return turn.result(RtpTurn.cpu(Thread.currentThread()) - before);
    }
  }
}
