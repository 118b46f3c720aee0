package org.wardcast.devices.registry;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Device;
import org.wardcast.devices.DeviceKind;

/** A device as it will be written: everything checked. */
record DeviceEntry(
    String code,
    String name,
    long unitId,
    DeviceKind kind,
    String protocol,
    URI address,
    Set<Long> areaIds,
    Map<String, String> settings,
    Duration leadTime,
    @Nullable String siteKind,
    Set<String> tags) {

  boolean same(Device device) {
    return equals(new DeviceEntry(
        device.code(),
        device.name(),
        device.unitId(),
        device.kind(),
        device.protocol(),
        device.address(),
        Set.copyOf(device.areaIds()),
        device.settings(),
        device.leadTime(),
        device.siteKind(),
        Set.copyOf(device.tags())));
  }

  /** At the place and with the tags that are known of the device already. */
  DeviceEntry placedAs(Device there, boolean site, boolean sameTags) {
    return new DeviceEntry(
        code,
        name,
        unitId,
        kind,
        protocol,
        address,
        areaIds,
        settings,
        leadTime,
        site ? there.siteKind() : siteKind,
        sameTags ? Set.copyOf(there.tags()) : tags);
  }
}
