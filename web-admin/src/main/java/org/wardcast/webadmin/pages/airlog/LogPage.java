package org.wardcast.webadmin.pages.airlog;

import java.util.List;
import org.wardcast.devices.Device;

/**
 * One page of the log.
 *
 * @param query the asking as it stands in the address, for the links
 * @param count lines that fit
 * @param devices to choose from; empty when there are too many to read through
 */
record LogPage(LogAsk ask, String query, List<LineView> lines, long count, List<Device> devices) {
  static final int LINES = 100;

  public long first() {
    return (long) ask.page() * LINES + 1;
  }

  public long last() {
    return (long) ask.page() * LINES + lines.size();
  }

  public boolean more() {
    return last() < count;
  }
}
