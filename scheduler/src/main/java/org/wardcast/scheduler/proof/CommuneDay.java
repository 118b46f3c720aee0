package org.wardcast.scheduler.proof;

import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;

/** One commune's day in the table of a province. */
public record CommuneDay(
    Unit commune, DayState state, DayCount count, @Nullable DayLock lock) {}
