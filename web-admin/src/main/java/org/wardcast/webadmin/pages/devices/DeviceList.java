package org.wardcast.webadmin.pages.devices;

import java.util.List;
import java.util.Map;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.SiteKinds.SiteKind;

/**
 * One page of devices.
 *
 * @param all how many there are in sight, without the filter
 * @param found how many fit the filter
 * @param sites kinds of places to choose from
 * @param tags that devices in sight carry
 * @param states how many in sight are in each state
 */
record DeviceList(
    DeviceAsk ask,
    List<Row> rows,
    int all,
    int found,
    Map<DeviceHealth.State, Integer> states,
    List<SiteKind> sites,
    List<String> tags) {
  static final int PAGE = 100;

  /** One device, with names where the register has ids. */
  record Row(
      Device device,
      DeviceHealth health,
      String unitName,
      List<String> areas,
      String site,
      boolean mayTest) {
    /** Colour and shape of its state: {@code aired}, {@code missed}, {@code late} or {@code planned}. */
    public String tone() {
      return switch (health.state()) {
        case WELL, UNANSWERED -> "aired";
        case LINE_DOWN, SILENT -> "missed";
        case REFUSING -> "late";
        case UNKNOWN, DISABLED -> "planned";
      };
    }
  }

  public int first() {
    return ask.page() * PAGE + 1;
  }

  public int last() {
    return ask.page() * PAGE + rows.size();
  }

  public boolean more() {
    return last() < found;
  }
}
