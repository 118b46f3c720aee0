package org.wardcast.scheduler.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardcast.devices.Unit;
import org.wardcast.scheduler.AirLine;

/**
 * A unit's day, planned against aired. Of a locked day only the lines up to the lock count.
 *
 * @param unit as it was called on that day
 * @param lastEnd planned end of its last airing; null if there is none
 * @param discrepancies worst first
 * @param asPlanned what aired as planned, by time
 * @param pending by time
 * @param lock of its commune; null while it is open, and for what lies above communes
 * @param agrees false: the lines no longer give the frozen figures
 * @param correctedSince corrections written after the lock, oldest first
 */
public record UnitDay(
    Unit unit,
    LocalDate day,
    DayState state,
    DayCount count,
    @Nullable Instant lastEnd,
    List<Discrepancy> discrepancies,
    List<Compared> asPlanned,
    List<Compared> pending,
    @Nullable DayLock lock,
    boolean agrees,
    List<AirLine> correctedSince) {}
