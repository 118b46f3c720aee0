package org.wardcast.scheduler.airlog;

import org.jspecify.annotations.Nullable;

/**
 * What a line is about. Names are copied, not referred to: the log outlives bulletin and device.
 *
 * @param item number in the rundown; 0 outside one
 * @param bulletinId 0 if it is none
 */
public record Subject(
    @Nullable String occurrence,
    int item,
    long deviceId,
    String deviceName,
    long unitId,
    String unitNames,
    boolean simulated,
    long bulletinId,
    int bulletinVersion,
    String title,
    String topic,
    String bulletinClass,
    boolean signature,
    @Nullable String soundSha256) {}
