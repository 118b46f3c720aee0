package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.wardcast.devices.Picture;
import org.wardcast.devices.Simulators;

/** Listens on one port until it is closed. */
final class RtpEar implements Simulators.Running {
  private final DatagramSocket socket;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong packets = new AtomicLong();
  private final AtomicLong gaps = new AtomicLong();
  private final AtomicLong streams = new AtomicLong();
  private long ssrc = -1;
  private int sequence;

  RtpEar(DatagramSocket socket) {
    this.socket = socket;
    var thread = new Thread(this::listen, "rtp-simulator-" + socket.getLocalPort());
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    var datagram = new DatagramPacket(new byte[2048], 2048);
    while (!socket.isClosed()) {
      try {
        socket.receive(datagram);
      } catch (IOException e) {
        return;
      }
      var packet = RtpCodec.decode(Arrays.copyOf(datagram.getData(), datagram.getLength()));
      if (packet != null) {
        hear(packet);
      }
      datagram.setLength(2048);
    }
  }

  private void hear(RtpCodec.Packet packet) {
    if (packet.ssrc() != ssrc) {
      ssrc = packet.ssrc();
      streams.incrementAndGet();
    } else if (packet.sequence() != ((sequence + 1) & 0xFFFF)) {
      gaps.incrementAndGet();
    }
    sequence = packet.sequence();
    packets.incrementAndGet();
    received.addAndGet(packet.payload().remaining());
  }

  @Override
  public int port() {
    return socket.getLocalPort();
  }

  @Override
  public Optional<Picture> picture() {
    return Optional.empty();
  }

  @Override
  public long received() {
    return received.get();
  }

  long packets() {
    return packets.get();
  }

  /** Times the sequence number was not the next one. */
  long gaps() {
    return gaps.get();
  }

  /** Streams heard one after the other, told apart by their SSRC. */
  long streams() {
    return streams.get();
  }

  @Override
  public void close() {
    socket.close();
  }
}
