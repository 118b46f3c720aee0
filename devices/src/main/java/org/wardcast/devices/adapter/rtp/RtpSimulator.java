package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.stereotype.Component;
import org.wardcast.devices.adapter.DeviceSimulator;

/** A small receiver on this machine that counts what it gets. */
@Component
final class RtpSimulator implements DeviceSimulator {
  @Override
  public String protocol() {
    return "rtp";
  }

  @Override
  public RtpEar start(int port) throws IOException {
    var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new RtpEar(new DatagramSocket(here));
  }
}
