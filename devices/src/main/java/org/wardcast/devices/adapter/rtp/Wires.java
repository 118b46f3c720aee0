package org.wardcast.devices.adapter.rtp;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The open sockets of all devices: one for all that need the same options. */
final class Wires implements AutoCloseable {
  private final Wire.Opener opener;
  private final Map<WireOptions, Shared> open = new HashMap<>();

  Wires(Wire.Opener opener) {
    this.opener = opener;
  }

  synchronized Shared take(WireOptions options) throws IOException {
    var shared = open.get(options);
    if (shared == null) {
      shared = new Shared(opener.open(options));
      open.put(options, shared);
    }
    shared.users++;
    return shared;
  }

  /**
   * @param broken the next to need one shall get a new socket: the interface may have come back
   *     under another number
   */
  synchronized void giveBack(Shared shared, boolean broken) {
    shared.users--;
    if (broken) {
      open.values().remove(shared);
      shared.dropped = true;
    }
    if (shared.dropped && shared.users == 0) {
      shared.close();
    }
  }

  @Override
  public synchronized void close() {
    open.values().forEach(Shared::close);
    open.clear();
  }

  /** A socket and how many airings use it. */
  static final class Shared {
    final Wire wire;
    private int users;
    private boolean dropped;

    private Shared(Wire wire) {
      this.wire = wire;
    }

    private void close() {
      try {
        wire.close();
      } catch (IOException e) {
        // Whatever was to be sent has been sent; there is nothing else to give back.
      }
    }
  }
}
