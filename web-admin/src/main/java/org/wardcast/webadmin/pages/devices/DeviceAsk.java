package org.wardcast.webadmin.pages.devices;

import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceHealth;
import org.wardcast.devices.DeviceKind;

/**
 * Which devices are to be listed, as it stands in the address.
 *
 * @param health null: in any state
 * @param page from 0
 */
record DeviceAsk(
    String q, DeviceHealth.@Nullable State health, @Nullable DeviceKind kind, int page) {
  public boolean limited() {
    return !q.isBlank() || health != null || kind != null;
  }
}
