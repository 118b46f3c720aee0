package org.wardcast.devices.adapter.rtp;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A network that keeps what was sent to whom, and fails on demand. */
final class TestWire implements Wire, Wire.Opener {
  record Sent(long at, RtpCodec.Packet packet) {}

  final Map<Integer, List<Sent>> byPort = new HashMap<>();
  final Set<Integer> broken = new HashSet<>();
  final List<WireOptions> opened = new ArrayList<>();
  private final java.util.function.LongSupplier nanos;
  boolean unplugged;
  int room = Integer.MAX_VALUE;

  TestWire(java.util.function.LongSupplier nanos) {
    this.nanos = nanos;
  }

  @Override
  public Wire open(WireOptions options) throws IOException {
    check(0);
    opened.add(options);
    return this;
  }

  @Override
  public boolean send(ByteBuffer packet, InetSocketAddress to) throws IOException {
    check(to.getPort());
    if (room-- <= 0) {
      return false;
    }
    var bytes = new byte[packet.remaining()];
    packet.get(bytes);
    byPort
        .computeIfAbsent(to.getPort(), port -> new ArrayList<>())
        .add(new Sent(nanos.getAsLong(), requireNonNull(RtpCodec.decode(bytes))));
    return true;
  }

  private void check(int port) throws SocketException {
    if (unplugged || broken.contains(port)) {
      throw new SocketException("Network is unreachable");
    }
  }

  List<Sent> to(int port) {
    return byPort.getOrDefault(port, List.of());
  }

  List<RtpCodec.Packet> packets(int port) {
    return to(port).stream().map(Sent::packet).toList();
  }

  /** All sound that went there, end to end. */
  byte[] sound(int port) {
    var all = ByteBuffer.allocate(
        packets(port).stream().mapToInt(p -> p.payload().remaining()).sum());
    packets(port).forEach(p -> all.put(p.payload().duplicate()));
    return all.array();
  }

  @Override
  public void close() {}
}
