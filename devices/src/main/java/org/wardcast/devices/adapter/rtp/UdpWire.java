package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/** A UDP socket that is never connected: so one receiver that is off cannot fail the others. */
final class UdpWire implements Wire {
  /** A packet for each of 3,000 receivers at once; the system gives what it allows. */
  private static final int BUFFER = 4 << 20;

  private final DatagramChannel channel;

  UdpWire(WireOptions options) throws IOException {
    channel = DatagramChannel.open(options.family());
    try {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
      // DSCP is the upper six bits of the old TOS byte: 46 (EF) is 0xB8 there.
      channel.setOption(StandardSocketOptions.IP_TOS, options.dscp() << 2);
      channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, options.ttl());
      if (!options.nic().isEmpty()) {
        var nic = NetworkInterface.getByName(options.nic());
        if (nic == null) {
          throw new SocketException("no network interface " + options.nic());
        }
        channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, nic);
      }
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public boolean send(ByteBuffer packet, InetSocketAddress to) throws IOException {
    return channel.send(packet, to) > 0;
  }

  DatagramChannel channel() {
    return channel;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
