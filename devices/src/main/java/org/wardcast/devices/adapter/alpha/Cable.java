package org.wardcast.devices.adapter.alpha;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.link.Link;
import org.wardcast.devices.link.Links;

/**
 * One line with all its signs: a serial port opens only once. Its signs' commands come one after
 * the other, on the lane of that line.
 */
final class Cable {
  private final Links links;
  private final URI address;
  private @Nullable Link link;
  private int openings;

  Cable(Links links, URI address) {
    this.links = links;
    this.address = address;
  }

  synchronized Link open(Duration patience) throws Link.Down {
    if (link == null) {
      link = links.open(address, patience);
      openings++;
    }
    return link;
  }

  /** Grows each time the line is opened: what was agreed with a sign before may not hold any more. */
  synchronized int openings() {
    return openings;
  }

  synchronized void drop() {
    if (link != null) {
      link.close();
      link = null;
    }
  }
}
