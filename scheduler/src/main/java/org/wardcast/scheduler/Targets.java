package org.wardcast.scheduler;

import java.util.Set;
import org.wardcast.devices.DeviceKind;

/**
 * Which devices a slot is for: all those in the units (with everything below them) and those named,
 * of the kinds given; all kinds if none is given.
 */
public record Targets(Set<Long> unitIds, Set<Long> deviceIds, Set<DeviceKind> kinds) {}
