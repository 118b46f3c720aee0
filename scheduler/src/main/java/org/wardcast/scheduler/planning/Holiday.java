package org.wardcast.scheduler.planning;

import org.jspecify.annotations.Nullable;

/**
 * A holiday of the day book.
 *
 * @param unitId where it holds, with everything below; everywhere if null
 * @param lunar day and month are of the Vietnamese lunar calendar
 * @param day the lunar 30th is the last day of its month, also where that is the 29th
 * @param year only that solar year (lunar: the lunar year that begins in it); every year if null
 * @param days how many days it lasts, from 1
 */
public record Holiday(
    long id,
    @Nullable Long unitId,
    String name,
    boolean lunar,
    int day,
    int month,
    @Nullable Integer year,
    int days) {}
