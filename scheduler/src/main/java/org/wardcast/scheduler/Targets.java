package org.wardcast.scheduler;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.DeviceKind;

/**
 * Which devices a slot is for: all those in the units (with everything below them; for a residential
 * area those that reach it) and those named; of them the ones of the kinds, at the kinds of sites
 * and with at least one of the tags, where any is given.
 */
public record Targets(
    Set<Long> unitIds,
    Set<Long> deviceIds,
    Set<DeviceKind> kinds,
    Set<String> siteKinds,
    Set<String> tags) {

  /** What an older client leaves out means no limit. */
  public Targets {
    unitIds = all(unitIds);
    deviceIds = all(deviceIds);
    kinds = all(kinds);
    siteKinds = all(siteKinds);
    tags = all(tags);
  }

  /** At any kind of site, whatever their tags. */
  public Targets(Set<Long> unitIds, Set<Long> deviceIds, Set<DeviceKind> kinds) {
    this(unitIds, deviceIds, kinds, Set.of(), Set.of());
  }

  private static <T> Set<T> all(@Nullable Set<T> given) {
    return given == null ? Set.of() : Set.copyOf(given);
  }
}
