package org.wardcast.devices.link;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/** Datagrams to one address: a write is one of them. */
final class UdpLink implements Link {
  private static final int LARGEST = 65_535;

  private final DatagramSocket socket;
  private final String place;
  private byte[] rest = new byte[0];

  private UdpLink(DatagramSocket socket, String place) {
    this.socket = socket;
    this.place = place;
  }

  static UdpLink open(URI address) throws Down {
    var place = address.getHost() + ":" + address.getPort();
    var target = new InetSocketAddress(address.getHost(), address.getPort());
    if (target.isUnresolved()) {
      throw new Down("no way to %s: no such host".formatted(place));
    }
    try {
      var socket = new DatagramSocket();
      socket.connect(target);
      return new UdpLink(socket, place);
    } catch (IOException e) {
      throw new Down("no way to %s: %s".formatted(place, e.getMessage()));
    }
  }

  @Override
  public void write(byte[] bytes) throws Down {
    try {
      socket.send(new DatagramPacket(bytes, bytes.length));
    } catch (IOException e) {
      throw lost(e);
    }
  }

  @Override
  public byte[] read(int most, Duration patience) throws Down {
    if (rest.length == 0) {
      rest = receive(patience);
    }
    var now = Arrays.copyOf(rest, Math.min(most, rest.length));
    rest = Arrays.copyOfRange(rest, now.length, rest.length);
    return now;
  }

  private byte[] receive(Duration patience) throws Down {
    var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    try {
      socket.setSoTimeout(TcpLink.millis(patience));
      socket.receive(packet);
      return Arrays.copyOf(packet.getData(), packet.getLength());
    } catch (SocketTimeoutException e) {
      return new byte[0];
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private Down lost(IOException why) {
    close();
    return new Down("nobody at %s: %s".formatted(place, why.getMessage()));
  }

  @Override
  public void close() {
    socket.close();
  }
}
