package org.wardcast.webadmin.whole;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** The far end of an RTP device: keeps what comes, packet by packet, and when it came. */
final class Ear implements AutoCloseable {
  private static final int HEADER = 12;

  /** One packet without its header. */
  record Packet(Instant at, int source, long timestamp, ByteBuffer sound) {}

  private final DatagramSocket socket;
  private final List<Packet> packets = new ArrayList<>();

  Ear() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    socket.setReceiveBufferSize(1 << 21);
    var thread = new Thread(this::hear, "ear");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  synchronized long bytes() {
    return packets.stream().mapToLong(packet -> packet.sound.remaining()).sum();
  }

  /** What came of each sender, by its synchronization source, in the order they first spoke. */
  synchronized List<List<Packet>> senders() {
    var senders = new LinkedHashMap<Integer, List<Packet>>();
    packets.forEach(
        p -> senders.computeIfAbsent(p.source, source -> new ArrayList<>()).add(p));
    return List.copyOf(senders.values());
  }

  private void hear() {
    var datagram = new DatagramPacket(new byte[2048], 2048);
    try {
      while (true) {
        datagram.setLength(2048);
        socket.receive(datagram);
        keep(Arrays.copyOf(datagram.getData(), datagram.getLength()));
      }
    } catch (IOException e) {
      // The socket was closed: the test is over.
      return;
    }
  }

  private synchronized void keep(byte[] bytes) {
    var header = ByteBuffer.wrap(bytes);
    packets.add(new Packet(
        Clock.systemUTC().instant(),
        header.getInt(8),
        Integer.toUnsignedLong(header.getInt(4)),
        header.position(HEADER).slice()));
  }

  @Override
  public void close() {
    socket.close();
  }
}
