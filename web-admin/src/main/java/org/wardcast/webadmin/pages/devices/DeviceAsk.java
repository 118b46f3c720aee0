package org.wardcast.webadmin.pages.devices;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.DeviceKind;

/**
 * Which devices are to be listed, as it stands in the address.
 *
 * @param health null: in any state
 * @param site code of a kind of place; empty: anywhere
 * @param tag empty: with any or none
 * @param page from 0
 */
record DeviceAsk(
    String q,
    DeviceHealth.@Nullable State health,
    @Nullable DeviceKind kind,
    String site,
    String tag,
    int page) {
  /** In the place of a code: those of which nobody said where they stand. */
  static final String NO_SITE = "-";

  boolean fits(Device device, DeviceHealth.State state) {
    return (health == null || health == state)
        && (kind == null || kind == device.kind())
        && (site.isEmpty() || site.equals(Objects.requireNonNullElse(device.siteKind(), NO_SITE)))
        && (tag.isEmpty() || device.tags().contains(tag));
  }
}
