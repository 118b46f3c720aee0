package org.wardcast.devices.adapter.rtp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** Datagrams out of one socket. */
interface Wire extends Closeable {
  /** @return false if the system has no room for it at the moment */
  boolean send(ByteBuffer packet, InetSocketAddress to) throws IOException;

  /** Opens wires. */
  interface Opener {
    Wire open(WireOptions options) throws IOException;
  }
}
