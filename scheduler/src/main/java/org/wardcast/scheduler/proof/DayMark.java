package org.wardcast.scheduler.proof;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a calendar.
 *
 * @param state null above communes, where only the locks are counted
 * @param unexplained differences without a reason
 * @param locked communes with a lock
 * @param communes of how many
 */
public record DayMark(
    LocalDate day, @Nullable DayState state, int unexplained, int locked, int communes) {}
