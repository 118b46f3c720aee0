package org.wardcast.devices;

import java.util.Optional;
import java.util.function.Consumer;

/** The devices that only pretend: what they received can be heard and seen, and they can be unplugged. */
public interface SimulatedDevices {
  /** Samples per second of {@link #hear}: 16-bit little-endian mono. */
  int RATE = 16000;

  /**
   * Passes on the sound the device receives, while it receives any, in pieces of some 20 ms.
   *
   * @return closes the ear
   */
  AutoCloseable hear(long deviceId, Consumer<byte[]> pcm);

  /** What a panel shows now; empty when it is dark. */
  Optional<Picture> picture(long deviceId);

  boolean plugged(long deviceId);

  void plug(long deviceId, boolean plugged);
}
