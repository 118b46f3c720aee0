package org.wardcast.devices.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;

/** A TCP connection: a device's own, or a box that turns it into a serial line. */
final class TcpLink implements Link {
  private final Socket socket;
  private final String place;
  private byte[] early = new byte[0];

  private TcpLink(Socket socket, String place) {
    this.socket = socket;
    this.place = place;
  }

  static TcpLink open(URI address, Duration patience) throws Down {
    var place = address.getHost() + ":" + address.getPort();
    var socket = new Socket();
    try {
      var target = new InetSocketAddress(address.getHost(), address.getPort());
      if (target.isUnresolved()) {
        throw new IOException("no such host");
      }
      socket.setTcpNoDelay(true);
      socket.setKeepAlive(true);
      socket.connect(target, millis(patience));
      return new TcpLink(socket, place);
    } catch (IOException e) {
      shut(socket);
      throw new Down("no connection to %s: %s".formatted(place, e.getMessage()));
    }
  }

  /** 0 would mean for ever. */
  static int millis(Duration patience) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, patience.toMillis()));
  }

  @Override
  public void write(byte[] bytes) throws Down {
    try {
      // A box that was restarted has closed this connection long ago, and a write into a closed
      // one succeeds: without looking first, a command would be lost without a word.
      if (early.length == 0) {
        early = receive(1024, Duration.ZERO);
      }
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw lost(e.getMessage());
    }
  }

  @Override
  public byte[] read(int most, Duration patience) throws Down {
    try {
      if (early.length == 0) {
        return receive(most, patience);
      }
      var now = Arrays.copyOf(early, Math.min(most, early.length));
      early = Arrays.copyOfRange(early, now.length, early.length);
      return now;
    } catch (IOException e) {
      throw lost(e.getMessage());
    }
  }

  private byte[] receive(int most, Duration patience) throws IOException, Down {
    var buffer = new byte[most];
    socket.setSoTimeout(millis(patience));
    try {
      var count = socket.getInputStream().read(buffer);
      if (count < 0) {
        throw lost("the far end has closed it");
      }
      return Arrays.copyOf(buffer, count);
    } catch (SocketTimeoutException e) {
      return new byte[0];
    }
  }

  private Down lost(@org.jspecify.annotations.Nullable String why) {
    close();
    return new Down("connection to %s lost: %s".formatted(place, why));
  }

  @Override
  public void close() {
    shut(socket);
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
      return;
    }
  }
}
