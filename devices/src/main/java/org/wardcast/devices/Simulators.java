package org.wardcast.devices;

import java.io.IOException;
import java.util.Optional;

/** Far ends that speak a real protocol on this machine, for the demo and for trying an adapter. */
public interface Simulators {
  /** @param port 0 for any free one, on loopback */
  Running start(String protocol, int port) throws IOException;

  /** A far end at work. */
  interface Running extends AutoCloseable {
    int port();

    /** For a sign: what it shows now. */
    Optional<Picture> picture();

    /** For a sound receiver: bytes of sound it has received. */
    long received();

    @Override
    void close();
  }
}
