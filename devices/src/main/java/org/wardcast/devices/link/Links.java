package org.wardcast.devices.link;

import java.net.URI;
import java.time.Duration;

/** Opens lines by address: {@code serial:/path?baud=9600&mode=7E1}, {@code tcp://…}, {@code udp://…}. */
public interface Links {
  /** @throws Link.Down if there is nobody at that address within {@code patience} */
  Link open(URI address, Duration patience) throws Link.Down;

  /** @throws org.wardcast.devices.Refusal for an address that can never work */
  void check(URI address);
}
