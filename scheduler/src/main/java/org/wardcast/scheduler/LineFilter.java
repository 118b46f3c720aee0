package org.wardcast.scheduler;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardcast.scheduler.AirLine.EndState;
import org.wardcast.scheduler.AirLine.Kind;

/**
 * Which lines to read. Null or empty means no limit.
 *
 * @param from first broadcast day
 * @param to last broadcast day, included
 * @param unitIds the devices' own units; what lies below a unit has to be among them
 * @param text part of a title, with or without accents
 */
public record LineFilter(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<Long> unitIds,
    Set<Long> deviceIds,
    Set<EndState> endStates,
    Set<Kind> kinds,
    @Nullable String text) {}
